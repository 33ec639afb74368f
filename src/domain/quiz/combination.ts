/** What was worked out before, by n and then k: every code of a bank needs the same few hundred. */
const chosen: bigint[][] = [];

function worked(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** Number of ways to choose k of n; 0 where k is larger. */
export function choose(n: number, k: number): bigint {
  chosen[n] ??= [];
  const row = chosen[n];
  const known = row[k] ?? worked(n, k);
  row[k] = known;
  return known;
}

/** Rank of a set of places, rising, in the combinatorial number system (Knuth, TAOCP 7.2.1.3). */
export const rankOf = (places: readonly number[]): bigint =>
  places.reduce((rank, place, i) => rank + choose(place, i + 1), 0n);

/** The `count` places of `total` with this rank, rising. */
export function placesOf(rank: bigint, count: number, total: number): number[] {
  const places: number[] = [];
  let rest = rank;
  let place = total - 1;
  for (let k = count; k >= 1; k--) {
    while (choose(place, k) > rest) place--;
    rest -= choose(place, k);
    places.unshift(place);
    place--;
  }
  return places;
}
