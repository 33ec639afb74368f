import type { Entry } from '../answers/entry.ts';
import { Problem } from '../domain/problem.ts';
import { moreFaultsText, progressText } from '../pages/batch-words.ts';
import { problemText } from '../pages/problem.ts';
import { mayRedraw, type Terminal } from '../terminal.ts';

/** So many wrong rows are told one by one. */
const TOLD = 1_000;
/** Progress is shown again after so many sheets. */
const STEP = 500;

/** What is being told on stderr while a batch is read: how far it is, and the wrong rows. */
export function teller(terminal: Terminal, quiet: boolean) {
  const progress = terminal.errIsTerminal && mayRedraw(terminal) && !quiet;
  let wrong = 0;
  let total = 0;
  let width = 0;
  const wipe = (): void => {
    if (width > 0) terminal.warn(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    count(entry: Entry): void {
      total++;
      if ('fault' in entry && ++wrong <= TOLD) {
        wipe();
        terminal.warn(problemText(entry.fault));
      }
      if (!progress || total % STEP !== 0) return;
      const text = progressText(total);
      width = text.length;
      terminal.warn(`\r${text}`);
    },
    wipe,
    /** `kept`: papers that were not replaced. */
    end(kept: readonly string[]): void {
      wipe();
      if (wrong > TOLD) terminal.warn(moreFaultsText(wrong - TOLD));
      const edited = kept.length > 0 ? new Problem({ code: 'edited', paths: [...kept] }) : null;
      if (wrong === 0 && edited !== null) throw edited;
      if (edited !== null) terminal.warn(problemText(edited.fact));
      if (wrong > 0) throw new Problem({ code: 'bad-rows', bad: wrong, total });
    },
  };
}
