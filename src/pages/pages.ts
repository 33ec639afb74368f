import type { Report } from '../report.ts';
import { comparePage } from './compare.ts';
import { listPage } from './list.ts';
import type { Page } from './page.ts';
import { questionsPage } from './questions.ts';
import { quizPage } from './result/quiz.ts';
import { showPage } from './show.ts';

/** A report in Bahasa Indonesia. */
export function pageOf(report: Report): Page {
  switch (report.kind) {
    case 'list':
      return listPage(report);
    case 'show':
      return showPage(report);
    case 'compare':
      return comparePage(report);
    case 'quiz':
      return quizPage(report);
    case 'questions':
      return questionsPage(report);
  }
}
