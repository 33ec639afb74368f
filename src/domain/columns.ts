const NARROW =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u259f\u25c6\u25c9\u25cb\u25cf\u276f]*$/;

/** True for Latin letters, usual punctuation, arrows, lines and blocks alone: one column each, known without a library. */
export const isNarrow = (text: string): boolean => NARROW.test(text);

/** Greedy wrapping of narrow text; undefined when a word is wider than a line. Cuts the text and copies none of it. */
export function wrapNarrow(text: string, width: number): string[] | undefined {
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    while (text[from] === ' ') from++;
    if (text.length - from <= width) return [...lines, text.slice(from)];
    const cut = text.lastIndexOf(' ', from + width);
    if (cut <= from) return undefined;
    lines.push(text.slice(from, cut));
    from = cut + 1;
  }
}
