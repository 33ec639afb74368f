import type { Role, RoleSummary, Section } from './domain/role.ts';
import type {
  FoundRoles,
  HistoryReport,
  ListReport,
  QuestionsReport,
  QuizReport,
  Report,
  ShowReport,
} from './report.ts';

/** Version of every JSON that the program prints. */
export const SCHEMA_VERSION = 2;

const listed = ({ id, title, level, summary }: RoleSummary) => ({ id, title, level, summary });

/** Only what there is to tell beside the roles. */
const foundJson = (
  { also, alike, ask, absent }: FoundRoles,
  sentenceOf: (role: RoleSummary) => { sentence?: string },
) => ({
  ...(also.length === 0 ? {} : { also }),
  ...(alike.length === 0 ? {} : { alike }),
  ...(ask.length === 0 ? {} : { ask: ask.map((role) => ({ ...listed(role), ...sentenceOf(role) })) }),
  ...(absent === null ? {} : { absent }),
});

/** With --stale each role also tells the months of its checks, after a search the sentence for which it was found. */
function listOf({ roles, checks, found, ways }: ListReport): object {
  const sentenceOf = ({ id }: RoleSummary) => (found === null ? {} : { sentence: found.sentences[id] ?? '' });
  const checksOf = (i: number) =>
    checks === null ? {} : { oldest: checks[i]?.oldest, newest: checks[i]?.newest };
  return {
    roles: roles.map((role, i) => ({ ...listed(role), ...checksOf(i), ...sentenceOf(role) })),
    ...(found === null ? {} : foundJson(found, sentenceOf)),
    ...(ways.length === 0 ? {} : { ways }),
  };
}

/** A role whole, or its names, summary and the parts asked for. */
function roleJson(role: Role, sections: Section[] | null): object {
  if (sections === null) return role;
  const keys: (keyof Role)[] = ['id', 'title', 'summary', ...sections];
  return Object.fromEntries(keys.map((key) => [key, role[key]]));
}

function shown({ roles, sections, single }: ShowReport): object {
  const all = roles.map((role) => roleJson(role, sections));
  return single ? (all[0] ?? {}) : { roles: all };
}

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

const left = ({ changed, ...quiz }: HistoryReport['unfinished'][number]) => ({
  ...quiz,
  changed: new Date(changed).toISOString(),
});

function content(report: Report, warningText: (code: string) => string): object {
  switch (report.kind) {
    case 'check': {
      const { kind: _, ...checked } = report;
      return checked;
    }
    case 'list':
      return listOf(report);
    case 'show':
      return shown(report);
    case 'way':
      return { way: report.way };
    case 'compare':
      return report.comparison;
    case 'quiz':
      return quiz(report, warningText);
    case 'history':
      return report.removed === null
        ? { results: report.results, unfinished: report.unfinished.map(left) }
        : { removed: report.removed };
    case 'batch':
      return report.summary;
    case 'calibration':
      return report.study;
    case 'questions':
      return questions(report);
    case 'paper':
      return { paper: report.paper, sheets: report.sheets, foot: report.foot };
  }
}

/** The JSON of a report: what scripts rely on. Warnings get their sentence from `pages/`. */
export const jsonOf = (report: Report, warningText: (code: string) => string): object => ({
  schemaVersion: SCHEMA_VERSION,
  ...content(report, warningText),
});
