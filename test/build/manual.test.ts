import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manual } from '../../src/build/manual.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON, everyCommand, optionsOf } from '../../src/cli/definition.ts';

const page = manual('1.2.3').replaceAll('\\-', '-');

test('the manual page tells every command and every option with the words of --help', () => {
  for (const { path, definition } of everyCommand(COMMANDS)) {
    expect(page).toContain(`.SS ${path.join(' ')}`);
    expect(page).toContain(definition.text);
    for (const [flags, text] of [...COMMON, ...optionsOf(definition)]) {
      expect(page).toContain(flags);
      expect(page).toContain(text);
    }
  }
});

test('the manual page calls the program what it is, and knows every exit code of the README', () => {
  expect(page).toContain('karir-sosial - angket minat kerja');
  const readme = readFileSync('README.md', 'utf8');
  const table = readme.slice(readme.indexOf('## Kode keluar'), readme.indexOf('## Data sendiri'));
  const codes = [...table.matchAll(/^\| (\d[\d, ]*) \|/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(4);
  for (const code of codes) expect(page).toContain(`.TP\n${code}\n`);
  expect(page).toContain('ACCESSIBLE');
});

test('the manual page names its version', () => {
  expect(page).toContain('karir-sosial 1.2.3');
});

test('no line of text is taken for a request', () => {
  const requests = page.split('\n').filter((line) => /^[.']/.test(line));
  expect(requests.filter((line) => !/^\.(TH|SH|SS|TP|PP|nf|fi)\b/.test(line))).toEqual([]);
});
