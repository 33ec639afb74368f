import type { createPrompt } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import { exitOf, Failure, type Interruption, interrupted, listenForEnd } from '../interruption.ts';
import type { Easel } from './canvas.ts';
import type { Canvas } from './ink.ts';
import { keyboard } from './keyboard.ts';

type Prompt<Value, Config> = ReturnType<typeof createPrompt<Value, Config>>;

/** Wipes what is visible: after a change of width nobody knows on which line the cursor stands. */
const WIPE = '\u001b[2J\u001b[H';

/** The screen of stderr, where prompts are drawn so that stdout stays clean. */
export function stderrEasel(look: () => Pick<Canvas, 'color' | 'unicode'>): Easel {
  const { stderr } = process;
  return {
    canvas: () => ({ ...look(), columns: stderr.columns || 80, rows: stderr.rows || 24 }),
    onChange: (redraw) => {
      const again = (): void => {
        stderr.write(WIPE);
        redraw();
      };
      stderr.on('resize', again);
      process.on('SIGCONT', again);
      return () => {
        stderr.removeListener('resize', again);
        process.removeListener('SIGCONT', again);
      };
    },
  };
}

/**
 * Runs one prompt on stdin and stderr and wipes it afterwards. Throws the Problem `interrupted` on Ctrl+C, Ctrl+D, TERM,
 * HUP and when the window is closed; `saved` tells then whether the answers are kept. What a prompt reports by `fail` is
 * thrown once the screen is in order again.
 */
export async function ask<Value, Config extends object>(
  prompt: Prompt<Value, Config>,
  configOf: (fail: Interruption['fail']) => Config,
  saved: () => boolean = () => false,
): Promise<Value> {
  const { signal, end, fail, release } = listenForEnd(true);
  const input = keyboard.open(() => end(130));
  const output = process.stderr;
  try {
    const module = createPromptModule({ input, output, signal, clearPromptOnDone: true });
    module.registerPrompt('ours', prompt as Parameters<typeof module.registerPrompt>[1]);
    const { value } = await module<{ value: Value }>([
      { type: 'ours', name: 'value', message: '', ...configOf(fail) },
    ]);
    release();
    return value;
  } catch (error) {
    const exit = exitOf(error, signal);
    if (exit === null) release();
    if (exit === null) throw signal.reason instanceof Failure ? signal.reason.error : error;
    // The signals stay caught: a second Ctrl+C must not kill the program while it says how to go on.
    throw interrupted(exit, saved());
  } finally {
    keyboard.close();
  }
}
