import { Problem } from '../domain/problem.ts';
import { type Exit, hearSignals } from '../files/signals.ts';

/** While a person is asked: what ends the asking from outside, as one abort signal and the exit code that belongs to it. */
export interface Interruption {
  signal: AbortSignal;
  /** Resolves to the exit code once something ended the asking; never rejects. */
  ended: Promise<Exit>;
  end(exit: Exit): void;
  /** Ends the asking with an error, to be thrown by whoever asked. */
  fail(error: unknown): void;
  /** Stops listening. */
  release(): void;
}

/** Something that went wrong while a key was handled; without this it would end Node in the middle of a drawn screen. */
export class Failure {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

const ignore = (): void => {};

/** A window that was closed makes every further read and write fail; that must not hide the exit code. */
function tolerateClosedWindow(): void {
  for (const stream of [process.stdin, process.stdout, process.stderr])
    if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
}

/** Listens for signals and for the end of stdin. `eof` false: the end of stdin is an answer of its own. */
export function listenForEnd(eof: boolean): Interruption {
  tolerateClosedWindow();
  const controller = new AbortController();
  let resolve: (exit: Exit) => void = ignore;
  const ended = new Promise<Exit>((settle) => {
    resolve = settle;
  });
  const end = (exit: Exit): void => {
    resolve(exit);
    controller.abort(exit);
  };
  const hangUp = (): void => end(129);
  const deafen = hearSignals(end);
  if (eof) for (const event of ['end', 'error', 'close']) process.stdin.once(event, hangUp);
  return {
    signal: controller.signal,
    ended,
    end,
    fail: (error) => controller.abort(new Failure(error)),
    release: () => {
      deafen();
      for (const event of ['end', 'error', 'close']) process.stdin.removeListener(event, hangUp);
    },
  };
}

/** The exit code of a prompt that was broken off, or null when the error is another one. */
export function exitOf(error: unknown, signal: AbortSignal): Exit | null {
  if (signal.aborted) return signal.reason instanceof Failure ? null : (signal.reason as Exit);
  return error instanceof Error && error.name === 'ExitPromptError' ? 130 : null;
}

export const interrupted = (exit: Exit, saved: boolean): Problem =>
  new Problem({ code: 'interrupted', exit, saved });
