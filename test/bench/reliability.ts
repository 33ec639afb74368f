import type { Catalog } from '../../src/domain/catalog.ts';
import { calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { designOf } from '../../src/domain/quiz/design.ts';
import { type Model, modelOf } from '../../src/domain/quiz/model.ts';
import { orderOf } from '../../src/domain/quiz/order.ts';
import { type Posterior, posterior } from '../../src/domain/quiz/posterior.ts';
import { leaderOf } from '../../src/domain/quiz/rivals.ts';
import { mean, percent, quantile, table } from './score.ts';
import { lengthOf, peopleOf, rankIn, walkOf } from './trials.ts';
import { only, type Person, POPULATIONS, type WorldKind } from './world.ts';

/** Worlds of their own: neither those of the constants nor those of the results. */
const SEEDS = [8101, 8102, 8103, 8104];
const EACH = 40;

/** A person's state at the quiz's own end and with the whole bank, and on another day. */
interface Days {
  person: Person;
  end: Posterior;
  whole: Posterior;
  endAgain: Posterior;
  wholeAgain: Posterior;
}

function ended(model: Model, person: Person, answers: Record<string, number>): Posterior {
  const walk = walkOf(model, { ...person, answers });
  return posterior(model, only(answers, walk.order.slice(0, lengthOf(walk, designOf(model)))));
}

function daysOf(catalog: Catalog, kind: WorldKind): Days[] {
  const model = modelOf(catalog);
  return peopleOf(catalog, kind, SEEDS, EACH).map((person) => {
    const again = person.again();
    return {
      person,
      end: ended(model, person, person.answers),
      whole: posterior(model, person.answers),
      endAgain: ended(model, person, again),
      wholeAgain: posterior(model, again),
    };
  });
}

/** First role the same on another day; among the first three of that day; shared roles of the two first threes. */
function agreement(pairs: readonly [Posterior, Posterior][]): string[] {
  const ranks = pairs.map(([one, other]) => rankIn(other.scores, leaderOf(one.scores)));
  const shared = pairs.map(([one, other]) => {
    const three = orderOf(other.scores).slice(0, 3);
    return (
      orderOf(one.scores)
        .slice(0, 3)
        .filter((r) => three.includes(r)).length / 3
    );
  });
  return [
    percent(mean(ranks.map((rank) => rank === 0))),
    percent(mean(ranks.map((rank) => rank < 3))),
    percent(mean(shared)),
  ];
}

function retestTable(populations: readonly Days[][]): string {
  const rows = POPULATIONS.flatMap(({ name }, i) => {
    const days = populations[i] as Days[];
    return [
      [`${name}, own end`, ...agreement(days.map(({ end, endAgain }) => [end, endAgain]))],
      [`${name}, whole bank`, ...agreement(days.map(({ whole, wholeAgain }) => [whole, wholeAgain]))],
    ];
  });
  return table(
    ['another day, simulated', 'same first role, %', 'in its first three, %', 'shared of the first three, %'],
    rows,
  );
}

/** Share of each trait's variance that the answers explain. */
function traitTable(catalog: Catalog, days: readonly Days[]): string {
  const { n, prior } = modelOf(catalog);
  const of = (states: readonly Posterior[], i: number): number =>
    mean(states.map(({ plan }) => 1 - (plan.cov[i * n + i] as number) / (prior[i * n + i] as number)));
  const rows = catalog.traits.map(
    ({ id }, i) =>
      [
        id,
        of(
          days.map(({ end }) => end),
          i,
        ),
        of(
          days.map(({ whole }) => whole),
          i,
        ),
      ] as const,
  );
  const middle = (k: 1 | 2): string => mean(rows.map((row) => row[k])).toFixed(2);
  return table(
    ['trait', 'own end', 'whole bank'],
    [
      ...rows.map(([id, end, whole]) => [id, end.toFixed(2), whole.toFixed(2)]),
      ['**mean**', middle(1), middle(2)],
    ],
  );
}

/** True correlation of the best role minus that of the first one, where the first is not the best. */
function lostTable(populations: readonly Days[][]): string {
  const rows = POPULATIONS.map(({ name }, i) => {
    const lost = (populations[i] as Days[]).flatMap(({ person, end }) => {
      const first = leaderOf(end.scores);
      const loss = (person.correlations[person.best] as number) - (person.correlations[first] as number);
      return first === person.best ? [] : [loss];
    });
    const all = (populations[i] as Days[]).length;
    return [
      name,
      percent(lost.length / all),
      mean(lost).toFixed(2),
      quantile(lost, 0.5).toFixed(2),
      quantile(lost, 0.9).toFixed(2),
    ];
  });
  return table(['own end', 'best role missed, %', 'correlation lost, mean', 'median', 'ninth of ten'], rows);
}

/** How many people keep their first role, and keep it among the first three, when one number of the engine is another. */
function sensitivityTable(catalog: Catalog, days: readonly Days[]): string {
  const base = calibrationOf(catalog);
  const bent = (name: string, other: Catalog): string[] => {
    const model = modelOf(other);
    const kept = days.map(({ person, end }) => {
      const ids = end.plan.items.map(({ question }) => question.id);
      return rankIn(posterior(model, only(person.answers, ids)).scores, leaderOf(end.scores));
    });
    return [name, percent(mean(kept.map((rank) => rank === 0))), percent(mean(kept.map((rank) => rank < 3)))];
  };
  const items = (change: (item: Catalog['questions'][number]) => object): Catalog => ({
    ...catalog,
    calibration: base,
    questions: catalog.questions.map((item) => ({ ...item, ...change(item) }) as typeof item),
  });
  const stretched = (by: number) => (item: Catalog['questions'][number]) => ({
    loadings: Object.fromEntries(Object.entries(item.loadings).map(([id, value]) => [id, by * value])),
  });
  const oneLevel = (every: number): Catalog => ({
    ...catalog,
    calibration: base,
    roles: catalog.roles.map((role, r) => ({
      ...role,
      profile: Object.fromEntries(
        Object.entries(role.profile).map(([id, level], i) => {
          const moved = (r * 7 + i) % every === 0;
          return [id, moved ? (level >= 4 ? level - 1 : level + 1) : level];
        }),
      ),
    })),
  });
  return table(
    ['changed', 'same first role, %', 'in the first three, %'],
    [
      bent('trait correlation 0.10', { ...catalog, calibration: { ...base, traitCorrelation: 0.1 } }),
      bent('trait correlation 0.40', { ...catalog, calibration: { ...base, traitCorrelation: 0.4 } }),
      bent('tendency to agree 0.15', { ...catalog, calibration: { ...base, acquiescence: 0.15 } }),
      bent('tendency to agree 0.60', { ...catalog, calibration: { ...base, acquiescence: 0.6 } }),
      bent('loadings 0.60', items(stretched(0.8))),
      bent('loadings 0.90', items(stretched(1.2))),
      bent(
        'noise 0.75',
        items(() => ({ sd: 0.75 })),
      ),
      bent(
        'noise 1.15',
        items(() => ({ sd: 1.15 })),
      ),
      bent('one level in one trait of each role', oneLevel(19)),
      bent('one level in a quarter of all cells', oneLevel(4)),
    ],
  );
}

/** What a psychologist asks of a test: agreement with another day, reliability, loss, and what hangs on our guesses. */
export function reliabilityReport(catalog: Catalog): string {
  const populations = POPULATIONS.map((kind) => daysOf(catalog, kind));
  const [typical = []] = populations;
  return [
    `${SEEDS.length * EACH} people of each population; seeds ${SEEDS.join(', ')}.`,
    '### Another day',
    retestTable(populations),
    '### Reliability of each trait',
    traitTable(catalog, typical),
    '### When the best role is missed',
    lostTable(populations),
    '### What hangs on single numbers',
    sensitivityTable(catalog, typical),
  ].join('\n\n');
}
