import { quotedFor } from './quoting.ts';

const NAME = 'karir-sosial';

let started = NAME;
let onWindows = false;
/** Options without which an advised command would not know the reader's own roles. */
let ownData: readonly string[] = [];

/** How the reader has called the program, so that commands in messages can be typed as they stand. */
export function calledBy(env: Readonly<Record<string, string | undefined>>): void {
  const byNpx =
    env.npm_lifecycle_event === 'npx' && /^\W?karir-sosial\b/.test(env.npm_lifecycle_script ?? '');
  started = byNpx ? `npx ${NAME}` : NAME;
  onWindows = env.OS === 'Windows_NT';
  ownData = [];
}

/** What every shell takes as it is. */
const SAFE = /^[\w+:./-]+$/;

/** One word of a command, in quotes where a shell would read it otherwise. */
const quoted = (word: string): string => (SAFE.test(word) ? word : quotedFor(word, onWindows));

/** A path as a word of a command: with a hyphen at its start it would be read as an option. */
export const pathWord = (path: string): string => (/^-./.test(path) ? `./${path}` : path);

/** What the reader has told of own data, so that advised commands find it too. */
export function calledWith({
  data,
  onlyData,
}: {
  data?: string | undefined;
  onlyData?: boolean | undefined;
}): void {
  ownData = data === undefined ? [] : ['--data', pathWord(data), ...(onlyData ? ['--only-data'] : [])];
}

const READS_ROLES: ReadonlySet<string> = new Set(['list', 'show', 'compare', 'quiz']);

const dataFor = (words: readonly string[]): readonly string[] =>
  READS_ROLES.has(words[0] ?? '') && !words.includes('--help') && !words.includes('--data') ? ownData : [];

/** A command of this program as the reader can run it. */
export const commandLine = (...words: readonly string[]): string =>
  [started, ...[...words, ...dataFor(words)].map(quoted)].join(' ');

/** Text in which the program is named as in its own help, with the name that the reader has called. */
export const asCalled = (text: string): string =>
  started === NAME ? text : text.replace(/\bkarir-sosial (?=[a-z<])/g, `${started} `);
