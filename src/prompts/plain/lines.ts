import { createInterface, type Interface } from 'node:readline';
import { interrupted, listenForEnd } from '../interruption.ts';

/** Lines of stdin, one at a time; undefined at the end. Lines that came early wait for their question. */
export interface Lines {
  next(saved: () => boolean): Promise<string | undefined>;
}

/** Reads stdin without redrawing anything; nothing is read before the first question. `onBreak` is called before it throws. */
export function stdinLines(onBreak: () => void): Lines {
  const waiting: string[] = [];
  let ended = false;
  let reader: Interface | undefined;
  let wake: () => void = () => {};
  const open = (): Interface => {
    const created = createInterface({ input: process.stdin, terminal: false });
    created.on('line', (line) => {
      waiting.push(line);
      wake();
    });
    created.on('close', () => {
      ended = true;
      wake();
    });
    return created;
  };
  const arrival = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (waiting.length > 0 || ended) resolve();
    });
  return {
    next: async (saved) => {
      if (waiting.length > 0) return waiting.shift();
      if (ended) return undefined;
      const end = listenForEnd(false);
      try {
        reader ??= open();
        reader.resume();
        const exit = await Promise.race([end.ended, arrival()]);
        if (exit !== undefined) {
          reader.close();
          onBreak();
          throw interrupted(exit, saved());
        }
        return waiting.shift();
      } finally {
        end.release();
        // A paused stdin does not keep the process alive.
        if (!ended) reader?.pause();
      }
    },
  };
}
