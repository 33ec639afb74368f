import { planValues } from '../pages/school/class-words.ts';
import type { PaperReport } from '../report.ts';
import type { Context } from './context.ts';
import { paperReport } from './papers.ts';

/** The slip with which parents allow a pupil to fill in the questionnaire. */
export const consent = async (_: readonly string[], __: object, { catalog }: Context): Promise<PaperReport> =>
  paperReport(catalog, 'consent', [{ peran: String(catalog.index.length) }]);

/** The plan of the lesson, before there is any answer. */
export const plan = async (_: readonly string[], __: object, { catalog }: Context): Promise<PaperReport> =>
  paperReport(catalog, 'plan', [planValues(catalog.index.length, null)]);
