import type { Catalog } from '../catalog.ts';
import { EDUCATIONS } from '../person.ts';
import { answersIn, bankOf, figuresOf, type Sheet, type Unreadable } from './code-fields.ts';
import { factsFrom } from './facts.ts';
import { releasedFingerprint } from './fingerprint.ts';
import { numberOf } from './signs.ts';

/** Four kinds of schooling and none, times PNS, not PNS and none. */
const FACTS = 15;

/**
 * The sheet of a code of the first released program: version, print of bank and parameters, schooling, PNS or not, and
 * the answers. `signs` are sealed.
 */
export function releasedSheet(catalog: Catalog, signs: readonly number[]): Sheet | Unreadable {
  const { version } = bankOf(catalog.quizVersion);
  if (signs[0] !== version) return 'version';
  const figures = figuresOf(numberOf(signs.slice(1, -2)));
  const { print } = bankOf(`${version}-${releasedFingerprint(catalog.questions)}`);
  if (figures.take(1024) !== print) return 'bank';
  const told = figures.take(FACTS);
  const answers = answersIn(catalog, figures);
  if (answers === null) return 'check';
  const civil = told % 3;
  const facts = factsFrom({
    education: EDUCATIONS[Math.floor(told / 3) - 1] ?? null,
    civilServant: civil === 0 ? null : civil === 1,
  });
  return { answers, facts, cards: null, dropped: false };
}
