import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ownCatalog } from '../../src/data/own.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import type { OpenCatalog } from '../../src/domain/catalog.ts';
import type { Finding } from '../../src/domain/problem.ts';
import { good, HOSTILE, title } from '../data/hostile-files.ts';
import { tempFolder } from '../data/temp-folder.ts';

type OwnCatalog = (path: string, builtIn: OpenCatalog) => OpenCatalog;

/** The checker as it is shipped: bundled, and with the modules of yaml for browsers. */
const bundled: OwnCatalog = createRequire(import.meta.url)(resolve('dist/cli/own.cjs')).ownCatalog;
const builtIn = builtInCatalog('dist/data');

/** What a checker makes of a role file: its role, or the mistakes. */
function outcome(check: OwnCatalog, content: string | Buffer): unknown {
  const folder = tempFolder({ 'roles/guru-bk.yaml': content });
  try {
    return check(folder, builtIn).role('guru-bk');
  } catch (error) {
    const { findings } = (error as { fact: { findings: Finding[] } }).fact;
    return findings.map(({ path, line, message }) => `${path.slice(folder.length)}:${line}: ${message}`);
  }
}

test.each(HOSTILE)('the shipped checker says of %s what the sources say', (_, content, first) => {
  const told = outcome(bundled, content);
  expect(told).toEqual(outcome(ownCatalog, content));
  expect(told).toHaveProperty('0', `${join('/', 'roles', 'guru-bk.yaml')}:${first}`);
});

test.each([
  ['plain', good],
  ['with a byte order mark and Windows line ends', `\ufeff${good.replaceAll('\n', '\r\n')}`],
  ['with a folded text', title('>-\n  Guru\n  BK')],
  ['with an escaped text', title('"Guru \\u0042K"')],
  ['with words that look like dates', title('2026-11-22')],
])('the shipped checker reads a role file %s as the sources do', (_, content) => {
  const role = outcome(bundled, content);
  expect(role).toEqual(outcome(ownCatalog, content));
  expect(role).toMatchObject({ id: 'guru-bk' });
});
