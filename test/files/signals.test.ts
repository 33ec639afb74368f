import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A signal as Node tells of it; a real one would reach all tests of this process. */
const signal = (name: NodeJS.Signals): void => void process.emit(name, name);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const listeners = (): number[] => NAMES.map((name) => process.listenerCount(name));

let signals: typeof import('../../src/files/signals.ts');
let others: (() => void)[];
let before: number[];
let exits: unknown[];
beforeEach(async () => {
  vi.resetModules();
  others = NAMES.flatMap((name) =>
    process.listeners(name).map((listener) => {
      process.removeListener(name, listener);
      return () => void process.on(name, listener);
    }),
  );
  signals = await import('../../src/files/signals.ts');
  before = listeners();
  exits = [];
  vi.spyOn(process, 'exit').mockImplementation(((code: unknown) => void exits.push(code)) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const again of others) again();
});

test('a hearer is told by its exit code of each signal, until it stops to hear', async () => {
  const heard: number[] = [];
  const stop = signals.hearSignals((exit) => heard.push(exit));
  for (const name of NAMES) signal(name);
  expect(heard).toEqual([130, 143, 129]);
  stop();
  await turn();
  expect(listeners()).toEqual(before);
  signal('SIGINT');
  expect([heard.length, exits]).toEqual([3, []]);
});

test('the newest alone is told, and after it the one before', () => {
  const heard: string[] = [];
  const stopOld = signals.hearSignals(() => heard.push('old'));
  const stopNew = signals.hearSignals(() => heard.push('new'));
  signal('SIGINT');
  stopNew();
  stopNew();
  signal('SIGINT');
  expect(heard).toEqual(['new', 'old']);
  stopOld();
});

test('each signal is heard once, however many hear', () => {
  const stops = [1, 2, 3].map(() => signals.hearSignals(() => {}));
  expect(listeners()).toEqual(before.map((count) => count + 1));
  for (const stop of stops) stop();
});

test('a signal in the turn in which the last has stopped to hear ends the program', () => {
  signals.hearSignals(() => {})();
  signal('SIGTERM');
  expect(exits).toEqual([143]);
});

test('who begins to hear in that turn goes on hearing', async () => {
  const heard: number[] = [];
  signals.hearSignals(() => {})();
  const stop = signals.hearSignals((exit) => heard.push(exit));
  await turn();
  signal('SIGINT');
  expect(heard).toEqual([130]);
  stop();
  await turn();
  expect(listeners()).toEqual(before);
});

test('one who stops twice takes no other along', async () => {
  const heard: string[] = [];
  const stop = signals.hearSignals(() => heard.push('first'));
  const stopOther = signals.hearSignals(() => heard.push('other'));
  stop();
  stop();
  await turn();
  signal('SIGINT');
  expect(heard).toEqual(['other']);
  stopOther();
});

test('hearing begins anew after silence', async () => {
  signals.hearSignals(() => {})();
  await turn();
  const heard: number[] = [];
  const stop = signals.hearSignals((exit) => heard.push(exit));
  signal('SIGHUP');
  expect(heard).toEqual([129]);
  stop();
});

test('long work lets a turn pass once in fifty milliseconds, and not more often', async () => {
  let clock = 1_000;
  vi.spyOn(process, 'uptime').mockImplementation(() => clock / 1_000);
  vi.resetModules();
  const { breathe } = await import('../../src/files/breathe.ts');
  const turns = async (): Promise<boolean> => {
    let turned = false;
    const waiting = setImmediate(() => {
      turned = true;
    });
    await breathe();
    clearImmediate(waiting);
    return turned;
  };
  expect(await turns()).toBe(false);
  clock += 49;
  expect(await turns()).toBe(false);
  clock += 1;
  expect(await turns()).toBe(true);
  expect(await turns()).toBe(false);
  clock += 50;
  expect(await turns()).toBe(true);
});
