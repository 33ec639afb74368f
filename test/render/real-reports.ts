import { compareRoles } from '../../src/domain/compare.ts';
import { opened } from '../../src/domain/opened.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import type { Facts } from '../../src/domain/quiz/result.ts';
import { summarize } from '../../src/domain/role.ts';
import type { CompareReport, ListReport, QuestionsReport, QuizReport, ShowReport } from '../../src/report.ts';
import { MONTH } from '../pages/sample.ts';
import { realCatalog } from '../real-catalog.ts';

export const realRoles = realCatalog.roles;

const catalog = opened(realCatalog);

const roleOf = (id: string) => {
  const role = realRoles.find((candidate) => candidate.id === id);
  if (role === undefined) throw new Error(`no role ${id}`);
  return role;
};

export const realList: ListReport = {
  kind: 'list',
  found: null,
  roles: realRoles.map(summarize),
  search: null,
  checks: null,
  ways: [],
};

export const realShow = (id: string, full = false): ShowReport => ({
  kind: 'show',
  roles: [roleOf(id)],
  single: true,
  sections: null,
  full,
  catalog,
  month: MONTH,
});

export const realCompare = (...ids: string[]): CompareReport => ({
  kind: 'compare',
  comparison: compareRoles(ids.map(roleOf), realCatalog.traits),
  catalog,
});

export const realQuestions: QuestionsReport = { kind: 'questions', instrument: realCatalog };

/** Somebody who likes people, the field and mediation, and half of the bank answered. */
const LEANING: Record<string, number> = {
  lapangan: 1.5,
  mediasi: 1.5,
  layanan_langsung: 1,
  perencanaan: -1,
  skala: -1,
};

export function realQuiz(about: string | null = null): QuizReport {
  const half = realCatalog.questions.filter((_, i) => i % 2 === 0);
  const answers = Object.fromEntries(
    half.map(({ id, loadings }) => {
      const pull = Object.entries(loadings).reduce(
        (sum, [trait, load]) => sum + load * (LEANING[trait] ?? 0),
        0,
      );
      return [id, Math.min(5, Math.max(1, Math.round(3 + pull)))];
    }),
  );
  const facts: Facts = { education: 'sma', civilServant: false };
  const result = evaluate(realCatalog, answers, facts, { about: about ?? undefined });
  return { kind: 'quiz', result, catalog: realCatalog, answers, facts, about, month: MONTH };
}
