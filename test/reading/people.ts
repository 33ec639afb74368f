import type { Answers, Catalog, Question } from '../../src/domain/catalog.ts';
import { STAGES } from '../../src/domain/person.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import type { Facts } from '../../src/domain/quiz/result.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import type { QuizReport } from '../../src/report.ts';
import { realCatalog } from '../real-catalog.ts';

/** Somebody described in words, and the same as levels of traits (1..5; 3 where nothing is said). */
export interface Person {
  name: string;
  words: string;
  className?: string;
  levels: Record<string, number>;
  facts: Facts;
}

export const PEOPLE: Record<string, Person> = {
  helper: {
    name: 'Ayu Lestari',
    className: 'XII-1',
    words:
      'Pupil of class XII. Sits with people who cry, visits homes, likes one person at a time; no plans, no budgets.',
    levels: {
      layanan_langsung: 5,
      kepekaan: 5,
      lapangan: 5,
      bantuan: 4,
      skala: 1,
      perencanaan: 1,
      sumber_daya: 1,
      memimpin: 2,
      tekanan: 4,
    },
    facts: { stage: 'sekolah' },
  },
  organiser: {
    name: 'Bima Pratama',
    words:
      'Finished SMA, runs the events of the Karang Taruna, brings offices and groups together, likes budgets and teams.',
    levels: {
      acara: 5,
      koordinasi: 5,
      memimpin: 4,
      sumber_daya: 4,
      fasilitasi: 4,
      layanan_langsung: 2,
      administrasi: 2,
      data: 2,
      kepekaan: 2,
    },
    facts: { stage: 'sma', asn: 'bukan' },
  },
  clerk: {
    name: 'Citra Dewi',
    words:
      'Has a diploma (D-III), careful with lists, looks for causes in figures, prefers the office, avoids quarrels.',
    levels: {
      administrasi: 5,
      data: 5,
      evaluasi: 4,
      lapangan: 1,
      mediasi: 1,
      acara: 1,
      memimpin: 2,
      tekanan: 2,
      bantuan: 3,
    },
    facts: { stage: 'd3', asn: 'bukan' },
  },
  activist: {
    name: 'Dedi Kurniawan',
    words:
      'Village activist with an S-1: teaches groups to stand alone, lives in the field, patient for years.',
    levels: {
      pemberdayaan: 5,
      fasilitasi: 5,
      lapangan: 5,
      kesabaran: 5,
      mediasi: 4,
      bantuan: 1,
      sumber_daya: 2,
      keputusan: 2,
      layanan_langsung: 2,
    },
    facts: { stage: 's1', asn: 'bukan' },
  },
  leader: {
    name: 'Eka Saputra',
    className: 'XI IPS 2',
    words:
      'Seventeen, head of the pupils’ council: decides, leads, plans for many; little patience for single cases.',
    levels: {
      keputusan: 5,
      memimpin: 5,
      perencanaan: 5,
      skala: 5,
      sumber_daya: 4,
      layanan_langsung: 1,
      kepekaan: 2,
      tekanan: 2,
      bantuan: 2,
    },
    facts: { stage: 'sekolah' },
  },
  undecided: {
    name: 'Fitri',
    words: 'Studies something else, answers the middle nearly everywhere: does not know yet.',
    levels: {},
    facts: { stage: 'kuliah' },
  },
};

/** How somebody with these levels answers: by the loadings alone. */
export const answerOf =
  ({ levels }: Person) =>
  ({ loadings }: Question): number => {
    const lean = Object.entries(loadings).reduce(
      (sum, [trait, by]) => sum + by * ((levels[trait] ?? 3) - 3),
      0,
    );
    return Math.min(5, Math.max(1, Math.round(3 + lean)));
  };

/** The answers that the quiz gets from a person before it stops by itself. */
export function takenBy(person: Person, catalog: Catalog, options: { full?: boolean } = {}): Answers {
  const answers: Answers = {};
  const answer = answerOf(person);
  for (;;) {
    const question = nextQuestion(catalog, answers, { full: options.full ?? false });
    if (question === undefined) return answers;
    answers[question.id] = answer(question);
  }
}

const MONTH = '2026-11';

/** The result of a person, with name, class and day. */
export function reportOf(person: Person): QuizReport {
  const answers = takenBy(person, realCatalog);
  const result = evaluate(realCatalog, answers, person.facts);
  const { name, className, facts } = person;
  return {
    kind: 'quiz',
    result,
    catalog: realCatalog,
    answers,
    facts,
    about: null,
    month: MONTH,
    name,
    ...(className === undefined ? {} : { className }),
    date: { day: '2026-11-26', told: true },
  };
}

/** Somebody whose likings are the profile of a role: the one whom it should describe. */
export const OWN: Person[] = realCatalog.roles.flatMap(({ id, profile }, i) => {
  const stage = STAGES[i % STAGES.length] as (typeof STAGES)[number];
  return { name: 'Siti Rahmawati', words: id, levels: profile, facts: { stage, asn: 'bukan' as const } };
});
