import { readFileSync, writeFileSync } from 'node:fs';
import { errorsOf } from '../../src/calibrate/errors.ts';
import { estimate } from '../../src/calibrate/estimate.ts';
import { itemsOf } from '../../src/calibrate/items.ts';
import { stateOf } from '../../src/calibrate/judging.ts';
import { expectedAnswers, type Parameters, parametersIn } from '../../src/calibrate/parameters.ts';
import { patternsOf } from '../../src/calibrate/patterns.ts';
import type { Respondent } from '../../src/calibrate/screening.ts';
import { deviationOf, meanOf } from '../../src/calibrate/statistics.ts';
import { studyOf } from '../../src/calibrate/study.ts';
import { ownCatalog } from '../../src/data/own.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { designOf } from '../../src/domain/quiz/design.ts';
import { shuffled, uniform } from '../../src/domain/quiz/draws.ts';
import { measuredQuestions, withMeasured } from '../../src/domain/quiz/measured.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { outlookOf } from '../../src/domain/quiz/outlook.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { peopleOf, trueParameters } from '../calibrate/people.ts';
import { calibrationError, percent, table } from './score.ts';
import { lengthOf, walkOf } from './trials.ts';
import { only, type Person } from './world.ts';

/** People that items are learnt from, so many times, and how many people are judged. */
const COUNTS = [50, 100, 200, 300, 650];
const DRAWS = 12;
const ASKED = 400;
const LENGTHS = [15, 20, 25, 30];

function sheetsOf(path: string, half: string, catalog: Catalog): Uint8Array[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  const places = catalog.questions.map(({ id }) => columns.indexOf(id));
  return lines
    .map((line) => line.split(','))
    .filter(([own]) => own === half)
    .map((fields) => Uint8Array.from(places, (place) => Number(fields[place])));
}

const leadersOf = (model: Model, sheets: readonly Uint8Array[]): number[] =>
  sheets.map((sheet) => leaderOf(stateOf(model, sheet).scores));

const agreement = (a: readonly number[], b: readonly number[]): number =>
  meanOf(a.map((leader, i) => Number(leader === b[i])));

/** How many of the first three of the one the other names first. */
const within = (model: Model, sheets: readonly Uint8Array[], leaders: readonly number[]): number =>
  meanOf(
    sheets.map((sheet, i) => {
      const { scores } = stateOf(model, sheet);
      return Number(scores.filter((score) => score > (scores[leaders[i] as number] as number)).length < 3);
    }),
  );

/** The share of people for whom the most named role comes first. */
function mostNamed(leaders: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const leader of leaders) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  return Math.max(...counts.values()) / leaders.length;
}

interface Learnt {
  /** As they are written down. */
  written: Model;
  /** About the people measured instead of the middle of every trait. */
  local: Model;
  /** What the items answer on average, and loadings and residuals as guessed. */
  means: Model;
}

/** Learnt items as models. */
function learntModels(catalog: Catalog, sheets: readonly Uint8Array[]): Learnt {
  const model = modelOf(catalog);
  const { parameters } = estimate(model, patternsOf(sheets));
  const about: Parameters = { ...parameters, mean: expectedAnswers(model, parameters) };
  const scoring = (one: Parameters): Model =>
    modelOf(withMeasured(catalog, { items: itemsOf(model, one), high: true }));
  const { by, variance } = parametersIn(model);
  return { written: scoring(parameters), local: scoring(about), means: scoring({ ...about, by, variance }) };
}

/** Agreement of full forms with several yardsticks, by the number of people learnt from. */
function agreementRows(catalog: Catalog, measured: Catalog, a: Uint8Array[], b: Uint8Array[]): string[][] {
  const yardstick = leadersOf(modelOf(measured), b);
  const all = learntModels(catalog, a);
  const targets = {
    written: leadersOf(all.written, b),
    local: leadersOf(all.local, b),
    means: leadersOf(all.means, b),
  };
  const random = uniform(9);
  const row = (name: string, models: Learnt[]): string[] => {
    const cells = (of: keyof Learnt, target: readonly number[]): string => {
      const found = models.map((one) => agreement(leadersOf(one[of], b), target));
      const three = meanOf(models.map((one) => within(one[of], b, target)));
      const spread = models.length > 1 ? ` ± ${percent(deviationOf(found))}` : '';
      return `${percent(meanOf(found))}${spread} (${percent(three)})`;
    };
    const named = meanOf(models.map((one) => mostNamed(leadersOf(one.written, b))));
    const own = (of: keyof Learnt): string => cells(of, targets[of]);
    return [name, own('written'), own('local'), own('means'), cells('local', yardstick), percent(named)];
  };
  const plain = modelOf(catalog);
  const rows = [row('guessed', [{ written: plain, local: plain, means: plain }])];
  for (const count of COUNTS.filter((n) => n <= a.length)) {
    const models = Array.from({ length: DRAWS }, () => {
      const order = shuffled(a.length, random).slice(0, count);
      return learntModels(
        catalog,
        order.map((i) => a[i] as Uint8Array),
      );
    });
    rows.push(row(String(count), models));
  }
  return [...rows, row(`all ${a.length}`, [all])];
}

/** Stability stated and true along the adaptive quiz, with one set of items. */
function stabilityRow(name: string, model: Model, sheets: readonly Uint8Array[]): string[] {
  const ids = model.items.map(({ question }) => question.id);
  const looks = sheets.map((sheet) => {
    const answers = Object.fromEntries(ids.map((id, j) => [id, sheet[j] as number]));
    const person: Person = { answers, again: () => answers, correlations: [], best: 0, belongs: false };
    const walk = walkOf(model, person);
    const full = leaderOf(stateOf(model, sheet).scores);
    const asked = [...LENGTHS, lengthOf(walk, designOf(model))];
    return asked.map((count) => {
      const known = only(answers, walk.order.slice(0, count));
      const state = stateOf(
        model,
        Uint8Array.from(ids, (id) => known[id] ?? 0),
      );
      return { stated: outlookOf(state).stability, same: leaderOf(state.scores) === full, count };
    });
  });
  const cells = [...LENGTHS, 0].map((_, at) => {
    const own = looks.map((one) => one[at] as { stated: number; same: boolean });
    const stated = own.map((one) => one.stated);
    const same = own.map((one) => one.same);
    return `${percent(meanOf(stated))} → ${percent(meanOf(same.map(Number)))} (${calibrationError(stated, same).toFixed(1)})`;
  });
  return [name, ...cells, meanOf(looks.map((one) => one.at(-1)?.count ?? 0)).toFixed(1)];
}

const respondents = (sheets: readonly Uint8Array[]): Respondent[] =>
  sheets.map((sheet) => ({ sheet, job: '', group: '', person: '', cards: null }));

/** What the command itself says of half a, and with a tenth of random sheets among them. */
function commandRows(
  catalog: Catalog,
  a: Uint8Array[],
): { rows: string[][]; study: ReturnType<typeof studyOf> } {
  const random = uniform(4);
  const careless = Array.from({ length: Math.round(a.length / 10) }, () =>
    Uint8Array.from(catalog.questions, () => 1 + Math.floor(random() * 5)),
  );
  const run = (sheets: readonly Uint8Array[]) =>
    studyOf(catalog, respondents(sheets), {
      read: sheets.length,
      wrong: 0,
      date: '2026-11-26',
      jobs: false,
      groups: false,
    });
  const study = run(a);
  const rows = (
    [
      ['half a', study],
      ['… and a tenth random', run([...a, ...careless])],
    ] as const
  ).map(([name, { study: one }]) => [
    name,
    `${one.sheets.used} of ${one.sheets.read}`,
    `${one.sheets.straight} + ${one.sheets.inconsistent}`,
    `${one.validation?.gain.toFixed(4)} ± ${one.validation?.error.toFixed(4)}`,
    one.verdict,
    `${one.curveError?.toFixed(1)}`,
    `${percent(one.high?.share ?? 0)} (${percent(one.high?.low ?? 0)}), ${one.high?.said} of ${one.high?.of}`,
    `${one.sensitivity?.mean.toFixed(2) ?? '–'}`,
  ]);
  return { rows, study };
}

/** Root mean square error of learnt items in simulated people, how it compares with the stated errors, and what 95 % intervals cover. */
function recoveryRows(): string[][] {
  const model = modelOf(builtInCatalog('dist/data'));
  return [100, 300, 1000].flatMap((count) =>
    [true, false].map((freePeople) => {
      const off: Record<'mean' | 'by' | 'sd', { error: number; stated: number }[]> = {
        mean: [],
        by: [],
        sd: [],
      };
      for (let seed = 1; seed <= 5; seed++) {
        const truth = trueParameters(model, 100 * seed);
        const people = peopleOf(model, truth, count, 100 * seed + 1).map(({ exact }) => exact);
        const patterns = patternsOf(people);
        const { parameters } = estimate(model, patterns, { freePeople });
        const errors = errorsOf(model, parameters, patterns);
        model.items.forEach(({ at }, j) => {
          const [found, right] = [parameters, truth];
          off.mean.push({
            error: (found.mean[j] as number) - (right.mean[j] as number),
            stated: errors.mean[j] as number,
          });
          off.sd.push({
            error: Math.sqrt(found.variance[j] as number) - Math.sqrt(right.variance[j] as number),
            stated: errors.sd[j] as number,
          });
          at.forEach((place, k) => {
            if (place === model.t) return;
            const error = (found.by[j]?.[k] as number) - (right.by[j]?.[k] as number);
            off.by.push({ error, stated: errors.by[j]?.[k] as number });
          });
        });
      }
      const rms = (values: readonly number[]): string =>
        Math.sqrt(meanOf(values.map((x) => x * x))).toFixed(3);
      const cell = (list: { error: number; stated: number }[]): string =>
        `${rms(list.map(({ error }) => error))} / ${rms(list.map(({ stated }) => stated))}, ${percent(meanOf(list.map(({ error, stated }) => Number(Math.abs(error) < 1.96 * stated))))} %`;
      return [String(count), freePeople ? 'free' : 'held at 0', cell(off.mean), cell(off.by), cell(off.sd)];
    }),
  );
}

const HEAD = (a: number, b: number): string => `# Measured items

Items learnt by \`quiz calibrate\` from ${a} real people (half a) and judged on ${b} others (half b), and from simulated people whose items are
known. Made by \`npm run bench -- calibrate ANSWERS DEFAULT MEASURED\`, the folders in pairs: items as guessed, and as their makers measured them
on half a. What is truly best for real people is not known, so that only agreement can be stated.

Source of the answers: JobCannon Psychometric Response Dataset (P. Kolomiets, 2026), CC BY 4.0, doi 10.5281/zenodo.20686670, after removing
exact duplicates and rows out of range; items were assigned to scales by their correlation with the published scores. Mostly English-speaking
visitors of a web page. Levels of the occupations: this page includes information from the O*NET 29.3 Database by the U.S. Department of
Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. karir-sosial
has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.`;

function section(
  name: string,
  catalog: Catalog,
  measured: Catalog,
  a: Uint8Array[],
  b: Uint8Array[],
): string {
  const { rows, study } = commandRows(catalog, a);
  const asked = b.slice(0, ASKED);
  const learnt = withMeasured(catalog, study.measured ?? { items: [], high: false });
  const several: [string, Catalog][] = [
    ['guessed', catalog],
    ['learnt, as written', learnt],
    [
      'learnt, about them',
      { ...learnt, questions: learntModels(catalog, a).local.items.map(({ question }) => question) },
    ],
    ['measured by their makers', { ...learnt, questions: measuredQuestions(measured, []) }],
  ];
  const stability = several.map(([title, one]) => stabilityRow(title, modelOf(one), asked));
  return [
    `## ${name}`,
    `First role of the full form for the people of half b, per cent who agree (in the three of the one, the first of the other); ${DRAWS} draws of so many people of half a. "Written": items as the file holds them, with the trait means of the people free. "About them": the same items about the people measured, whose trait means then are 0. "Means alone": only what the items answer on average is learnt. Each beside the same learnt from all of half a, the last beside the makers' items.`,
    table(
      [
        'learnt from',
        'written',
        'about them',
        'means alone, about them',
        "about them, beside the makers' items",
        'most named role, written',
      ],
      agreementRows(catalog, measured, a, b),
    ),
    `Stability, stated → true with its ECE in points, along the adaptive quiz of ${asked.length} people of half b:`,
    table(['items', ...LENGTHS.map((n) => `${n} answers`), 'own end', 'questions'], stability),
    'What the command says:',
    table(
      [
        'sheets',
        'used',
        'straight + inconsistent',
        'gain of log-likelihood an answer',
        'verdict',
        'curve, ECE',
        '"high": left by the whole sheet (lower bound)',
        'largest shift of an intercept with warned sheets',
      ],
      rows,
    ),
  ].join('\n\n');
}

/** `npm run bench -- calibrate ANSWERS DEFAULT MEASURED …`: writes the tables beside the benchmark. */
export function main([answers, ...folders]: readonly string[]): void {
  if (answers === undefined || folders.length === 0 || folders.length % 2 === 1)
    throw new RangeError('calibrate: name a file of answers and pairs of data folders, guessed and measured');
  const builtIn = builtInCatalog('dist/data');
  const text: string[] = [];
  for (let i = 0; i < folders.length; i += 2) {
    const [guessed = '', known = ''] = folders.slice(i, i + 2);
    const [catalog, measured] = [ownCatalog(guessed, builtIn), ownCatalog(known, builtIn)];
    const [a, b] = [sheetsOf(answers, 'a', catalog), sheetsOf(answers, 'b', catalog)];
    if (i === 0) text.push(HEAD(a.length, b.length));
    const name =
      guessed
        .replace(/\/+$/, '')
        .split('/')
        .at(-1)
        ?.replace(/-default$/, '') ?? '';
    text.push(
      section(
        `${name}: ${catalog.roles.length} occupations, ${catalog.questions.length} items`,
        catalog,
        measured,
        a,
        b,
      ),
    );
    process.stderr.write(`${name}\n`);
  }
  text.push(
    '## Simulated people with known items',
    'The built-in bank; five sets of items drawn from the priors, people off the middle of the traits by half a standard deviation, answers on no scale. Root mean square error / stated error, and what intervals of 95 % cover.',
    table(['people', 'their trait means', 'intercepts', 'loadings', 'residual deviations'], recoveryRows()),
  );
  writeFileSync('test/bench/calibrate.md', `${text.join('\n\n')}\n`);
}
