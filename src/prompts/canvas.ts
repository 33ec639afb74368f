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
  useEffect(() => {
    let changes = 0;
    return easel.onChange(() => setChanges(++changes));
  }, []);
  return easel.canvas();
}

/** Inquirer leaves the cursor at the end of the first text: the pointer's line, where magnifiers and readers look. */
export function contentOf({ lines, cursor }: Drawing): [string, string] {
  return [lines.slice(0, cursor + 1).join('\n'), lines.slice(cursor + 1).join('\n')];
}
