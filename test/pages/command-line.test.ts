import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { calledBy, calledWith, commandLine, pathWord } from '../../src/pages/command-line.ts';

afterEach(() => calledBy({}));

test.each([
  ['kelas.csv', 'kelas.csv'],
  ['Angket Minat (Responses) - Form responses 1.csv', '"Angket Minat (Responses) - Form responses 1.csv"'],
  ["Jum'at.csv", '"Jum\'at.csv"'],
  ['$HOME.csv', "'$HOME.csv'"],
  ["a'$b.csv", "'a'\\''$b.csv'"],
  ['~/a.csv', '"~/a.csv"'],
  ['=ls', '"=ls"'],
  ['@a', '"@a"'],
  ['', '""'],
])('in a shell of Unix, %j is written %s', (word, written) => {
  expect(commandLine('quiz', word)).toBe(`karir-sosial quiz ${written}`);
});

test.each([
  ['C:\\kelas\\x.csv', 'C:\\kelas\\x.csv'],
  ['C:\\Kelas XII\\x.csv', '"C:\\Kelas XII\\x.csv"'],
  ['C:\\Kelas XII\\', '"C:\\Kelas XII\\\\"'],
  ['a,b.csv', '"a,b.csv"'],
  ["Jum'at.csv", '"Jum\'at.csv"'],
  ["$a'b.csv", "'$a''b.csv'"],
])('on Windows, %j is written %s', (word, written) => {
  calledBy({ OS: 'Windows_NT' });
  expect(commandLine('quiz', word)).toBe(`karir-sosial quiz ${written}`);
});

test('a path with a hyphen at its start is no option; stdin stays', () => {
  expect(['-x.csv', '--data', '-', 'a-b'].map(pathWord)).toEqual(['./-x.csv', './--data', '-', 'a-b']);
});

test('a word that cannot be typed as it stands is not pretended to be', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('\n', '\r', '\t', '\u001b', '\u202e', '\u200b'),
      (text, sign) => {
        for (const env of [{}, { OS: 'Windows_NT' }]) {
          calledBy(env);
          expect(commandLine('quiz', `${text}${sign}${text}`)).toBe('karir-sosial quiz "..."');
        }
      },
    ),
  );
});

test('what is advised about roles finds own data again', () => {
  calledWith({ data: '-data ku', onlyData: true });
  expect(commandLine('show', 'guru-bk')).toBe('karir-sosial show guru-bk --data "./-data ku" --only-data');
  expect(commandLine('data', 'check', 'x')).toBe('karir-sosial data check x');
  expect(commandLine('show', '--help')).toBe('karir-sosial show --help');
  calledBy({});
  expect(commandLine('show', 'guru-bk')).toBe('karir-sosial show guru-bk');
});
