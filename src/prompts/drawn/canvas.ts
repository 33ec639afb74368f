import { useEffect, useState } from '@inquirer/core';
import type { Drawing } from './drawing.ts';
import type { Canvas } from './ink.ts';

/** The screen that prompts draw on: how large it is now, and how to hear of changes. */
export interface Easel {
  canvas(): Canvas;
  /** Calls `redraw` after the window changed and was wiped; returns how to stop that. */
  onChange(redraw: () => void): () => void;
}

/** The canvas of the moment; draws the prompt anew when the window changes. */
export function useCanvas(easel: Easel): Canvas {
  const [, setChanges] = useState(0);
  useEffect((line) => {
    let changes = 0;
    // Readline pauses when it comes back from Ctrl+Z, and with nothing left to wait for Node would end.
    const resume = (): void => line.resume();
    line.on('SIGCONT', resume);
    const stop = easel.onChange(() => setChanges(++changes));
    return () => {
      line.removeListener('SIGCONT', resume);
      stop();
    };
  }, []);
  return easel.canvas();
}

/** Inquirer leaves the cursor at the end of the first text: the pointer's line, where magnifiers and readers look. */
export function contentOf({ lines, cursor }: Drawing): [string, string] {
  return [lines.slice(0, cursor + 1).join('\n'), lines.slice(cursor + 1).join('\n')];
}
