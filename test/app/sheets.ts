import type { Answers, Catalog } from '../../src/domain/catalog.ts';
import { ASN, STAGES } from '../../src/domain/person.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { firstRoles } from '../../src/domain/quiz/order.ts';
import type { Facts } from '../../src/domain/quiz/result.ts';

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** Codes of `count` sheets of every length, some careless, with and without facts and a choice. */
export function someCodes(catalog: Catalog, count: number, seed: number): string[] {
  const random = uniform(seed);
  return Array.from({ length: count }, (_, i) => {
    const share = random();
    const same = i % 20 === 0 ? pick(random, [1, 3, 5]) : null;
    const asked = catalog.questions.filter(() => random() < share);
    const answers: Answers = Object.fromEntries(
      asked.map(({ id }) => [id, same ?? 1 + Math.floor(random() * 5)]),
    );
    const facts: Facts = {
      stage: pick(random, [null, ...STAGES]),
      asn: pick(random, [null, ...ASN]),
      choice: pick(random, [null, ...firstRoles(catalog, answers, 3)]),
    };
    return encodeAnswers(catalog, answers, facts);
  });
}

/** The page without the day in its head, which only one of two may know. */
export const withoutDay = (html: string): string =>
  html.replace(/(<p class="kicker">[^<]*?) · (dicetak )?\d{1,2} \p{L}+ \d{4}(?=<)/u, '$1');
