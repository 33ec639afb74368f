import type { Question } from '../../domain/catalog.ts';
import { shortSidesOf, sidesOf } from '../../domain/kinds.ts';
import type { Effect } from '../../domain/quiz/result.ts';
import type { ResultView } from './view.ts';

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a person said to a statement, after "kamu". */
function saidTo(question: Question, answer: number): string {
  const [, short] = shortSidesOf(question);
  if (short === undefined)
    return `${answer >= 3 ? 'merasa mirip' : 'merasa kurang mirip'} dengan kalimat “${question.text.replace(/\.$/, '')}”`;
  return `${answer > 3 ? 'suka' : answer < 3 ? 'kurang suka' : 'biasa saja dalam hal'} ${short}`;
}

/** The two sides of a choice in their short forms, the chosen one first; none where the question itself is rated. */
function chosenSides(question: Question, answer: number): readonly [string, string] | null {
  const [a, b] = sidesOf(question);
  if (a === undefined || b === undefined) return null;
  const [aShort = lowered(a), bShort = lowered(b)] = shortSidesOf(question);
  return answer <= 3 ? [aShort, bShort] : [bShort, aShort];
}

/** An answer in a few words, after "kamu": the chosen side, not the whole dilemma. */
export function answerClause({ questionOf }: ResultView, { question: id, answer }: Effect): string {
  const question = questionOf(id);
  if (question === undefined) return '';
  const sides = chosenSides(question, answer);
  if (sides === null) return saidTo(question, answer);
  const [chosen, other] = sides;
  if (answer === 3) return `menimbang sama ${chosen} dan ${other}`;
  return `${answer === 1 || answer === 5 ? 'memilih' : 'lebih memilih'} ${chosen}`;
}

/** The same with the side that was left, for what speaks against a role. */
export function doubtClause(view: ResultView, effect: Effect): string {
  const question = view.questionOf(effect.question);
  const clause = answerClause(view, effect);
  const sides = question === undefined ? null : chosenSides(question, effect.answer);
  return sides === null || effect.answer === 3 ? clause : `${clause}, bukan ${sides[1]}`;
}

/** A longer doubt is told without the side that was left, in characters. */
const LONGEST = 100;

export function briefDoubt(view: ResultView, effect: Effect): string {
  const whole = doubtClause(view, effect);
  return whole.length <= LONGEST ? whole : answerClause(view, effect);
}
