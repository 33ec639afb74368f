import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MARK = '\0style:';

/** A style sheet without comments, line ends and indentation. */
export const squeezed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/;\}/g, '}')
    .trim();

/** Lets `import { STYLE, STYLE_HASH } from './style.css'` give the text and its SHA-256, in the bundles and in the tests. */
export const styles = {
  name: 'styles',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string): string | null =>
    id.endsWith('.css') && importer !== undefined && !importer.includes('node_modules')
      ? `${MARK}${join(dirname(importer), id)}.js`
      : null,
  load(id: string): string | null {
    if (!id.startsWith(MARK)) return null;
    const style = squeezed(readFileSync(id.slice(MARK.length, -'.js'.length), 'utf8'));
    const hash = createHash('sha256').update(style).digest('base64');
    return `export const STYLE = ${JSON.stringify(style)};\nexport const STYLE_HASH = ${JSON.stringify(hash)};`;
  },
};
