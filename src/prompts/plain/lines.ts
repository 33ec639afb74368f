import type { Readable } from 'node:stream';
import { codeOf, Problem } from '../../domain/problem.ts';
import { openStdin } from '../../files/read.ts';
import { interrupted, listenForEnd } from '../interruption.ts';
import { KeyReader } from '../key-reader.ts';

/** Lines of stdin, one at a time; undefined at the end. Lines that came early wait for their question. */
export interface Lines {
  /** Says the question and waits for its line. Signals are heard before a word of it can be read. */
  next(question: string, saved: () => boolean): Promise<string | undefined>;
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

/** Stdin as it arrives, cut into lines; it is opened at the first question and paused between two. */
class Arrivals {
  readonly waiting: string[] = [];
  trouble: unknown;
  private readonly cutter = new LineCutter();
  private state: 'closed' | 'open' | 'ended' = 'closed';
  private source: Readable | undefined;
  private wake: () => void = () => {};

  /** Lets more come in. */
  resume(): void {
    if (this.state === 'closed') this.open();
    if (this.state === 'open') this.source?.resume();
  }

  /** A paused stdin does not keep the process alive. */
  pause(): void {
    this.source?.pause();
  }

  /** Resolves once a line waits or none will come any more. */
  arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.waiting.length > 0 || this.state === 'ended') resolve();
    });
  }

  private open(): void {
    try {
      this.source = openStdin();
    } catch (error) {
      this.finish(unreadable(error));
      return;
    }
    this.state = 'open';
    this.source.on('data', (bytes: Uint8Array) => this.take(bytes));
    this.source.once('end', () => this.state === 'open' && this.finish());
    this.source.once('error', (error) => this.finish(unreadable(error)));
  }

  private take(bytes: Uint8Array): void {
    try {
      this.waiting.push(...this.cutter.push(bytes));
      // A piece of a line is no line yet.
      if (this.waiting.length > 0) this.wake();
    } catch (error) {
      this.source?.destroy();
      this.finish(error);
    }
  }

  private finish(error?: unknown): void {
    this.trouble ??= error;
    this.state = 'ended';
    if (error === undefined) this.waiting.push(...this.cutter.end());
    this.wake();
  }
}

/** Reads stdin without redrawing anything; nothing is read before the first question. A question that is broken off ends its line. */
export function stdinLines(say: (text: string) => void): Lines {
  const arrivals = new Arrivals();
  return {
    next: async (question, saved) => {
      const end = listenForEnd(false);
      try {
        say(question);
        // A pipe that never ends is read no faster than it is answered.
        if (arrivals.waiting.length === 0) arrivals.resume();
        // Signals are heard between two lines, however many wait.
        await new Promise((resolve) => setImmediate(resolve));
        const exit = await Promise.race([end.ended, arrivals.arrival()]);
        if (exit !== undefined) {
          say('\n');
          throw interrupted(exit, saved());
        }
        if (arrivals.waiting.length === 0 && arrivals.trouble !== undefined) throw arrivals.trouble;
        return arrivals.waiting.shift();
      } finally {
        end.release();
        arrivals.pause();
      }
    },
  };
}
