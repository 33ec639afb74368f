/** "a", "a atau b", "a, b, atau c". */
export const alternatives = (words: readonly string[]): string =>
  words.length < 3 ? words.join(' atau ') : `${words.slice(0, -1).join(', ')}, atau ${words.at(-1)}`;
