import type { Answers, Catalog } from '../catalog.ts';
import { ASN, STAGES } from '../person.ts';
import { Problem } from '../problem.ts';
import { answersOf, sheetOf } from './answers.ts';
import { answersIn, bankOf, figuresOf, type Sheet, type Unreadable } from './code-fields.ts';
import { rankOf } from './combination.ts';
import { factsFrom } from './facts.ts';
import { rankingPrint } from './fingerprint.ts';
import { NAMED } from './naming.ts';
import { firstRoles } from './order.ts';
import { releasedSheet } from './released-code.ts';
import { CARD_ANSWERS, CARDS, type CardAnswer, type Facts } from './result.ts';
import { isSealed, numberOf, sealed, signsOf, wrongSign } from './signs.ts';

/** The first sign of this layout stands in the upper half, with the bank's version modulo 16; the released one used the lower. */
const LAYOUT = 16;
/** Whole sets of cards, and none. */
const CARD_SETS = CARD_ANSWERS.length ** CARDS + 1;

const prints = new WeakMap<Catalog, number>();

function rankingPrintOf(catalog: Catalog): number {
  const print = prints.get(catalog) ?? rankingPrint(catalog);
  prints.set(catalog, print);
  return print;
}

/** A number and figures of mixed bases behind it, the last one lowest; long numbers are slow, so that plain ones gather figures first. */
function joined(number: bigint, fields: readonly (readonly [base: number, figure: number])[]): bigint {
  let whole = number;
  let [room, part] = [1, 0];
  for (const [base, figure] of fields) {
    if (room * base > Number.MAX_SAFE_INTEGER) {
      whole = whole * BigInt(room) + BigInt(part);
      [room, part] = [1, 0];
    }
    room *= base;
    part = part * base + figure;
  }
  return whole * BigInt(room) + BigInt(part);
}

/** 0 without cards, otherwise 1 and the six answers as figures of base 3. */
const cardsNumber = (cards: readonly CardAnswer[] | null): number =>
  cards?.length === CARDS ? 1 + cards.reduce((sum, card) => sum * 3 + CARD_ANSWERS.indexOf(card), 0) : 0;

function cardsOf(number: number): CardAnswer[] | null {
  if (number === 0) return null;
  const figures = (number - 1).toString(3).padStart(CARDS, '0');
  return Array.from(figures, (figure) => CARD_ANSWERS[Number(figure)] as CardAnswer);
}

/** Place of a word in a list, from 1; 0 for none. */
const placeIn = (list: readonly string[], word: string | null | undefined): number =>
  word == null ? 0 : list.indexOf(word) + 1;

/** 1..3 for one of the first three roles, 0 for none and for any other. */
const choiceNumber = (
  catalog: Catalog,
  sheet: ArrayLike<number>,
  choice: string | null | undefined,
): number => (choice == null ? 0 : placeIn(firstRoles(catalog, answersOf(catalog, sheet), NAMED), choice));

/** The answer code of a record of answers; see `encodeSheet`. */
export const encodeAnswers = (
  catalog: Catalog,
  answers: Answers,
  facts: Facts = {},
  cards: readonly CardAnswer[] | null = null,
): string => encodeSheet(catalog, sheetOf(catalog, answers), facts, cards);

/**
 * An answer sheet (1..5 in bank order, 0 for none) as signs, every field in its place: layout and version, print of the bank and of what ranks, stage and
 * status, choice, cards, which questions were answered, the answers, and a remainder that catches any one wrong sign
 * and any swap of neighbours. 34 signs at 24 answers of 60, 40 at 60.
 */
export function encodeSheet(
  catalog: Catalog,
  sheet: ArrayLike<number>,
  facts: Facts = {},
  cards: readonly CardAnswer[] | null = null,
): string {
  const { version, print } = bankOf(catalog.quizVersion);
  const { stage, asn, choice } = factsFrom(facts);
  const places: number[] = [];
  for (let i = 0; i < sheet.length; i++) if ((sheet[i] as number) > 0) places.push(i);
  const fields: [number, number][] = [
    ...places.map((place): [number, number] => [5, (sheet[place] as number) - 1]),
    [catalog.questions.length + 1, places.length],
    [NAMED + 1, choiceNumber(catalog, sheet, choice)],
    [ASN.length + 1, placeIn(ASN, asn)],
    [STAGES.length + 1, placeIn(STAGES, stage)],
    [1024, rankingPrintOf(catalog)],
    [1024, print],
    // Its odd base spreads every wrong sign over the prints, so that the sign can be found.
    [CARD_SETS, cardsNumber(cards)],
    // Zero in this layout: a later one can be told from it by its own first figure.
    [2, 0],
  ];
  return sealed(LAYOUT + (version % 16), joined(rankOf(places), fields));
}

/** The sheet of sealed signs in this layout, or why it cannot be read here. */
function currentSheet(catalog: Catalog, signs: readonly number[]): Sheet | Unreadable {
  const { version, print } = bankOf(catalog.quizVersion);
  if ((signs[0] as number) - LAYOUT !== version % 16) return 'version';
  const figures = figuresOf(numberOf(signs.slice(1, -2)));
  if (figures.take(2) !== 0) return 'layout';
  const cards = figures.take(CARD_SETS);
  if (figures.take(1024) !== print) return 'bank';
  const same = figures.take(1024) === rankingPrintOf(catalog);
  const stage = STAGES[figures.take(STAGES.length + 1) - 1] ?? null;
  const asn = ASN[figures.take(ASN.length + 1) - 1] ?? null;
  const choice = figures.take(NAMED + 1);
  const answers = answersIn(catalog, figures);
  if (answers === null) return 'check';
  const chosen = choice === 0 || !same ? null : (firstRoles(catalog, answers, NAMED)[choice - 1] ?? null);
  return {
    answers,
    facts: { stage, asn, ...(chosen === null ? {} : { choice: chosen }) },
    cards: same ? cardsOf(cards) : null,
    dropped: !same && choice + cards > 0,
  };
}

const released = (signs: readonly number[]): boolean => (signs[0] as number) < LAYOUT;

/** The number of a version as a code tells it. */
const versionIn = (signs: readonly number[]): number => (signs[0] as number) % LAYOUT;

const read = (catalog: Catalog, signs: readonly number[]): Sheet | Unreadable =>
  released(signs) ? releasedSheet(catalog, signs) : currentSheet(catalog, signs);

/**
 * What a code holds, of this layout or of the released one. Throws a Problem when it is mistyped, of another bank
 * version, of another bank, or of a later layout.
 */
export function decodeAnswers(catalog: Catalog, code: string): Sheet {
  const signs = signsOf(code);
  const found = isSealed(signs) ? read(catalog, signs) : 'check';
  switch (found) {
    case 'check': {
      const sign = wrongSign(signs, (trial) => typeof read(catalog, trial) === 'object');
      throw new Problem({ code: 'bad-code', reason: 'check', sign });
    }
    case 'version':
      throw new Problem({
        code: 'old-code',
        version: versionIn(signs),
        current: bankOf(catalog.quizVersion).version,
      });
    case 'bank':
      throw new Problem({ code: 'foreign-code' });
    case 'layout':
      throw new Problem({ code: 'newer-code' });
    default:
      return found;
  }
}
