import type { QuestionsReport } from '../report.ts';
import type { Context } from './context.ts';

/** The whole bank, to be printed, filled in or read by a program. */
export const questions = async (
  _names: readonly string[],
  _options: object,
  { catalog }: Context,
): Promise<QuestionsReport> => ({ kind: 'questions', instrument: catalog });
