import type { Catalog, Question } from '../src/domain/catalog.ts';
import type { Role } from '../src/domain/role.ts';

const emptySections = {
  definition: [],
  workplaces: [],
  duties: ['Mengerjakan sesuatu'],
  responsibilities: [],
  suitedFor: [],
  notSuitedFor: [],
  competencies: [],
  challenges: [],
  growth: [],
};

/** A role with nothing but a name and trait levels. */
export const tinyRole = (id: string, profile: Record<string, number>, more: Partial<Role> = {}): Role => ({
  id,
  title: id,
  aliases: [],
  level: 'pelaksana',
  group: 'layanan',
  summary: `Peran ${id}.`,
  ...emptySections,
  misconceptions: [],
  expectations: [],
  similarRoles: [],
  requirements: [],
  entry: [],
  study: [],
  startRoles: [],
  tryNow: [],
  paths: [],
  codes: [],
  profile,
  profileBasis: {},
  misfitSignals: [],
  citations: {
    ...Object.fromEntries(Object.keys(emptySections).map((key) => [key, []])),
    summary: [],
  } as never,
  sources: [],
  ...more,
});

const item = { mean: 3, sd: 0.93 };

export const statement = (id: string, loadings: Record<string, number>): Question => ({
  id,
  kind: 'statement',
  text: id,
  loadings,
  ...item,
});

export const dilemma = (id: string, a: string, b: string): Question => ({
  id,
  kind: 'dilemma',
  text: id,
  a,
  b,
  loadings: { [a]: -0.75, [b]: 0.75 },
  ...item,
});

/** A catalogue of made-up roles and questions on the given traits. */
export const tinyCatalog = (traits: readonly string[], roles: Role[], questions: Question[]): Catalog => ({
  roles,
  groups: [{ id: 'satu', label: 'Satu', short: 'Satu' }],
  traits: traits.map((id) => ({
    id,
    label: id,
    low: 'a',
    high: 'b',
    likes: 'b',
    likesLow: 'a',
    group: 'satu',
  })),
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, statement: `S${value}`, dilemma: `D${value}` })),
  questions,
  quizVersion: '3-ab',
  confusions: [],
  confusionSources: [],
});
