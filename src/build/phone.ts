import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'rolldown';
import { IMPATIENT, shell } from '../app/shell.ts';
import { noticeOf } from './licences.ts';
import { squeezed } from './styles.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const [PAGE_STYLE = '', APP_STYLE = ''] = ['src/render/html/style.css', 'src/app/style.css'].map((path) =>
  squeezed(readFileSync(path, 'utf8')),
);

/** Ends a script element early. */
const CLOSING = /<\/(?=script)|<!--/gi;

/** The page's own style is in the file already: the script takes it from there, with its hash. */
export const styleOfPage: Plugin = {
  name: 'style-of-page',
  resolveId: (id) => (id.endsWith('style.css') ? '\0style-of-page' : null),
  load: (id) =>
    id === '\0style-of-page'
      ? `export const STYLE = document.querySelector('style').textContent; export const STYLE_HASH = ${JSON.stringify(hashOf(PAGE_STYLE))};`
      : null,
};

/** Leaves out what no result of a person shows or reads: blocks of other pages, and how the calibration was checked. */
export const onlyResults: Plugin = {
  name: 'only-results',
  resolveId: (id) => (id === './other.ts' ? '\0no-other-blocks' : null),
  load: (id) => (id === '\0no-other-blocks' ? "export const otherHtml = () => ({ text: '' });" : null),
  transform(code, id) {
    if (!id.endsWith('calibration.json')) return null;
    const { table, people, probabilityError, stabilityError, date, ...figures } = JSON.parse(code);
    return JSON.stringify(figures);
  },
};

/** Makes of the script of the phone quiz the whole file but for style and catalogue: dist/app/kuis.html.br. */
export const phone: Plugin = {
  name: 'phone',
  generateBundle(_, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const script = chunk.code.replace(CLOSING, (mark) => `\\x3c${mark.slice(1)}`);
      const source = shell({
        notice: noticeOf(Object.keys(chunk.modules)),
        script,
        scriptHash: hashOf(script),
        style: APP_STYLE,
        hashes: [PAGE_STYLE, APP_STYLE, IMPATIENT].map(hashOf),
      });
      delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'kuis.html.br', source: brotliCompressSync(source) });
    }
  },
};
