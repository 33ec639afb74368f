import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { hasHidden } from '../../src/domain/characters.ts';
import { calledBy, commandLine, pathWord } from '../../src/pages/command-line.ts';

afterEach(() => calledBy({}));

/** Words as people name files, with every sign that some shell reads in its own way. */
const word = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...' \'"`$\\!%&|;<>(){}[]*?~#=@,^-',
        '$(id)',
        '$HOME',
        '%PATH%',
        '~/',
        '--',
        ' -rf ',
        'ß社',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !hasHidden(text));

/** What a shell makes of these lines: the words of each. */
function wordsIn(shell: string, lines: readonly string[]): string[][] {
  const tell = `tell() { for w in "$@"; do printf '%s\\0' "$w"; done; printf '\\n\\0'; }\n`;
  const script = tell + lines.map((line) => line.replace(/^karir-sosial/, 'tell')).join('\n');
  const { stdout, stderr, status } = spawnSync(shell, ['-s'], { input: script, encoding: 'utf8', cwd: '/' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

test.skipIf(process.platform === 'win32')('an advised command, run in a shell, gives its words back', () => {
  const commands = fc.sample(fc.array(word, { minLength: 1, maxLength: 4 }), 2_000);
  expect(
    wordsIn(
      'sh',
      commands.map((words) => commandLine(...words)),
    ),
  ).toEqual(commands);
});

test.skipIf(process.platform === 'win32')('an advised path is never read as an option', () => {
  const paths = fc
    .sample(
      word.filter((text) => text.length > 1),
      2_000,
    )
    .map((path) => `-${path}`);
  const read = wordsIn(
    'sh',
    paths.map((path) => commandLine('quiz', 'batch', pathWord(path))),
  );
  expect(read).toEqual(paths.map((path) => ['quiz', 'batch', `./${path}`]));
});
