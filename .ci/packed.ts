import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'rolldown';

/** What most runs never load: the checker of `--data`, batches, completions, HTML, the search, the words of a result. */
const RARE = ['own', 'batch', 'completion', 'html', 'es', 'quiz2'];

/** Runs what was packed in the place of the module that asks for it. */
const UNPACK = `const { readFileSync } = require('node:fs');
const { brotliDecompressSync } = require('node:zlib');
module.exports = (module) => {
  const packed = readFileSync(module.filename.replace(/cjs$/, 'br'));
  module._compile(brotliDecompressSync(packed).toString(), module.filename);
};
`;

/** Ships rarely loaded code as Brotli, a quarter of its size on disk. */
export const packed: Plugin = {
  name: 'packed',
  generateBundle(_, bundle) {
    this.emitFile({ type: 'asset', fileName: 'unpack.cjs', source: UNPACK });
    for (const name of RARE) {
      const chunk = bundle[`${name}.cjs`];
      if (chunk?.type !== 'chunk') throw new Error(`there is no ${name}.cjs`);
      this.emitFile({ type: 'asset', fileName: `${name}.br`, source: brotliCompressSync(chunk.code) });
      chunk.code = `require('./unpack.cjs')(module);\n`;
    }
  },
};
