import type { OpenCatalog } from '../domain/catalog.ts';
import { filledSheet, type PaperId, type PaperValues } from '../domain/school.ts';
import type { PaperReport } from '../report.ts';

/** One sheet of a paper, or one for each set of values. */
export function paperReport(
  { school }: Pick<OpenCatalog, 'school'>,
  paper: PaperId,
  values: readonly PaperValues[],
  title = '',
): PaperReport {
  const { papers, foot } = school();
  return { kind: 'paper', paper, title, foot, sheets: values.map((one) => filledSheet(papers[paper], one)) };
}
