import { folded } from './entry.ts';

/** Headings that a table of results adds behind the carried columns, of this and of the released version. */
const OURS =
  /^(peran \d|(kedekatan|kecocokan) \d|kemantapan|keyakinan|pilihan sendiri|bisa mulai|catatan( hasil)?|kode karir sosial|galat)$/;

/** Columns that an earlier run of this program wrote; they are worked out anew. None without our own column of codes. */
export function ourHeadings(titles: readonly string[], code: number): Set<number> {
  const words = titles.map(folded);
  if (words[code] !== 'kode karir sosial') return new Set();
  const first = words.indexOf('peran 1');
  return new Set(
    words.flatMap((word, at) => (at === code || (first >= 0 && at >= first && OURS.test(word)) ? [at] : [])),
  );
}
