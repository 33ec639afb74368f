import { PassThrough } from 'node:stream';
import { useEffect, useRef } from '@inquirer/core';
import { KeyReader } from '../key-reader.ts';
import type { Key } from '../keys.ts';

/** An Esc that nothing follows for so long is a key; in milliseconds. */
const ESCAPE_WAIT = 250;
/** A sequence without an end is given up after so long. */
const SEQUENCE_WAIT = 2000;
/** So many signs at once are no typing. */
const FLOOD = 16;
/** A flood is over after a silence of so many milliseconds. */
const FLOOD_PAUSE = 150;

/** All keys of one turn of the event loop. `flood`: they are part of a paste, whatever the terminal calls it. */
export interface Keystrokes {
  keys: readonly Key[];
  flood: boolean;
}

type Listener = (strokes: Keystrokes) => void;

/** What inquirer takes for the terminal's input: it makes the mode raw and sees nothing but Ctrl+Z. */
type Input = PassThrough & { isTTY: true; setRawMode(raw: boolean): Input };

/** The keys of stdin, read once for all prompts; inquirer draws and this reads. */
class Keyboard {
  private readonly reader = new KeyReader();
  private timer: NodeJS.Timeout | undefined;
  private floodEnds = 0;
  private turn = 0;
  private listener: Listener | undefined;
  private onEnd: (() => void) | undefined;

  /** Starts to read; `end` is called for Ctrl+C and Ctrl+D, whatever is shown. Returns the input for inquirer. */
  open(end: () => void): Input {
    const { stdin } = process;
    const input: Input = Object.assign(new PassThrough(), {
      isTTY: true as const,
      setRawMode: (raw: boolean): Input => {
        stdin.setRawMode?.(raw);
        return input;
      },
    });
    this.onEnd = end;
    this.suspend = () => input.write('\u001a');
    stdin.on('data', this.onData);
    stdin.resume();
    return input;
  }

  close(): void {
    clearTimeout(this.timer);
    process.stdin.removeListener('data', this.onData);
    process.stdin.pause();
    this.onEnd = undefined;
  }

  /** Gives all further keys to a prompt; returns how to stop that. */
  listen(listener: Listener): () => void {
    this.listener = listener;
    this.floodEnds = 0;
    return () => {
      if (this.listener === listener) this.listener = undefined;
    };
  }

  private suspend: () => void = () => {};

  private readonly onData = (bytes: Uint8Array): void => {
    this.turn++;
    clearTimeout(this.timer);
    this.give(this.reader.read(bytes));
    const { waits } = this.reader;
    if (waits !== null)
      this.timer = setTimeout(this.onSilence, waits === 'escape' ? ESCAPE_WAIT : SEQUENCE_WAIT, this.turn);
  };

  /** After a long turn the rest may have come already: it is read before the silence counts. */
  private readonly onSilence = (turn: number): void => {
    setImmediate(() => {
      if (turn === this.turn && this.onEnd !== undefined) this.give(this.reader.settle());
    });
  };

  private give(keys: readonly Key[]): void {
    const signs = keys.filter(({ name, pasted }) => name === 'text' && !pasted).length;
    const flood = signs >= FLOOD || performance.now() < this.floodEnds;
    const has = (wanted: Key['name']): boolean => keys.some(({ name }) => name === wanted);
    if (has('interrupt') || (has('eof') && !flood)) this.onEnd?.();
    else {
      if (has('suspend') && !flood) this.suspend();
      if (keys.length > 0) this.listener?.({ keys, flood });
    }
    // Counted from here, since drawing takes time.
    if (flood) this.floodEnds = performance.now() + FLOOD_PAUSE;
  }
}

export const keyboard = new Keyboard();

/** Calls `handle` once for all keys of a turn, so that a prompt draws at most once for them. */
export function useKeys(handle: Listener): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => keyboard.listen((strokes) => latest.current(strokes)), []);
}
