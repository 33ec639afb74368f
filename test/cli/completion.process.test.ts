import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON, everyCommand, optionsOf } from '../../src/cli/definition.ts';
import { SECTION_NAMES } from '../../src/domain/vocabulary.ts';
import { FORMATS } from '../../src/report.ts';

const BIN = 'bin/karir-sosial.cjs';

/** What a shell is told for the words typed so far: the suggestions, without descriptions and directive. */
function suggested(...words: string[]): string[] {
  return valuesIn(execFileSync(process.execPath, [BIN, 'complete', '--', ...words], { encoding: 'utf8' }));
}

function valuesIn(out: string): string[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith(':'))
    .map((line) => line.split('\t')[0] ?? '');
}

test('commands are suggested first', () => {
  expect(suggested('')).toEqual(['list', 'show', 'compare', 'quiz', 'data', 'completion', 'help']);
});

test('role ids are suggested where a role is named', () => {
  expect(suggested('show', 'pekerja')).toEqual(['pekerja-sosial']);
  expect(suggested('compare', 'pekerja-sosial', 'amil')).toEqual(['amil-zakat']);
  expect(suggested('quiz', '--role', 'amil')).toEqual(['amil-zakat']);
});

test.each(everyCommand(COMMANDS))('all options of $path are suggested', ({ path, definition }) => {
  const long = [...COMMON, ...optionsOf(definition)].map(([flags]) => /--[\w-]+/.exec(flags)?.[0]);
  expect(suggested(...path, '--')).toEqual(long);
});

test('commands under another are suggested behind it, and behind help', () => {
  expect(suggested('quiz', 'b')).toEqual(['batch']);
  expect(suggested('quiz', 'print', '')).toContain('questions');
  expect(suggested('help', 'quiz', 'print', '')).toContain('questions');
  expect(suggested('help', 'qu')).toEqual(['quiz']);
});

test('values of options are suggested', () => {
  expect(suggested('list', '--level', '')).toEqual(['pelaksana', 'koordinator', 'pimpinan']);
  expect(suggested('show', '--section', '')).toEqual(Object.values(SECTION_NAMES));
  expect(suggested('list', '--format', '')).toEqual([...FORMATS]);
});

test('words that come as figures are read as those that come as they are', () => {
  const hex = Buffer.from('show\n"pekerja').toString('hex');
  const out = execFileSync(process.execPath, [BIN, 'complete', '--hex', `x${hex}`], { encoding: 'utf8' });
  expect(valuesIn(out)).toEqual(['pekerja-sosial']);
});

test.each(['--batch', 'batch', '--answers', '-o', '--output', '--data'])(
  'files belong behind %s',
  (option) => {
    const out = execFileSync(process.execPath, [BIN, 'complete', '--', 'quiz', option, ''], {
      encoding: 'utf8',
    });
    expect(out).toBe(':files\n');
  },
);

test.each(['nowhere', 'package.json', 'test/fuzz/corpus'])(
  'commands and roles are suggested with the own folder %s, which cannot be read',
  (folder) => {
    const env = { ...process.env, KARIR_SOSIAL_DATA: folder };
    const told = (...words: string[]) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, 'complete', '--', ...words], {
        env,
        encoding: 'utf8',
      });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      return valuesIn(stdout);
    };
    expect(told('li')).toEqual(['list']);
    expect(told('show', 'amil')).toEqual(['amil-zakat']);
  },
);

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s evaluates nothing', (shell) => {
  const script = execFileSync(process.execPath, [BIN, 'completion', shell], { encoding: 'utf8' });
  expect(script).toMatch(/karir-sosial complete --/);
  expect(script.replace(/^ *#.*$/gm, '')).not.toMatch(/\beval\b|compgen -W|Invoke-Expression|\(e\)/);
});

test('an unknown shell is wrong usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'completion', 'tcsh'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('powershell');
});
