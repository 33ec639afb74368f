import type { RoleSummary } from './domain/role.ts';
import type { ListReport, QuestionsReport, QuizReport, Report } from './report.ts';

/** Version of every JSON that the program prints. */
export const SCHEMA_VERSION = 2;

const listed = ({ id, title, level, summary }: RoleSummary) => ({ id, title, level, summary });

/** With --stale each role also tells the months of its checks. */
const listedWith = ({ roles, checks }: ListReport) =>
  roles.map((role, i) => {
    const { oldest, newest } = checks?.[i] ?? {};
    return checks === null ? listed(role) : { ...listed(role), oldest, newest };
  });

const questions = ({ instrument: { quizVersion, scale, traits, questions: bank } }: QuestionsReport) => ({
  quizVersion,
  scale: scale.map(({ value, statement, dilemma }) => ({ value, label: statement, dilemmaLabel: dilemma })),
  traits: traits.map(({ id, label, low, high, group }) => ({ id, label, low, high, group })),
  questions: bank.map(({ mean: _, sd: __, ...question }) => question),
});

const quiz = ({ result }: QuizReport, warningText: (code: string) => string) => ({
  ...result,
  warnings: result.warnings.map(({ code }) => ({ code, text: warningText(code) })),
});

const list = (report: ListReport) => ({
  roles: listedWith(report),
  ...(report.ways.length === 0 ? {} : { ways: report.ways }),
});

function content(report: Report, warningText: (code: string) => string): object {
  switch (report.kind) {
    case 'check': {
      const { kind: _, ...checked } = report;
      return checked;
    }
    case 'list':
      return list(report);
    case 'show':
      return report.single ? (report.roles[0] ?? {}) : { roles: report.roles };
    case 'way':
      return { way: report.way };
    case 'compare':
      return report.comparison;
    case 'quiz':
      return quiz(report, warningText);
    case 'batch':
      return report.summary;
    case 'questions':
      return questions(report);
  }
}

/** The JSON of a report: what scripts rely on. Warnings get their sentence from `pages/`. */
export const jsonOf = (report: Report, warningText: (code: string) => string): object => ({
  schemaVersion: SCHEMA_VERSION,
  ...content(report, warningText),
});
