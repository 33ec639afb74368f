const NAME = 'karir-sosial';

let started = NAME;

/** How the reader has called the program, so that commands in messages can be typed as they stand. */
export function calledBy(env: Readonly<Record<string, string | undefined>>): void {
  const byNpx =
    env.npm_lifecycle_event === 'npx' && /^\W?karir-sosial\b/.test(env.npm_lifecycle_script ?? '');
  started = byNpx ? `npx ${NAME}` : NAME;
}

/** What every shell takes as it is, and what bash, PowerShell and cmd take between double quotes. */
const PLAIN = /^[\w@%+=:,./-]+$/;
const QUOTABLE = /^[^"$`\\!%]*$/;

/** One word of a command, in quotes where a shell would read it otherwise. */
function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  return QUOTABLE.test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command of this program as the reader can run it. */
export const commandLine = (...words: readonly string[]): string => [started, ...words.map(quoted)].join(' ');

/** Text in which the program is named as in its own help, with the name that the reader has called. */
export const asCalled = (text: string): string =>
  started === NAME ? text : text.replace(/\bkarir-sosial (?=[a-z<])/g, `${started} `);
