import type { Answers, Catalog } from '../catalog.ts';
import { alternates } from './naming.ts';
import { nextQuestion } from './step.ts';

/** Answers in the order in which the quiz asks for them when nobody goes back; what lacks an answer is skipped. */
function valuesAsAsked(catalog: Catalog, answers: Answers): number[] {
  const given: Answers = {};
  const values: number[] = [];
  const count = Object.values(answers).filter((value) => typeof value === 'number').length;
  while (values.length < count) {
    const next = nextQuestion(catalog, given, { full: true });
    if (next === undefined) break;
    const value = answers[next.id] ?? null;
    given[next.id] = value;
    if (value !== null) values.push(value);
  }
  return values;
}

/** True when two values alternate, in the order of the bank or of the quiz. */
export function alternating(catalog: Catalog, answers: Answers): boolean {
  const inBank = catalog.questions.flatMap(({ id }) => answers[id] ?? []);
  return alternates(inBank) || alternates(valuesAsAsked(catalog, answers));
}
