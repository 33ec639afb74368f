import type { Terminal } from '../terminal.ts';
import type { ListConfig } from './list.ts';
import type { QuizAsker } from './quiz.ts';

/** What both kinds of prompts are made of, drawn ones and plain ones. */
export interface Asker {
  env: Terminal['env'];
  /** False when lines come through a pipe. */
  person: boolean;
  say(text: string): void;
  /** Yields the places of the chosen entries. */
  list(config: ListConfig): Promise<number[]>;
  line(title: string): Promise<string>;
  quiz: QuizAsker['run'];
}

/** Asks which of some labels; yields its place. */
export type Choose = (message: string, labels: readonly string[], told?: string) => Promise<number>;
