import type { Catalog } from '../../src/domain/catalog.ts';
import { leaderProbability, rivalsIn } from '../../src/domain/quiz/certainty.ts';
import { type Design, designOf } from '../../src/domain/quiz/design.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { outlookOf } from '../../src/domain/quiz/outlook.ts';
import { type Posterior, posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { bestItem, contenders, knowledgeGradient } from '../../src/domain/quiz/select.ts';
import { only, type Person, type World, type WorldKind, worldOf } from './world.ts';

/** Numbers of answers at which a quiz is looked at. */
export const MARKS = [8, 12, 16, 20, 24, 30] as const;
/** No quiz is followed farther than this. */
const FARTHEST = 40;

/** What the engine says of a person at one moment, beside the truth. */
export interface Look {
  answered: number;
  /** Place of the truly best role in the engine's ranking, 0 is first. */
  rank: number;
  leader: number;
  probability: number;
  stability: number;
}

/** The questions that a quiz without an end asks somebody, and the expected rise before each of them. */
export interface Walk {
  person: Person;
  order: string[];
  rises: number[];
}

/** One person's way through the quiz. */
export interface Trial extends Walk {
  /** Looks at MARKS, of the quiz that goes on after it would have stopped. */
  adaptive: Look[];
  /** Where the quiz stops by itself, and the ids asked until then. */
  stopped: Look;
  asked: string[];
  full: Look;
}

export const rankIn = (scores: ArrayLike<number>, role: number): number =>
  Array.from(scores).filter((score) => score > (scores[role] as number)).length;

export function lookAt(state: Posterior, person: Pick<Person, 'best'>): Look {
  return {
    answered: state.plan.items.length,
    rank: rankIn(state.scores, person.best),
    leader: leaderOf(state.scores),
    probability: leaderProbability(state, rivalsIn(state)),
    stability: outlookOf(state).stability,
  };
}

/** From the last mark on nobody is followed once the rise is under this: every quiz would be over. */
const OVER = 0.003;

/** Asks as the quiz does, and goes on past its end. */
export function walkOf(model: Model, person: Person, farthest = FARTHEST): Walk {
  const { runnersUp } = designOf(model);
  const order: string[] = [];
  const rises: number[] = [];
  let state = posterior(model, {});
  while (order.length < Math.min(farthest, model.items.length)) {
    const which = contenders(state);
    const { rise } = outlookOf(state, which);
    rises.push(rise);
    if (order.length >= (MARKS.at(-1) ?? 0) && rise < OVER) break;
    const asked = new Set(order);
    const left = model.items.filter(({ question }) => !asked.has(question.id));
    order.push(bestItem(left, knowledgeGradient(state, which, runnersUp))?.question.id ?? '');
    state = posterior(model, only(person.answers, order));
  }
  return { person, order, rises };
}

/** After how many answers a quiz with this design stops. */
export function lengthOf({ order, rises }: Walk, { minItems, maxItems, littleGain }: Design): number {
  const end = rises.findIndex((rise, count) => count >= minItems && rise < littleGain);
  return Math.min(end < 0 ? order.length : end, maxItems);
}

const lookAfter = (model: Model, { person, order }: Walk, count: number): Look =>
  lookAt(posterior(model, only(person.answers, order.slice(0, count))), person);

/** Where the quiz ends by itself, and the whole bank. */
export function endsOf(model: Model, walk: Walk): Pick<Trial, 'asked' | 'stopped' | 'full'> {
  const length = lengthOf(walk, designOf(model));
  return {
    asked: walk.order.slice(0, length),
    stopped: lookAfter(model, walk, length),
    full: lookAt(posterior(model, walk.person.answers), walk.person),
  };
}

/** People of several worlds of one kind. */
export const peopleOf = (
  catalog: Catalog,
  kind: WorldKind,
  seeds: readonly number[],
  each: number,
): Person[] =>
  seeds.flatMap((seed) => {
    const world = worldOf(catalog, kind, seed);
    return Array.from({ length: each }, () => world.person());
  });

/** The same, run through the quiz and looked at on the way. */
export function trialsOf(catalog: Catalog, kind: WorldKind, seeds: readonly number[], each: number): Trial[] {
  const model = modelOf(catalog);
  return peopleOf(catalog, kind, seeds, each).map((person) => {
    const walk = walkOf(model, person);
    return { ...walk, ...endsOf(model, walk), adaptive: MARKS.map((count) => lookAfter(model, walk, count)) };
  });
}

/** Looks at MARKS of a quiz that asks in a given order. */
export function inOrder(model: Model, person: Person, order: readonly string[]): { rank: number }[] {
  return MARKS.map((count) => {
    const { scores } = posterior(model, only(person.answers, order.slice(0, count)));
    return { rank: rankIn(scores, person.best) };
  });
}

/** The ids of the bank in a random order. */
export function shuffled(ids: readonly string[], random: World['random']): string[] {
  const out = [...ids];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as string, out[i] as string];
  }
  return out;
}
