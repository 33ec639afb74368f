import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS, COMMON } from '../../src/cli/program.ts';
import { FORMATS, SECTIONS } from '../../src/report.ts';

const BIN = 'bin/karir-sosial.cjs';

/** What a shell is told for the words typed so far: the suggestions, without descriptions and directive. */
function suggested(...words: string[]): string[] {
  const out = execFileSync(process.execPath, [BIN, 'complete', '--', ...words], { encoding: 'utf8' });
  return out
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith(':'))
    .map((line) => line.split('\t')[0] ?? '');
}

test('commands are suggested first', () => {
  expect(suggested('')).toEqual(['list', 'show', 'compare', 'quiz', 'completion']);
});

test('role ids are suggested where a role is named', () => {
  expect(suggested('show', 'pekerja')).toEqual(['pekerja-sosial']);
  expect(suggested('compare', 'pekerja-sosial', 'amil')).toEqual(['amil-zakat']);
  expect(suggested('quiz', '--role', 'amil')).toEqual(['amil-zakat']);
});

test.each(COMMANDS.map(({ name, options }) => ({ name, options })))(
  'all options of $name are suggested',
  ({ name, options }) => {
    const long = [...COMMON, ...options].map(([flags]) => /--[\w-]+/.exec(flags)?.[0]);
    expect(suggested(name, '--')).toEqual(long);
  },
);

test('values of options are suggested', () => {
  expect(suggested('list', '--level', '')).toEqual(['pelaksana', 'koordinator', 'pimpinan']);
  expect(suggested('show', '--section', '')).toEqual([...SECTIONS]);
  expect(suggested('list', '--format', '')).toEqual([...FORMATS]);
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s asks this program', (shell) => {
  const script = execFileSync(process.execPath, [BIN, 'completion', shell], { encoding: 'utf8' });
  expect(script).toMatch(/karir-sosial complete '?--/);
});

test('an unknown shell is wrong usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'completion', 'tcsh'], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('powershell');
});
