import type { Prompts, Terminal } from '../../terminal.ts';
import { promptsOf } from '../prompts.ts';
import { stdinLines } from './lines.ts';
import { plainLine, plainList, plainQuiz, type Talk } from './plain.ts';

/** Prompts of numbered lines: nothing is redrawn, and the lines may come through a pipe. */
export function plainPrompts(terminal: Pick<Terminal, 'env' | 'warn' | 'interactive'>): Prompts {
  const say = (text: string): void => terminal.warn(text);
  const talk: Talk = { lines: stdinLines(say), say, person: terminal.interactive };
  return promptsOf({
    env: terminal.env,
    person: talk.person,
    say: talk.say,
    list: (config) => plainList(config, talk),
    line: (title) => plainLine(title, talk),
    quiz: (flow, keep, saved) => plainQuiz(flow, keep, saved, talk),
  });
}
