import type { Question } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import { shortSheetOf } from '../domain/quiz/calibration.ts';
import { PARTS, partOf } from '../domain/quiz/parts.ts';
import { shortForm } from '../domain/quiz/short-form.ts';
import type { QuestionsReport } from '../report.ts';
import { oneOf } from '../words.ts';
import type { Context } from './context.ts';

interface QuestionsOptions {
  short?: boolean;
  /** One of the planned-missing forms. */
  part?: string;
}

const PART_WORDS = Array.from({ length: PARTS }, (_, i) => String(i + 1));

/** The bank to be printed, filled in or read by a program: whole, the twenty questions of one lesson, or one of three parts. */
export async function questions(
  _names: readonly string[],
  { short = false, part }: QuestionsOptions,
  { catalog }: Context,
): Promise<QuestionsReport> {
  if (short && part !== undefined)
    throw new Problem({ code: 'conflict', first: '--short', second: '--part' });
  const { groups, traits, scale, quizVersion } = catalog;
  const sheet = (chosen: Question[]) => ({ groups, traits, scale, quizVersion, questions: chosen });
  if (part !== undefined) {
    const number = Number(oneOf('--part', part, PART_WORDS));
    return { kind: 'questions', part: number, instrument: sheet(partOf(catalog, number)) };
  }
  if (!short) return { kind: 'questions', instrument: catalog };
  const accuracy = shortSheetOf(catalog);
  const more = accuracy === null ? {} : { accuracy };
  return { kind: 'questions', short: true, ...more, instrument: sheet(shortForm(catalog)) };
}
