/** What the tests run inside a bare engine, as the script of the page would. */
import { fromCode } from '../../src/app/keep.ts';
import { savedPage } from '../../src/app/result.ts';
import { unpacked } from '../../src/app/setup.ts';
import { reportOf } from '../../src/app/state.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';

/** A quiz on a phone whose catalogue is `text`. */
export function phone(text: string, time: number) {
  const setup = unpacked(text);
  const now = () => new Date(time);
  return {
    /** The page that is saved for a code; `person` is who answered. */
    saved(code: string, person = { name: '', group: '' }): string {
      const report = reportOf({ setup, now }, fromCode(setup.catalog, code, true, time));
      return savedPage({ report, person });
    },
    next: (answers: Record<string, number | null>) => nextQuestion(setup.catalog, answers)?.id,
  };
}
