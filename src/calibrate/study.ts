import type { Catalog } from '../domain/catalog.ts';
import { parametersOf } from '../domain/quiz/fingerprint.ts';
import { type Measured, measuredName } from '../domain/quiz/measured.ts';
import { type Model, modelOf } from '../domain/quiz/model.ts';
import type { GroupStudy, SheetCounts, Study } from '../domain/quiz/study.ts';
import { cardStudy } from './cards.ts';
import { errorsOf } from './errors.ts';
import { foldsOf, validationOf } from './folds.ts';
import { groupStudy } from './groups.ts';
import { answeredOf, itemStudies } from './item-study.ts';
import { jobStudy } from './jobs.ts';
import { curveOf, highCheck, looksOf } from './judging.ts';
import { type Learnt, learn, sensitivityOf } from './learning.ts';
import { proposalsOf } from './proposals.ts';
import { type Respondent, type Screened, screen } from './screening.ts';
import { retestStudy, traitStudies } from './traits.ts';
import { verdictOf } from './verdict.ts';

/** So many usable sheets there must be to say anything, and to learn items. */
export const LEAST = 10;
const LEARN = 100;

/** What to study beside the answers. */
export interface Asked {
  /** Rows that were read, and those that could not be. */
  read: number;
  wrong: number;
  /** YYYY-MM-DD. */
  date: string;
  jobs: boolean;
  groups: boolean;
}

const groupsOf = (model: Model, used: readonly Respondent[], { parameters }: Learnt): GroupStudy =>
  groupStudy(
    model,
    parameters,
    used.map(({ sheet }) => sheet),
    used.map(({ group }) => group),
  );

/** All that is learnt where there are enough sheets. */
function learntStudy(catalog: Catalog, screened: Screened, learnt: Learnt, asked: Asked) {
  const model = modelOf(catalog);
  const { used } = screened;
  const sheets = used.map(({ sheet }) => sheet);
  const jobs = used.map(({ job }) => job);
  const folds = foldsOf(catalog, sheets);
  const looks = looksOf(catalog, folds, sheets);
  const { curve, error } = curveOf(looks);
  return {
    groups: asked.groups ? groupsOf(model, used, learnt) : null,
    validation: validationOf(folds, sheets),
    curve,
    curveError: error,
    high: highCheck(looks),
    jobs: asked.jobs ? jobStudy(catalog, folds, sheets, jobs) : null,
    proposals: asked.jobs ? proposalsOf(catalog, learnt.parameters, sheets, jobs) : [],
    sensitivity: sensitivityOf(model, screened, learnt),
  };
}

const nothingLearnt = {
  groups: null,
  validation: null,
  curve: [],
  curveError: null,
  high: null,
  jobs: null,
  proposals: [],
  sensitivity: null,
};

/** What is written down where it was earned. */
function fileOf(catalog: Catalog, study: Study, learnt: Learnt | null, date: string): Measured | null {
  if (learnt === null || study.verdict !== 'earned') return null;
  return {
    bank: catalog.quizVersion,
    n: study.sheets.used,
    date,
    high: study.high?.allowed ?? false,
    parameters: measuredName(catalog, learnt.items),
    items: learnt.items,
  };
}

/**
 * What many answer sheets say about the questions; pure. Under 100 usable sheets only descriptions; items are written
 * down from 300 on, where they win. Throws nothing; the caller refuses fewer than `LEAST` usable sheets.
 */
export function studyOf(
  catalog: Catalog,
  rows: readonly Respondent[],
  asked: Asked,
): { study: Study; measured: Measured | null } {
  const model = modelOf(catalog);
  const screened = screen(catalog, rows);
  const { used, people, pairs } = screened;
  const sheets: SheetCounts = { ...screened.counts, read: asked.read, wrong: asked.wrong };
  const learnt = used.length < LEARN ? null : learn(catalog, model, used);
  const found = learnt === null ? nothingLearnt : learntStudy(catalog, screened, learnt, asked);
  const errors = learnt === null ? null : errorsOf(model, learnt.parameters, learnt.patterns);
  const answered = answeredOf(
    model,
    used.map(({ sheet }) => sheet),
  );
  const study: Study = {
    quizVersion: catalog.quizVersion,
    parameters: parametersOf(catalog.questions),
    date: asked.date,
    sheets,
    items: itemStudies(
      model,
      answered,
      learnt === null || errors === null ? null : { ...learnt, errors },
      found.groups,
    ),
    traits: traitStudies(
      model,
      learnt?.model ?? null,
      people.map(({ sheet }) => sheet),
      pairs,
    ),
    retest: retestStudy(model, pairs),
    cards: cardStudy(catalog, people),
    ...found,
    verdict: verdictOf(model, answered, learnt, { ...found, sheets }),
  };
  return { study, measured: fileOf(catalog, study, learnt, asked.date) };
}
