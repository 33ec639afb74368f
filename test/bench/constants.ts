import { readFileSync, writeFileSync } from 'node:fs';
import type { Catalog } from '../../src/domain/catalog.ts';
import { type Calibration, calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { personFit } from '../../src/domain/quiz/careless.ts';
import { leaderProbability, rivalsIn } from '../../src/domain/quiz/certainty.ts';
import { designOf } from '../../src/domain/quiz/design.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { profilePrint } from '../../src/domain/quiz/fingerprint.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { orderOf } from '../../src/domain/quiz/order.ts';
import { outlookOf } from '../../src/domain/quiz/outlook.ts';
import { expectedLength, type Posterior, posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { shortForm } from '../../src/domain/quiz/short-form.ts';
import { type Bin, binsOf, calibrationError, mean, quantile } from './score.ts';
import { lengthOf, peopleOf, rankIn, type Walk, walkOf } from './trials.ts';
import { KINDS, only, type Person, POPULATIONS, type WorldKind } from './world.ts';

/** Worlds on which the constants are chosen; the benchmark reports on others. */
const SEEDS = [101, 102, 103, 104, 105, 106];
/** People of each world, for each of the ten kinds together as many as of no role. */
const EACH = { kinds: 7, strangers: 70, off: 30 };
const LENGTHS = [12, 16, 20, 24];
const SCALES = [0.6, 0.7, 0.8, 0.9, 1];
/** People of no role may be told a probability or stability this much above what is true, on average. */
const OVERSTATED = 0.015;

/** A quiz of typical people is to take so many questions on average. */
const LENGTH = { many: 23.7, few: 15.9 };
/** The level words must come true this often, a little more than is promised; and at most this share of random sheets may be called "high". */
const HIGH_TRUTH = 0.83;
const MEDIUM_TRUTH = 0.58;
const RANDOM_HIGH = 0.025;
const RANDOM_SHEETS = 400;
/** The leader must resemble the person this much (fit, 0..100) before the word "high" is used. */
const FIT = 36;
/** Honest sheets that may be warned of, and that may be doubted; people who like the ends of the scale may be warned of a little more. */
const WARNED = 0.006;
const WARNED_EXTREME = 0.04;
const DOUBTED = 0.15;
/** True correlations at which the words for closeness change, and the fits that are averaged around a cut. */
const CLOSENESS = [0.6, 0.4, 0.2];
const AROUND = 4;

/** For each scale, what would be stated; beside it, what is true. */
interface Sample {
  probability: number[];
  right: boolean;
  stability: number[];
  same: boolean;
  fit: number;
  /** Person-fit, and the number of answers. */
  strange: number;
  answered: number;
}

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** The model with other scales; made once, since much is kept for each model. */
const scaled = (model: Model): Model[] =>
  SCALES.map((scale) => ({ ...model, calibration: { ...model.calibration, kappa: scale, rest: scale } }));

const fitOf = (state: Posterior, r: number): number =>
  (100 * (state.scores[r] as number)) / Math.sqrt(expectedLength(state));

function sampleOf(models: readonly Model[], state: Posterior, best: number, last: number): Sample {
  const at = models.map((model): Posterior => ({ ...state, plan: { ...state.plan, model } }));
  const leader = leaderOf(state.scores);
  return {
    probability: at.map((one) => leaderProbability(one, rivalsIn(one))),
    right: leader === best,
    stability: at.map((one) => outlookOf(one).stability),
    same: leader === last,
    fit: fitOf(state, leader),
    strange: personFit(state),
    answered: state.plan.items.length,
  };
}

interface Sampled {
  walk: Walk;
  /** On the way, at the quiz's own end, and with the whole bank. */
  way: Sample[];
  end: Sample;
  whole: Sample;
  /** Fit and true correlation of the first three roles at the own end. */
  near: { fit: number; truth: number }[];
}

function sampledOf(model: Model, models: readonly Model[], walk: Walk): Sampled {
  const { person, order } = walk;
  const after = (count: number): Posterior => posterior(model, only(person.answers, order.slice(0, count)));
  const all = posterior(model, person.answers);
  const last = leaderOf(all.scores);
  const end = after(lengthOf(walk, designOf(model)));
  return {
    walk,
    way: LENGTHS.map((count) => sampleOf(models, after(count), person.best, last)),
    end: sampleOf(models, end, person.best, last),
    whole: sampleOf(models, all, person.best, last),
    near: orderOf(end.scores)
      .slice(0, 3)
      .map((r) => ({ fit: fitOf(end, r), truth: person.correlations[r] as number })),
  };
}

type Stated = (sample: Sample) => number[];
type Truth = (sample: Sample) => boolean;

const errorAt = (k: number, stated: Stated, truth: Truth, samples: readonly Sample[]): number =>
  calibrationError(
    samples.map((sample) => stated(sample)[k] as number),
    samples.map(truth),
  );

/**
 * The scale with the least calibration error, half of it that of people who belong to no role; among those scales that
 * do not promise these people too much.
 */
function bestScale(stated: Stated, truth: Truth, mixed: readonly Sample[], strangers: readonly Sample[]) {
  const told = SCALES.map((scale, at) => ({
    at,
    scale,
    error: (errorAt(at, stated, truth, mixed) + errorAt(at, stated, truth, strangers)) / 2,
    over: mean(strangers.map((sample) => stated(sample)[at] as number)) - mean(strangers.map(truth)),
  }));
  process.stderr.write(
    `${told.map(({ scale, error, over }) => `${scale}: ${error.toFixed(1)} (${over.toFixed(3)})`).join('  ')}\n`,
  );
  const honest = told.filter(({ over }) => over <= OVERSTATED);
  const last = told.at(-1) as (typeof told)[number];
  return honest.reduce((best, one) => (one.error < best.error ? one : best), honest[0] ?? last);
}

/** The design's cut at which typical people answer so many questions on average. */
function littleGainFor(walks: readonly Walk[], model: Model, wanted: number): number {
  let [low, high] = [0.0005, 0.1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    const length = mean(walks.map((walk) => lengthOf(walk, { ...designOf(model), littleGain: middle })));
    if (length > wanted) low = middle;
    else high = middle;
  }
  return round(high, 4);
}

interface Lines {
  honestFit: number;
  warnAfter: number;
  doubtAfter: number;
}

const errorsOf = ({ strange, answered }: Sample, honestFit: number): number =>
  (strange - honestFit) / Math.sqrt(2 / answered);

/** Lines of person-fit: the lowest at which honest sheets are seldom warned of, whole or not. */
function linesOf(honest: readonly Sampled[], extreme: readonly Sampled[]): Lines {
  const ends = (of: readonly Sampled[]) => [of.map(({ end }) => end), of.map(({ whole }) => whole)];
  const honestFit = round(
    mean(
      ends(honest)
        .flat()
        .map(({ strange }) => strange),
    ),
    2,
  );
  const line = (of: readonly Sampled[], share: number): number =>
    Math.max(
      ...ends(of).map((sheets) =>
        quantile(
          sheets.map((sheet) => errorsOf(sheet, honestFit)),
          1 - share,
        ),
      ),
    );
  return {
    honestFit,
    warnAfter: round(Math.max(line(honest, WARNED), line(extreme, WARNED_EXTREME)), 2),
    doubtAfter: round(line(honest, DOUBTED), 2),
  };
}

const hundredths = (from: number): number[] =>
  Array.from({ length: 100 }, (_, i) => i / 100).filter((cut) => cut >= from);

/** The two cuts of the level words: the lowest that come true often enough in every population. */
function cutsOf(groups: readonly (readonly Sample[])[], random: readonly Sample[], at: number, lines: Lines) {
  const calm = (sample: Sample): boolean => errorsOf(sample, lines.honestFit) <= lines.warnAfter;
  const highs = (list: readonly Sample[], cut: number): Sample[] =>
    list.filter(
      (sample) =>
        (sample.probability[at] as number) >= cut &&
        sample.fit >= FIT &&
        errorsOf(sample, lines.honestFit) <= lines.doubtAfter,
    );
  const truth = (list: readonly Sample[]): number =>
    list.length < 15 ? 1 : mean(list.map(({ right }) => right));
  const high =
    hundredths(0.5).find(
      (cut) =>
        groups.every((group) => truth(highs(group, cut)) >= HIGH_TRUTH) &&
        highs(random, cut).length <= RANDOM_HIGH * random.length,
    ) ?? 0.99;
  const mediums = (group: readonly Sample[], cut: number): Sample[] => {
    const above = new Set(highs(group, high));
    return group.filter((one) => calm(one) && !above.has(one) && (one.probability[at] as number) >= cut);
  };
  const medium =
    hundredths(0.3).find((cut) => groups.every((group) => truth(mediums(group, cut)) >= MEDIUM_TRUTH)) ??
    high;
  return { high, medium };
}

/** For each word the least fit around which the true correlation averages enough. */
function closenessOf(near: readonly Sampled['near'][number][]): number[] {
  const around = (fit: number): number =>
    mean(near.filter((one) => Math.abs(one.fit - fit) <= AROUND).map(({ truth }) => truth));
  return CLOSENESS.map((least) => {
    let cut = 100;
    for (let fit = 70; fit >= 0; fit--) if (around(fit) >= least) cut = fit;
    return cut;
  });
}

/** How often a second day names the same first role, and has it among its first three. */
function retestOf(model: Model, people: readonly Person[]): { first: number; three: number } {
  const pairs = people.map((person) => {
    const ends = [person.answers, person.again()].map((answers) => {
      const walk = walkOf(model, { ...person, answers });
      return posterior(model, only(answers, walk.order.slice(0, lengthOf(walk, designOf(model))))).scores;
    });
    return rankIn(ends[1] as Float64Array, leaderOf(ends[0] as Float64Array));
  });
  return {
    first: round(mean(pairs.map((rank) => rank === 0)), 2),
    three: round(mean(pairs.map((rank) => rank < 3)), 2),
  };
}

/** How often the sheet of one lesson puts the truly best role first, and among the first three. */
function shortSheetOf(
  catalog: Catalog,
  model: Model,
  people: readonly Person[],
): { first: number; three: number } {
  const ids = shortForm(catalog).map(({ id }) => id);
  const ranks = people.map(({ answers, best }) => rankIn(posterior(model, only(answers, ids)).scores, best));
  return {
    first: round(mean(ranks.map((rank) => rank === 0)), 2),
    three: round(mean(ranks.map((rank) => rank < 3)), 2),
  };
}

function randomSamples(model: Model, models: readonly Model[]): Sample[] {
  const dice = uniform(404);
  return Array.from({ length: RANDOM_SHEETS }, () => {
    const answers = Object.fromEntries(
      model.items.map(({ question }) => [question.id, 1 + Math.floor(dice() * 5)]),
    );
    const walk = walkOf(model, { answers } as Person);
    const end = only(answers, walk.order.slice(0, lengthOf(walk, designOf(model))));
    return sampleOf(models, posterior(model, end), -1, -1);
  });
}

function withGain(catalog: Catalog, walks: readonly Walk[], wanted: number): Catalog {
  const littleGain = littleGainFor(walks, modelOf(catalog), wanted);
  return { ...catalog, calibration: { ...calibrationOf(catalog), littleGain } };
}

/** What is written for the engine, and what it was made with. */
interface Constants extends Calibration {
  retest: { first: number; three: number };
  short: { first: number; three: number };
  people: number;
  probabilityError: number;
  stabilityError: number;
  table: Bin[];
}

/** Chooses all constants for a catalogue, half the weight on people who belong to no role. */
export function constantsOf(
  shipped: Catalog,
  wanted: number,
  progress: (text: string) => void,
  scale = 1,
): Constants {
  // The rise by which a quiz stops is scaled by ϱ, so that its cut is tuned once ϱ is known.
  const catalog = { ...shipped, calibration: { ...calibrationOf(shipped), rest: scale } };
  const first = modelOf(catalog);
  const [typical, strangers, off] = POPULATIONS as [WorldKind, WorldKind, WorldKind];
  const walks = (kind: WorldKind, each: number): Walk[] =>
    peopleOf(catalog, kind, SEEDS, each).map((person) => walkOf(first, person));
  const kinds = KINDS.map((kind) => walks(kind, EACH.kinds));
  progress('kinds');
  const typicalWalks = [...(kinds[0] as Walk[]), ...walks(typical, EACH.off)];
  const tuned = withGain(catalog, typicalWalks, wanted);
  const model = modelOf(tuned);
  const models = scaled(model);
  const sampled = (list: readonly Walk[]): Sampled[] => list.map((walk) => sampledOf(model, models, walk));
  const mixed = kinds.map(sampled);
  const lone = sampled(walks(strangers, EACH.strangers));
  progress('strangers');
  const [usual, wrong] = [sampled(typicalWalks), sampled(walks(off, EACH.off))];
  const half = [...mixed.flat(), ...lone];
  const all = (of: readonly Sampled[]): Sample[] => of.flatMap(({ way, end, whole }) => [...way, end, whole]);
  const early = (of: readonly Sampled[]): Sample[] => of.flatMap(({ way, end }) => [...way, end]);
  const anybody = mixed.flat();
  const kappa = bestScale(
    ({ probability }) => probability,
    ({ right }) => right,
    all(anybody),
    all(lone),
  );
  const rest = bestScale(
    ({ stability }) => stability,
    ({ same }) => same,
    early(anybody),
    early(lone),
  );
  if (rest.scale !== scale) return constantsOf(shipped, wanted, progress, rest.scale);
  const lines = linesOf(
    half,
    mixed[KINDS.findIndex(({ name }) => name === 'extreme responding')] as Sampled[],
  );
  progress('random');
  const groups = [usual, lone, wrong].map((of) => of.flatMap(({ end, whole }) => [end, whole]));
  return {
    traitCorrelation: model.calibration.traitCorrelation,
    acquiescence: model.calibration.acquiescence,
    kappa: kappa.scale,
    rest: rest.scale,
    ...cutsOf(groups, randomSamples(model, models), kappa.at, lines),
    fit: FIT,
    ...lines,
    closeness: closenessOf(half.flatMap(({ near }) => near)),
    littleGain: model.calibration.littleGain,
    retest: retestOf(
      model,
      usual.slice(0, 150).map(({ walk }) => walk.person),
    ),
    short: shortSheetOf(
      catalog,
      model,
      usual.map(({ walk }) => walk.person),
    ),
    people: half.length,
    probabilityError: round(kappa.error),
    stabilityError: round(rest.error),
    table: binsOf(
      all(half).map(({ probability }) => probability[kappa.at] as number),
      all(half).map(({ right }) => right),
    ).map((bin) => ({ ...bin, stated: round(bin.stated), true: round(bin.true) })),
  };
}

/** `npm run bench -- constants`: writes them where the engine reads them. */
export function main(catalog: Catalog, path = 'src/domain/quiz/calibration.json'): void {
  const { table, ...numbers } = constantsOf(catalog, LENGTH.many, (text) =>
    process.stderr.write(`${text}\n`),
  );
  const record = {
    ...numbers,
    bank: catalog.quizVersion,
    profiles: profilePrint(catalog),
    date: new Date().toISOString().slice(0, 10),
    table,
  };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  process.stderr.write(`${JSON.stringify(numbers)}\n`);
}

/** The littleGain of a smaller catalogue, for a report beside the shipped one. */
export function fewGain(catalog: Catalog): Catalog {
  const model = modelOf(catalog);
  const walks = peopleOf(catalog, POPULATIONS[0] as WorldKind, SEEDS, 25).map((person) =>
    walkOf(model, person, 32),
  );
  return withGain(catalog, walks, LENGTH.few);
}
