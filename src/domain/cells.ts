/** A cell of fewer people may show who they are. */
const LEAST = 5;

/** Keys of the cells that are told as one: those of fewer than five people, and the next larger while these are too few together. */
export function smallCells<K>(counts: ReadonlyMap<K, number>): Set<K> {
  const small = new Set<K>();
  let people = 0;
  for (const [key, count] of [...counts].sort((a, b) => a[1] - b[1])) {
    if (count >= LEAST && (people === 0 || people >= LEAST)) break;
    small.add(key);
    people += count;
  }
  return small;
}

/** Cells with the small ones as one at the end, under `others`; the larger ones first. */
export function cellsOf<K>(counts: ReadonlyMap<K, number>, others: K): [K, number][] {
  const small = smallCells(counts);
  const people = [...counts].reduce((sum, [key, count]) => sum + (small.has(key) ? count : 0), 0);
  const large = [...counts].filter(([key]) => !small.has(key)).sort((a, b) => b[1] - a[1]);
  return [...large, ...(people === 0 ? [] : [[others, people] as [K, number]])];
}
