import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ownCatalog } from '../../src/data/own.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { CAREFUL, calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { personFit } from '../../src/domain/quiz/careless.ts';
import { designOf } from '../../src/domain/quiz/design.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import { type Model, modelOf, weightsOf } from '../../src/domain/quiz/model.ts';
import { outlookOf } from '../../src/domain/quiz/outlook.ts';
import { posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { rivalsOf } from './rivals.ts';
import { flipRate } from './robustness.ts';
import { calibrationError, mean, percent, quantile, table } from './score.ts';
import { type Look, lengthOf, lookAt, type Walk, walkOf } from './trials.ts';
import { only, type Person } from './world.ts';

const LENGTHS = [10, 15, 20, 25, 30];
/** People that no item parameter was estimated from. */
const HALF = 'b';
/** Questions asked in one half of the items when the other half judges. */
const SHORT = 12;
const RANDOM_SHEETS = 400;
/** People that the constants for banks of one's own were chosen on, and the scales that were looked at. */
const OTHER_HALF = 'a';
const SCALES = [1, 1.25, 1.5, 1.75, 2];

type Sheet = Record<string, number>;

/** The sheets of one half of the people; the first columns tell which half. */
function sheetsOf(path: string, wanted: string): Sheet[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const [, ...ids] = head.split(',');
  return lines
    .map((line) => line.split(','))
    .filter(([half]) => half === wanted)
    .map(([, ...values]) => Object.fromEntries(ids.map((id, i) => [id, Number(values[i])])));
}

/** Somebody of whom nothing is known but the answers. */
const personOf = (answers: Sheet): Person => ({
  answers,
  again: () => answers,
  correlations: [],
  best: 0,
  belongs: false,
});

interface Ended {
  walk: Walk;
  length: number;
  full: number;
  looks: Look[];
  stopped: Look;
}

function endedOf(model: Model, answers: Sheet): Ended {
  const person = personOf(answers);
  const walk = walkOf(model, person);
  const length = lengthOf(walk, designOf(model));
  const after = (count: number): Look =>
    lookAt(posterior(model, only(answers, walk.order.slice(0, count))), person);
  return {
    walk,
    length,
    full: leaderOf(posterior(model, answers).scores),
    looks: LENGTHS.map(after),
    stopped: after(length),
  };
}

/** Stability stated and true at each length, and the leader of a fixed form of that length. */
function stabilityRows(model: Model, people: readonly Ended[]): string[][] {
  const ids = model.items.map(({ question }) => question.id);
  const row = (name: string, lookOf: (one: Ended) => Look, countOf: (one: Ended) => number): string[] => {
    const stated = people.map((one) => lookOf(one).stability);
    const same = people.map((one) => lookOf(one).leader === one.full);
    const fixed = people.map(({ walk, full }, i) => {
      const short = only(walk.person.answers, ids.slice(0, countOf(people[i] as Ended)));
      return leaderOf(posterior(model, short).scores) === full;
    });
    return [
      name,
      `${mean(stated).toFixed(2)} → ${mean(same).toFixed(2)}`,
      calibrationError(stated, same).toFixed(1),
      percent(mean(fixed)),
    ];
  };
  return [
    ...LENGTHS.map((count, i) =>
      row(
        String(count),
        ({ looks }) => looks[i] as Look,
        () => count,
      ),
    ),
    row(
      'own end',
      ({ stopped }) => stopped,
      ({ length }) => length,
    ),
  ];
}

/** The plain correlation of one half of the items with the role that the other half chose, adaptively or in a fixed order. */
function otherHalf(catalog: Catalog, sheets: readonly Sheet[]): { adaptive: number; fixed: number } {
  const half = (odd: number) =>
    catalog.questions.filter((_, i) => Math.floor(i / catalog.traits.length) % 2 === odd);
  const asking: Catalog = { ...catalog, calibration: calibrationOf(catalog), questions: half(0) };
  const model = modelOf(asking);
  const ids = asking.questions.map(({ id }) => id);
  const judging = half(1);
  const traits = catalog.traits.map(({ id }) => id);
  const alike = (answers: Sheet, r: number): number => {
    const own = weightsOf(
      traits.map((trait) =>
        mean(judging.flatMap(({ id, loadings }) => (trait in loadings ? [answers[id] as number] : []))),
      ),
    );
    return own.reduce((sum, value, i) => sum + value * (model.weights[r * model.t + i] as number), 0);
  };
  const leader = (answers: Sheet, order: readonly string[]): number =>
    leaderOf(posterior(model, only(answers, order.slice(0, SHORT))).scores);
  return {
    adaptive: mean(sheets.map((one) => alike(one, leader(one, walkOf(model, personOf(one), SHORT).order)))),
    fixed: mean(sheets.map((one) => alike(one, leader(one, ids)))),
  };
}

function levelRow(catalog: Catalog, people: readonly Ended[]): string {
  const results = people.map(({ walk, length }) =>
    evaluate(catalog, only(walk.person.answers, walk.order.slice(0, length))),
  );
  const share = (level: string): string =>
    percent(mean(results.map(({ confidence }) => confidence.level === level)));
  return `Words at the own end: high ${share('high')} %, medium ${share('medium')} %, low ${share('low')} %; nothing may be named: ${percent(mean(results.map(({ advice }) => advice === 'none')))} %.`;
}

/** Whole sheets filled in by chance. */
function randomSheets(catalog: Catalog): Sheet[] {
  const dice = uniform(404);
  return Array.from({ length: RANDOM_SHEETS }, () =>
    Object.fromEntries(catalog.questions.map(({ id }) => [id, 1 + Math.floor(dice() * 5)])),
  );
}

/** The share of them that is warned of. */
const randomWarned = (catalog: Catalog): number =>
  mean(randomSheets(catalog).map((sheet) => evaluate(catalog, sheet).warnings.length > 0));

/** The moments at which people are looked at. */
const MOMENTS: ((one: Ended) => { count: number; look: Look })[] = [
  ...LENGTHS.map((count, i) => ({ looks }: Ended) => ({ count, look: looks[i] as Look })),
  ({ length, stopped }) => ({ count: length, look: stopped }),
];

/** Stability with this ϱ, stated and true at every moment. */
function scaleRow(plain: Model, people: readonly Ended[], rest: number): string[] {
  const model: Model = { ...plain, calibration: { ...plain.calibration, rest } };
  const cells = MOMENTS.map((moment) => {
    const told = people.map((one) => {
      const { count, look } = moment(one);
      const state = posterior(model, only(one.walk.person.answers, one.walk.order.slice(0, count)));
      return { stated: outlookOf(state).stability, same: look.leader === one.full };
    });
    const [stated, same] = [told.map((one) => one.stated), told.map((one) => one.same)];
    return `${mean(stated).toFixed(2)} → ${mean(same).toFixed(2)} (${calibrationError(stated, same).toFixed(1)})`;
  });
  return [String(rest), ...cells];
}

/** What the constants for a bank of one's own were chosen by, on the other half: ϱ, and the line of person-fit. */
function choiceOf(catalog: Catalog, others: readonly Sheet[]): string {
  const plain = modelOf({ ...catalog, calibration: CAREFUL });
  const people = others.map((answers) => endedOf(plain, answers));
  const strange = (sheet: Sheet): number =>
    (personFit(posterior(plain, sheet)) - CAREFUL.honestFit) / Math.sqrt(2 / catalog.questions.length);
  const [most, least] = [
    quantile(others.map(strange), 0.94),
    quantile(randomSheets(catalog).map(strange), 0.1),
  ];
  return [
    `The half that constants were chosen on, ${others.length} people: stability stated → true (ECE) by ϱ.`,
    table(
      ['ϱ', ...LENGTHS.map(String), 'own end'],
      SCALES.map((rest) => scaleRow(plain, people, rest)),
    ),
    `Person-fit of whole sheets, in standard errors: ${most.toFixed(2)} is exceeded by 6 % of these people, ${least.toFixed(2)} by nine in ten random sheets.`,
  ].join('\n\n');
}

function section(folder: string, sheets: readonly Sheet[], others: readonly Sheet[]): string {
  const catalog = ownCatalog(folder, builtInCatalog('dist/data'));
  const model = modelOf(catalog);
  const people = sheets.map((answers) => endedOf(model, answers));
  const whole = sheets.map((answers) => evaluate(catalog, answers));
  const warned = (code: string): string =>
    percent(mean(whole.map(({ warnings }) => warnings.some((one) => one.code === code))));
  const extreme = sheets.flatMap((sheet, i) => {
    const ends = Object.values(sheet).filter((value) => value === 1 || value === 5).length;
    return 2 * ends >= Object.keys(sheet).length
      ? [whole[i]?.warnings.some(({ code }) => code === 'inconsistent') ?? false]
      : [];
  });
  const plain = rivalsOf(catalog).find(({ name }) => name === 'profile correlation');
  const agrees = mean(sheets.map((sheet, i) => leaderOf(plain?.scores(sheet) ?? []) === people[i]?.full));
  const halves = otherHalf(catalog, sheets);
  return [
    `## ${basename(folder)}: ${catalog.roles.length} occupations, ${catalog.questions.length} items, parameters ${whole[0]?.parameters}`,
    table(
      ['answers', 'stability: stated → true', 'ECE', 'a fixed form as long names the same, %'],
      stabilityRows(model, people),
    ),
    `Questions at the own end: ${mean(people.map(({ length }) => length)).toFixed(1)}. ${levelRow(catalog, people)}`,
    `Whole sheets warned as inconsistent: ${warned('inconsistent')} %, as straight-lining: ${warned('straight-lining')} %; of the ${extreme.length} that use 1 and 5 in half of their answers, inconsistent: ${percent(mean(extreme))} %. Of random sheets ${percent(randomWarned(catalog))} % are warned of. One-step change of one answer changes the first place of a whole sheet: ${percent(flipRate(catalog, sheets.slice(0, 60)))} %.`,
    `The plain correlation of the whole sheet names the same first role for ${percent(agrees)} %. In an independent half of the items the role chosen after ${SHORT} questions of the other half correlates ${halves.adaptive.toFixed(3)} (chosen adaptively) and ${halves.fixed.toFixed(3)} (fixed form).`,
    choiceOf(catalog, others),
  ].join('\n\n');
}

const HEAD = (people: number): string => `# Real answers

${people} real people of the half that no parameter was estimated from, run through the engine with occupations and items of their own data
folders. What is truly best for them is not known, so that only agreement can be stated. Made by \`npm run bench -- real ANSWERS FOLDER …\`.

Source of the answers: JobCannon Psychometric Response Dataset (P. Kolomiets, 2026), CC BY 4.0, doi 10.5281/zenodo.20686670, after removing
exact duplicates and rows out of range; items were assigned to scales by their correlation with the published scores. Mostly English-speaking
visitors of a web page. Levels of the occupations: this page includes information from the O*NET 29.3 Database by the U.S. Department of
Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. karir-sosial
has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.`;

/** `npm run bench -- real ANSWERS FOLDER …`: writes the tables beside the benchmark. */
export function main([answers, ...folders]: readonly string[]): void {
  if (answers === undefined || folders.length === 0)
    throw new RangeError('real: name a file of answers and data folders');
  const [sheets, others] = [sheetsOf(answers, HALF), sheetsOf(answers, OTHER_HALF)];
  const text = [HEAD(sheets.length)];
  for (const folder of folders) {
    text.push(section(folder, sheets, others));
    process.stderr.write(`${folder}\n`);
  }
  writeFileSync('test/bench/real.md', `${text.join('\n\n')}\n`);
}
