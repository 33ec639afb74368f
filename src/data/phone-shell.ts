import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { Problem } from '../domain/problem.ts';

/** The phone quiz as the build made it, without style and catalogue. `folder` is that of the compiled catalogue. */
export function phoneShell(folder: string): string {
  const path = `${folder}/../app/kuis.html.br`;
  try {
    return brotliDecompressSync(readFileSync(path)).toString('utf8');
  } catch {
    throw new Problem({ code: 'broken-install', path });
  }
}
