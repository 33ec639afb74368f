import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { phoneShell } from '../../src/data/phone-shell.ts';
import { tempFolder } from './temp-folder.ts';

test('the phone quiz is read beside the catalogue', () => {
  const path = tempFolder({ 'data/x': '', 'app/kuis.html.br': brotliCompressSync('<p>Kuis “kamu”</p>') });
  expect(phoneShell(join(path, 'data'))).toBe('<p>Kuis “kamu”</p>');
});

test.each<[string, Record<string, string>]>([
  ['missing', { 'data/x': '' }],
  ['cut off', { 'data/x': '', 'app/kuis.html.br': 'bukan brotli' }],
])('one that is %s is a broken installation', (_, files) => {
  const folder = join(tempFolder(files), 'data');
  const fact = { code: 'broken-install', path: `${folder}/../app/kuis.html.br` };
  expect(() => phoneShell(folder)).toThrow(expect.objectContaining({ fact }));
});
