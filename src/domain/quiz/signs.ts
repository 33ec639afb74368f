import { Problem } from '../problem.ts';

/** 32 signs that read alike to nobody: no O/0, no I/1. */
export const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Largest prime under 32²: any one wrong sign and any swap of neighbours changes the remainder. */
const PRIME = 1021;
/** Room for the remainder: the last two signs. */
const CHECK = 1024;
/** Longer than any code, in characters of the text. */
const LONGEST = 2000;
const SHORTEST = 5;

/** Letters of other alphabets that look like signs; all capitals. */
const FOREIGN = 'АВЕЅЈКМНРСТУХΑΒΕΖΗΚΜΝΡΤΥΧ';
const LATIN = 'ABESJKMHPCTYXABEZHKMNPTYX';
/** Signs that no code has, and what was probably read wrongly. */
const UNKNOWN = /[01OIОІΟΙ]/;

/** The figures of base 32, highest first; none for 0. */
const figuresOf = (value: bigint): number[] =>
  value === 0n ? [] : Array.from(value.toString(32), (figure) => Number.parseInt(figure, 32));

export const numberOf = (signs: readonly number[]): bigint =>
  signs.reduce((sum, sign) => sum * 32n + BigInt(sign), 0n);

/** Whole number of the signs modulo 1021. */
const remainder = (signs: readonly number[]): number =>
  signs.reduce((sum, sign) => (sum * 32 + sign) % PRIME, 0);

export const isSealed = (signs: readonly number[]): boolean => remainder(signs) === 1;

/** The first sign and the rest of a code, with a remainder that makes the whole one more than a multiple of 1021; in groups of seven. */
export function sealed(first: number, body: bigint): string {
  const figures = figuresOf(body);
  while (figures.length < 2) figures.unshift(0);
  const signs = [first, ...figures];
  const check = (1 + PRIME - ((remainder(signs) * CHECK) % PRIME)) % PRIME;
  signs.push(Math.floor(check / 32), check % 32);
  let text = '';
  for (const [at, sign] of signs.entries()) text += (at > 0 && at % 7 === 0 ? '-' : '') + SIGNS[sign];
  return text;
}

/** Capitals without what stands between signs; letters of other alphabets become those that they look like. */
const cleaned = (code: string): string[] =>
  [
    ...code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ].map((sign) => {
    const at = FOREIGN.indexOf(sign);
    return at < 0 ? sign : (LATIN[at] as string);
  });

/** So many round signs are read in every way; of more, which no reader makes, only all alike. */
const ROUND = 6;

/** What a text may mean: 0 and O, which no code has, were each D or Q; 1 and I were L. */
function readingsOf(text: readonly string[]): number[][] {
  const signs = text.map((sign) => SIGNS.indexOf(UNKNOWN.test(sign) ? 'L' : sign));
  const round = text.flatMap((sign, at) => (/[0OОΟ]/.test(sign) ? [at] : []));
  const ways = round.length > ROUND ? [0, -1] : Array.from({ length: 2 ** round.length }, (_, way) => way);
  return ways.map((way) => {
    const reading = [...signs];
    round.forEach((at, i) => {
      reading[at] = SIGNS.indexOf((way >> i) & 1 ? 'Q' : 'D');
    });
    return reading;
  });
}

/**
 * The signs of a code as somebody typed it, whatever stands between them. Throws `bad-code` where that cannot be a code;
 * the check is not looked at, but where a sign may mean two, the reading that keeps it is taken.
 */
export function signsOf(code: string): number[] {
  if (code.length > LONGEST) throw new Problem({ code: 'bad-code', reason: 'length', sign: null });
  const clean = cleaned(code);
  if (clean.length === 0) throw new Problem({ code: 'bad-code', reason: 'empty', sign: null });
  const odd = clean.findIndex((sign) => !SIGNS.includes(sign));
  const kept = readingsOf(clean).filter((signs) => !signs.includes(-1) && (odd < 0 || isSealed(signs)));
  const [right] = kept;
  // Two readings that both keep the check are two sheets: which of them was meant nobody can tell.
  if (right === undefined || kept.length > 1)
    throw new Problem({ code: 'bad-code', reason: 'characters', sign: odd + 1 });
  if (right.length < SHORTEST) throw new Problem({ code: 'bad-code', reason: 'length', sign: null });
  return right;
}

/** The signs with others from the place `at` on; older browsers know no `with`. */
const replaced = (signs: readonly number[], at: number, ...others: number[]): number[] => [
  ...signs.slice(0, at),
  ...others,
  ...signs.slice(at + others.length),
];

/** Every way to mend a code by one sign or by a swap of neighbours, as far as its check tells. */
function* mended(signs: readonly number[]): Generator<{ at: number; signs: number[] }> {
  const missing = (1 - remainder(signs) + PRIME) % PRIME;
  let weight = 1;
  for (let at = signs.length - 1; at >= 0; at--) {
    const own = signs[at] as number;
    for (let sign = 0; sign < 32; sign++) {
      if (((sign - own) * weight - missing) % PRIME === 0 && sign !== own)
        yield { at, signs: replaced(signs, at, sign) };
    }
    const next = signs[at + 1];
    if (next !== undefined && next !== own) {
      const swapped = replaced(signs, at, next, own);
      if (isSealed(swapped)) yield { at, signs: swapped };
    }
    weight = (weight * 32) % PRIME;
  }
}

/** The place of the one wrong sign, or of the first of two that changed places, from 1: where a single mending yields a whole code; null when it is not one. */
export function wrongSign(
  signs: readonly number[],
  whole: (signs: readonly number[]) => boolean,
): number | null {
  const places = new Set<number>();
  for (const trial of mended(signs)) if (whole(trial.signs)) places.add(trial.at);
  const [only] = places;
  return places.size === 1 && only !== undefined ? only + 1 : null;
}
