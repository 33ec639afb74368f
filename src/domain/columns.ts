const NARROW =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u259f\u25c6\u25c9\u25cb\u25cf\u276f]*$/;

/** True for Latin letters, usual punctuation, arrows, lines and blocks alone: one column each, known without a library. */
export const isNarrow = (text: string): boolean => NARROW.test(text);

/** Greedy wrapping of narrow text; undefined when a word is wider than a line. */
export function wrapNarrow(text: string, width: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (word.length > width) return undefined;
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
