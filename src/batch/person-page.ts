import { render } from '../render/render.ts';
import type { QuizReport } from '../report.ts';

/** One person's report as a page of its own. */
export const drawPage = (report: QuizReport): Promise<string> =>
  render(report, 'html', { width: 80, color: false, unicode: true });
