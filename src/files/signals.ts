/** The exit code that belongs to a signal. */
export type Exit = 129 | 130 | 143;

const SIGNALS: readonly [NodeJS.Signals, Exit][] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

/** Who is told of a signal: the newest alone. */
const hearers: ((exit: Exit) => void)[] = [];

function onSignal(exit: Exit): void {
  const newest = hearers.at(-1);
  if (newest === undefined) process.exit(exit);
  else newest(exit);
}

const handlers = SIGNALS.map(([name, exit]) => [name, () => onSignal(exit)] as const);
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  for (const [name, handler] of handlers) process.on(name, handler);
}

/** Node tells of a signal one turn late, so the handlers stay for that turn: none is swallowed between two hearers. */
function fallSilent(): void {
  setImmediate(() => {
    if (hearers.length > 0 || !listening) return;
    listening = false;
    for (const [name, handler] of handlers) process.removeListener(name, handler);
  });
}

/** Calls `hear` instead of ending the program at once; returns how to stop that. Signals behind that end the program. */
export function hearSignals(hear: (exit: Exit) => void): () => void {
  listen();
  hearers.push(hear);
  return () => {
    const place = hearers.lastIndexOf(hear);
    if (place < 0) return;
    hearers.splice(place, 1);
    fallSilent();
  };
}
