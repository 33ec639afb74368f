import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PATIENT } from '../terminal/screen.ts';
import { cut, refreshed } from './blocks.ts';
import { example, wordsOf } from './example.ts';
import { figures } from './figures.ts';
import { screenshot } from './screenshot.ts';

const makers = { contoh: example, tabel: figures, layar: screenshot };

/** `npm run docs` runs this file with -u and so writes what the program prints now into the documents. */
test.each(['README.md', 'CONTRIBUTING.md'])(
  'every example and figure in %s is what the program and the benchmark say now',
  PATIENT,
  async (path) => {
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
    await expect(await refreshed(text, makers)).toMatchFileSnapshot(`../../${path}`);
  },
);

test('a stale part is made anew, and the rest of the document is kept', async () => {
  const text = 'a\n<!-- contoh: list (1 baris) -->\nold\n<!-- akhir -->\nb\n';
  const maker = async (): Promise<string[]> => ['one', 'two', 'three'];
  const made = await refreshed(text, { contoh: maker, tabel: maker, layar: maker });
  expect(made).toBe(
    'a\n<!-- contoh: list (1 baris) -->\n```text\none\ntwo\n… (1 baris pertama)\n```\n<!-- akhir -->\nb\n',
  );
});

test('a long output is cut to its first lines, and says so', () => {
  expect(cut(['a', 'b'], 2)).toEqual(['a', 'b']);
  expect(cut(['a', 'b', 'c'], 2)).toEqual(['a', 'b', '… (2 baris pertama)']);
});

test('commands are split as a shell does', () => {
  expect(wordsOf('list --search "data warga" -o \'a b\'')).toEqual([
    'list',
    '--search',
    'data warga',
    '-o',
    'a b',
  ]);
});
