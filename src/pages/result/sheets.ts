import { NO_GUIDE } from '../../domain/guide.ts';
import { opened } from '../../domain/opened.ts';
import { folded, type Section } from '../page.ts';
import { usualParts } from '../show.ts';
import { sourceSection } from '../sources.ts';
import { type ResultView, sheetId } from './view.ts';

/** The page of each named role, closed at first; its sources are numbered with those of the page. */
export function roleSheets(view: ResultView): Section[] {
  const { month } = view.report;
  // General sentences on ways in stand once on the page, not in every sheet.
  const catalog = opened(view.report.catalog, [], [], NO_GUIDE);
  return view.named.map(({ role, title }) =>
    folded(sheetId(role), title, usualParts(view.roleOf(role), catalog, month, view.cited)),
  );
}

/** All sources of the page with their addresses. */
export const sourceFold = (view: ResultView): Section[] =>
  view.cited.listed().length === 0 ? [] : [{ ...sourceSection(view.cited), folded: true }];
