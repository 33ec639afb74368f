import type { Report } from '../report.ts';

const field = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The header row of a sheet with one person for each line: the ids of the questions; empty for other reports. */
export const headerRow = (report: Report): string =>
  report.kind === 'questions' ? `${report.instrument.questions.map(({ id }) => field(id)).join(',')}\n` : '';
