import type { Answers, Catalog, Question } from '../catalog.ts';
import { Problem } from '../problem.ts';
import { EDUCATIONS, type Education } from '../role.ts';
import type { Facts } from './result.ts';

/** 32 signs that read alike to nobody: no O/0, no I/1. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Largest prime under 32²: any one wrong sign and any swap of neighbours changes the remainder. */
const PRIME = 1021n;
const CHECK = 1024n;

/** Number of ways to choose k of n; 0 where k is larger. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** Rank of a set of places in the combinatorial number system (Knuth, TAOCP 7.2.1.3). */
const rankOf = (places: readonly number[]): bigint =>
  places.reduce((rank, place, i) => rank + choose(place, i + 1), 0n);

function placesOf(rank: bigint, count: number, total: number): number[] {
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

/** Version (1..31) and fingerprint (0..1023) of the bank, from "1-k3". */
function versionOf(catalog: Catalog): { version: number; print: number } {
  const [version, print = '0'] = catalog.quizVersion.split('-');
  return { version: Number(version), print: Number.parseInt(print, 36) % 1024 };
}

const idAt = ({ questions }: Catalog, place: number): string => (questions[place] as Question).id;

const factsNumber = ({ education, civilServant }: Facts): number =>
  (EDUCATIONS.indexOf(education as Education) + 1) * 3 + (civilServant == null ? 0 : civilServant ? 1 : 2);

function factsOf(number: number): Facts {
  const education = EDUCATIONS[Math.floor(number / 3) - 1] ?? null;
  const civil = number % 3;
  return { education, civilServant: civil === 0 ? null : civil === 1 };
}

function toSigns(value: bigint): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 32n) text = SIGNS[Number(rest % 32n)] + text;
  return text;
}

const grouped = (text: string): string => text.replace(/.{7}(?=.)/g, '$&-');

/**
 * An answer sheet as signs: bank version, fingerprint, which questions were answered, the answers, the two facts,
 * and a remainder that catches any one wrong sign and any swap of neighbours.
 */
export function encodeAnswers(catalog: Catalog, answers: Answers, facts: Facts = {}): string {
  const { version, print } = versionOf(catalog);
  const total = catalog.questions.length;
  const places = catalog.questions.flatMap(({ id }, i) => (typeof answers[id] === 'number' ? [i] : []));
  let number = rankOf(places);
  for (const place of places) number = number * 5n + BigInt((answers[idAt(catalog, place)] as number) - 1);
  number = number * BigInt(total + 1) + BigInt(places.length);
  number = number * 15n + BigInt(factsNumber(facts));
  number = number * 1024n + BigInt(print);
  const body = toSigns(number).padStart(2, SIGNS[0]);
  const whole =
    [...(SIGNS[version] + body)].reduce((sum, sign) => sum * 32n + BigInt(SIGNS.indexOf(sign)), 0n) * CHECK;
  const check = (((1n - whole) % PRIME) + PRIME) % PRIME;
  return grouped(toSigns(whole + check));
}

/** Signs of a code without spaces and hyphens, in capitals; throws `bad-code` on any other sign. */
function signsOf(code: string): number[] {
  const clean = code.toUpperCase().replace(/[\s-]/g, '');
  if (clean.length === 0) throw new Problem({ code: 'bad-code', reason: 'empty' });
  if (clean.length > 2000) throw new Problem({ code: 'bad-code', reason: 'length' });
  const signs = [...clean].map((sign) => SIGNS.indexOf(sign));
  if (signs.includes(-1)) throw new Problem({ code: 'bad-code', reason: 'characters' });
  if (signs.length < 5) throw new Problem({ code: 'bad-code', reason: 'length' });
  return signs;
}

/** The answers and facts of a code. Throws a Problem when it is mistyped, of another bank version, or of another bank. */
export function decodeAnswers(catalog: Catalog, code: string): { answers: Answers; facts: Facts } {
  const signs = signsOf(code);
  const whole = signs.reduce((sum, sign) => sum * 32n + BigInt(sign), 0n);
  if (whole % PRIME !== 1n) throw new Problem({ code: 'bad-code', reason: 'check' });
  const { version, print } = versionOf(catalog);
  if (signs[0] !== version)
    throw new Problem({ code: 'old-code', version: signs[0] as number, current: version });
  let number = signs.slice(1, -2).reduce((sum, sign) => sum * 32n + BigInt(sign), 0n);
  const take = (base: number): number => {
    const digit = Number(number % BigInt(base));
    number /= BigInt(base);
    return digit;
  };
  if (take(1024) !== print) throw new Problem({ code: 'foreign-code' });
  const facts = factsOf(take(15));
  const total = catalog.questions.length;
  const count = take(total + 1);
  const values = Array.from({ length: count }, () => take(5) + 1).reverse();
  if (number >= choose(total, count)) throw new Problem({ code: 'bad-code', reason: 'check' });
  const places = placesOf(number, count, total);
  return {
    answers: Object.fromEntries(places.map((place, i) => [idAt(catalog, place), values[i] as number])),
    facts,
  };
}
