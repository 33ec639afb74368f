import type { Answers, Catalog } from '../../src/domain/catalog.ts';
import { leaderProbability, rivalsIn } from '../../src/domain/quiz/certainty.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { outlookOf } from '../../src/domain/quiz/outlook.ts';
import { type Posterior, posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { runWith } from './robustness.ts';
import { only, type Person, type World, type WorldKind, worldOf } from './world.ts';

/** Numbers of answers at which a quiz is looked at. */
export const MARKS = [8, 12, 16, 20, 24, 30] as const;

/** What the engine says of a person at one moment, beside the truth. */
export interface Look {
  answered: number;
  /** Place of the truly best role in the engine's ranking, 0 is first. */
  rank: number;
  leader: number;
  probability: number;
  stability: number;
}

/** One person's way through the quiz. */
export interface Trial {
  person: Person;
  world: number;
  /** Looks at MARKS, of the quiz that goes on after it would have stopped. */
  adaptive: Look[];
  /** Where the quiz stops by itself, and the ids asked until then. */
  stopped: Look;
  asked: string[];
  full: Look;
}

export const rankIn = (scores: ArrayLike<number>, role: number): number =>
  Array.from(scores).filter((score) => score > (scores[role] as number)).length;

export function lookAt(state: Posterior, person: Person): Look {
  const leader = leaderOf(state.scores);
  return {
    answered: state.plan.items.length,
    rank: rankIn(state.scores, person.best),
    leader,
    probability: leaderProbability(state, rivalsIn(state)),
    stability: outlookOf(state).stability,
  };
}

/** Runs one person through the quiz, past its end up to the last mark. */
export function trialOf(catalog: Catalog, model: Model, person: Person, world: number): Trial {
  const answers: Answers = {};
  const adaptive: Look[] = [];
  let asked: string[] | undefined;
  for (;;) {
    const count = Object.keys(answers).length;
    const own = asked ? undefined : nextQuestion(catalog, answers);
    if (!own) asked ??= Object.keys(answers);
    if (count >= (MARKS.at(-1) ?? 0)) break;
    const next = own ?? nextQuestion(catalog, answers, { full: true });
    if (!next) break;
    answers[next.id] = person.answers[next.id] as number;
    if ((MARKS as readonly number[]).includes(count + 1))
      adaptive.push(lookAt(posterior(model, answers), person));
  }
  const done = asked ?? Object.keys(answers);
  return {
    person,
    world,
    adaptive,
    asked: done,
    stopped: lookAt(posterior(model, only(person.answers, done)), person),
    full: lookAt(posterior(model, person.answers), person),
  };
}

/** The quiz's own end and the whole bank, for people of several worlds of one kind. */
export function endsOf(
  catalog: Catalog,
  kind: WorldKind,
  seeds: readonly number[],
  each: number,
): Pick<Trial, 'asked' | 'stopped' | 'full'>[] {
  const model = modelOf(catalog);
  return seeds.flatMap((seed) => {
    const world = worldOf(catalog, kind, seed);
    return Array.from({ length: each }, () => {
      const person = world.person();
      const own = runWith(catalog, (id) => person.answers[id] as number);
      return {
        asked: Object.keys(own),
        stopped: lookAt(posterior(model, own), person),
        full: lookAt(posterior(model, person.answers), person),
      };
    });
  });
}

/** People of several worlds of one kind, run through the quiz and looked at on the way. */
export function trialsOf(catalog: Catalog, kind: WorldKind, seeds: readonly number[], each: number): Trial[] {
  const model = modelOf(catalog);
  return seeds.flatMap((seed) => {
    const world = worldOf(catalog, kind, seed);
    return Array.from({ length: each }, () => trialOf(catalog, model, world.person(), seed));
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
