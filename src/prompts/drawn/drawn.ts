import type { Prompts, Terminal } from '../../terminal.ts';
import { promptsOf } from '../prompts.ts';
import { ask, stderrEasel } from './ask.ts';
import { indent, wrap } from './ink.ts';
import { quizPrompt } from './quiz-prompt.ts';

/** Lines in whole words, each under its own indentation. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const bare = line.trimStart();
      return indent(wrap(bare, width - 3), line.length - bare.length);
    })
    .join('\n');

/** Prompts that are drawn on stderr and redrawn in place. */
export function drawnPrompts(terminal: Pick<Terminal, 'env' | 'err' | 'warn'>): Prompts {
  const easel = stderrEasel(() => terminal.err);
  return promptsOf({
    env: terminal.env,
    person: true,
    say: (text) => terminal.warn(wrapped(text, terminal.err.width)),
    list: async (config) => ask((await import('./list-prompt.ts')).listPrompt, () => ({ ...config, easel })),
    line: async (title) => ask((await import('./line-prompt.ts')).linePrompt, () => ({ title, easel })),
    quiz: (flow, keep, saved) => ask(quizPrompt, (fail) => ({ flow, keep, saved, easel, fail }), saved),
  });
}
