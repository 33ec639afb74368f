import type { Report } from '../report.ts';
import type { Page } from './page.ts';

/** A report in Bahasa Indonesia; of the pages only the one that is needed is loaded. */
export async function pageOf(report: Report): Promise<Page> {
  switch (report.kind) {
    case 'calibration':
      return (await import('./calibration/calibration.ts')).calibrationPage(report);
    case 'check':
      return (await import('./check.ts')).checkPage(report);
    case 'list':
      return (await import('./list.ts')).listPage(report);
    case 'show':
      return (await import('./show.ts')).showPage(report);
    case 'way':
      return (await import('./way.ts')).wayPage(report);
    case 'compare':
      return (await import('./compare.ts')).comparePage(report);
    case 'quiz':
      return (await import('./result/quiz.ts')).quizPage(report);
    case 'history':
      return (await import('./history.ts')).historyPage(report);
    case 'batch':
      return (await import('./batch.ts')).batchPage(report);
    case 'paper':
      return (await import('./school/paper.ts')).paperPage(report);
    case 'questions':
      return (await import('./questions.ts')).questionsPage(report);
  }
}
