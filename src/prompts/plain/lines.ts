import type { Readable } from 'node:stream';
import { codeOf, Problem } from '../../domain/problem.ts';
import { openStdin } from '../../files/read.ts';
import { interrupted, listenForEnd } from '../interruption.ts';
import { KeyReader } from '../key-reader.ts';

/** Lines of stdin, one at a time; undefined at the end. Lines that came early wait for their question. */
export interface Lines {
  next(saved: () => boolean): Promise<string | undefined>;
}

/** No answer, name or path is longer; what a line has more is dropped. In bytes. */
const KEPT = 4096;
/** A line that goes on for so many bytes is none. */
const ENDLESS = 1024 * 1024;
const [LF, CR] = [10, 13];

/** What is typed as text in a line: terminals' own sequences are none. */
const textOf = (bytes: readonly number[]): string =>
  new KeyReader()
    .read(Uint8Array.from(bytes))
    .map(({ text }) => text)
    .join('');

/** Cuts bytes into lines behind LF, CR LF or CR, in whatever pieces they come. Throws Problem `endless-line`. */
export class LineCutter {
  private line: number[] = [];
  private length = 0;
  private last = 0;

  push(bytes: Uint8Array): string[] {
    const lines: string[] = [];
    for (const byte of bytes) {
      if (byte === CR || (byte === LF && this.last !== CR)) lines.push(...this.end(true));
      else if (byte !== LF) {
        if (this.length++ < KEPT) this.line.push(byte);
        if (this.length > ENDLESS) throw new Problem({ code: 'endless-line', limit: ENDLESS });
      }
      this.last = byte;
    }
    return lines;
  }

  /** What is left at the end of the input, or the whole line at the end of one. */
  end(whole = false): string[] {
    const lines = whole || this.length > 0 ? [textOf(this.line)] : [];
    this.line = [];
    this.length = 0;
    return lines;
  }
}

const unreadable = (error: unknown): Problem =>
  new Problem({ code: 'unreadable', path: '-', reason: codeOf(error) });

/** Reads stdin without redrawing anything; nothing is read before the first question. `onBreak` is called before it throws. */
export function stdinLines(onBreak: () => void): Lines {
  const waiting: string[] = [];
  const cutter = new LineCutter();
  let state: 'closed' | 'open' | 'ended' = 'closed';
  let source: Readable | undefined;
  let trouble: unknown;
  let wake: () => void = () => {};
  const finish = (error?: unknown): void => {
    trouble ??= error;
    state = 'ended';
    if (error === undefined) waiting.push(...cutter.end());
    wake();
  };
  const take = (bytes: Uint8Array): void => {
    try {
      waiting.push(...cutter.push(bytes));
      // A piece of a line is no line yet.
      if (waiting.length > 0) wake();
    } catch (error) {
      source?.destroy();
      finish(error);
    }
  };
  const open = (): void => {
    try {
      source = openStdin();
    } catch (error) {
      finish(unreadable(error));
      return;
    }
    state = 'open';
    source.on('data', take);
    source.once('end', () => state === 'open' && finish());
    source.once('error', (error) => finish(unreadable(error)));
  };
  const arrival = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (waiting.length > 0 || state === 'ended') resolve();
    });
  return {
    next: async (saved) => {
      const end = listenForEnd(false);
      try {
        if (state === 'closed') open();
        if (state === 'open') source?.resume();
        // Signals are heard between two lines, however many wait.
        await new Promise((resolve) => setImmediate(resolve));
        const exit = await Promise.race([end.ended, arrival()]);
        if (exit !== undefined) {
          onBreak();
          throw interrupted(exit, saved());
        }
        if (waiting.length === 0 && trouble !== undefined) throw trouble;
        return waiting.shift();
      } finally {
        end.release();
        // A paused stdin does not keep the process alive.
        source?.pause();
      }
    },
  };
}
