import { writeFileSync } from 'node:fs';
import type { Catalog } from '../../src/domain/catalog.ts';
import calibration from '../../src/domain/quiz/calibration.json' with { type: 'json' };
import { calibrationOf } from '../../src/domain/quiz/calibration.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { profilePrint } from '../../src/domain/quiz/fingerprint.ts';
import { modelOf } from '../../src/domain/quiz/model.ts';
import { fewGain } from './constants.ts';
import { reliabilityReport } from './reliability.ts';
import { rivalsOf } from './rivals.ts';
import { carelessTable, flipRate, reachTable } from './robustness.ts';
import { binsOf, calibrationError, mean, percent, table } from './score.ts';
import { speedTable } from './speed.ts';
import { spoken, statements } from './statements.ts';
import {
  endsOf,
  inOrder,
  type Look,
  MARKS,
  peopleOf,
  rankIn,
  shuffled,
  type Trial,
  trialsOf,
  walkOf,
} from './trials.ts';
import { KINDS, only, POPULATIONS, type WorldKind } from './world.ts';

/** Worlds that no rule was chosen on. */
const SEEDS = [7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008];
const EACH = 300;
/** … and of each kind of people in the table of kinds, and of random sheets. */
const EACH_KIND = 25;
const CARELESS = 300;
const CORE = [
  'kepala-bagian-pembangunan-sosial',
  'kepala-bidang-pemberdayaan-masyarakat',
  'koordinator-program-pengembangan-masyarakat',
  'petugas-sosial-masyarakat-desa',
  'koordinator-pemberdayaan-masyarakat',
  'pekerja-sosial',
  'kepala-bidang-sosial',
  'manajer-proyek-sosial',
  'tenaga-kesejahteraan-sosial',
];

const cell = (looks: readonly { rank: number }[]): string =>
  `${percent(mean(looks.map(({ rank }) => rank === 0)))} (${percent(mean(looks.map(({ rank }) => rank < 3)))})`;

const averageLength = (trials: readonly Pick<Trial, 'asked'>[]): string =>
  mean(trials.map(({ asked }) => asked.length)).toFixed(1);

/** Best role first (in the top three) against number of questions, for three orders of asking. */
function accuracyTable(catalog: Catalog, trials: readonly Trial[]): string {
  const model = modelOf(catalog);
  const ids = catalog.questions.map(({ id }) => id);
  const random = uniform(31);
  const fixed = trials.map(({ person }) => inOrder(model, person, ids));
  const mixed = trials.map(({ person }) => inOrder(model, person, shuffled(ids, random)));
  const row = (name: string, looks: readonly (readonly { rank: number }[])[], end: string[]) => [
    name,
    ...MARKS.map((_, i) => cell(looks.map((of) => of[i] as { rank: number }))),
    ...end,
  ];
  const ends = [
    cell(trials.map(({ full }) => full)),
    `${cell(trials.map(({ stopped }) => stopped))} after ${averageLength(trials)}`,
  ];
  return table(
    ['order', ...MARKS.map(String), 'whole bank', 'stopping by itself'],
    [
      row(
        'adaptive',
        trials.map(({ adaptive }) => adaptive),
        ends,
      ),
      row('random', mixed, ['', '']),
      row('fixed (paper)', fixed, ['', '']),
    ],
  );
}

/** Other ways to rank, on the same people, with the questions the quiz asked and with the whole bank. */
function rivalTable(catalog: Catalog, trials: readonly Trial[]): string {
  const rows = rivalsOf(catalog).map((rival) => {
    const judge = (sheet: (trial: Trial) => Record<string, number>) => {
      const scored = trials.map((trial) => ({ trial, scores: rival.scores(sheet(trial)) }));
      const ranks = scored.map(({ trial, scores }) => rankIn(scores, trial.person.best));
      const stated = scored.map(({ scores }) => Math.min(1, rival.confidence(scores)));
      const truth = ranks.map((rank) => rank === 0);
      const first = `${percent(mean(truth))} (${percent(mean(ranks.map((rank) => rank < 3)))})`;
      return [
        first,
        `${mean(stated).toFixed(2)} → ${mean(truth).toFixed(2)}`,
        calibrationError(stated, truth).toFixed(1),
      ];
    };
    const asked = judge(({ person, asked: ids }) => only(person.answers, ids) as Record<string, number>);
    return [rival.name, ...asked, ...judge(({ person }) => person.answers)];
  });
  const own = (look: (trial: Trial) => Look): string[] => {
    const looks = trials.map(look);
    const truth = looks.map(({ rank }) => rank === 0);
    const stated = looks.map(({ probability }) => probability);
    return [
      cell(looks),
      `${mean(stated).toFixed(2)} → ${mean(truth).toFixed(2)}`,
      calibrationError(stated, truth).toFixed(1),
    ];
  };
  return table(
    [
      'method',
      'same questions: first (top 3), %',
      'stated → true',
      'ECE',
      'whole bank: first (top 3), %',
      'stated → true',
      'ECE',
    ],
    [['karir-sosial', ...own(({ stopped }) => stopped), ...own(({ full }) => full)], ...rows],
  );
}

const stable = (look: Look, trial: Pick<Trial, 'full'>): boolean => look.leader === trial.full.leader;

/** Stability and probability, stated against true, at every length. */
function calibrationTable(trials: readonly Trial[]): string {
  const row = (name: string, look: (trial: Trial) => Look | undefined) => {
    const looks = trials.flatMap((trial) => {
      const at = look(trial);
      return at ? [{ at, trial }] : [];
    });
    const same = looks.map(({ at, trial }) => stable(at, trial));
    const right = looks.map(({ at }) => at.rank === 0);
    const stability = looks.map(({ at }) => at.stability);
    const probability = looks.map(({ at }) => at.probability);
    return [
      name,
      `${mean(stability).toFixed(2)} → ${mean(same).toFixed(2)}`,
      calibrationError(stability, same).toFixed(1),
      `${mean(probability).toFixed(2)} → ${mean(right).toFixed(2)}`,
      calibrationError(probability, right).toFixed(1),
    ];
  };
  return table(
    ['answers', 'stability: stated → true', 'ECE', 'probability: stated → true', 'ECE'],
    [
      ...MARKS.map((mark, i) => row(String(mark), ({ adaptive }) => adaptive[i])),
      row('own end', ({ stopped }) => stopped),
      row('whole bank', ({ full }) => full),
    ],
  );
}

function binTable(trials: readonly Trial[]): string {
  const stated = trials.map(({ stopped }) => stopped.probability);
  const bins = binsOf(
    stated,
    trials.map(({ stopped }) => stopped.rank === 0),
  ).filter(({ count }) => count > 0);
  return table(
    ['probability stated', 'people', 'mean stated', 'truly best'],
    bins.map((bin) => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      bin.count,
      bin.stated.toFixed(2),
      bin.true.toFixed(2),
    ]),
  );
}

/** The quiz's own end in every kind of world. */
function kindTable(catalog: Catalog): string {
  const model = modelOf(catalog);
  const row = (kind: WorldKind) => {
    const trials = peopleOf(catalog, kind, SEEDS, EACH_KIND).map((person) =>
      endsOf(model, walkOf(model, person)),
    );
    const stability = trials.map(({ stopped }) => stopped.stability);
    const same = trials.map((trial) => stable(trial.stopped, trial));
    return [
      kind.name,
      cell(trials.map(({ stopped }) => stopped)),
      averageLength(trials),
      cell(trials.map(({ full }) => full)),
      `${mean(stability).toFixed(2)} → ${mean(same).toFixed(2)}`,
      calibrationError(stability, same).toFixed(1),
    ];
  };
  return table(
    ['world', 'first (top 3), %', 'questions', 'whole bank, %', 'stability: stated → true', 'ECE'],
    KINDS.map(row),
  );
}

/** Largest error of stability at any length from twelve answers on, in points; `cameTrue` tells what a statement came to. */
function worstStability(
  trials: readonly Trial[],
  cameTrue: (look: Look, trial: Trial) => boolean = stable,
): number {
  const errors = MARKS.flatMap((mark, i) => {
    if (mark < 12) return [];
    const looks = trials.map((trial) => ({ look: trial.adaptive[i] as Look, trial }));
    const truth = looks.map(({ look, trial }) => cameTrue(look, trial));
    return [
      calibrationError(
        looks.map(({ look }) => look.stability),
        truth,
      ),
    ];
  });
  return Math.max(...errors);
}

/** So many times statements come true by chance. */
const CHANCES = 20;

/** What the largest error would be on average if every statement were wholly true: what so few people do to it. */
function chanceStability(trials: readonly Trial[]): number {
  const random = uniform(7100);
  return mean(
    Array.from({ length: CHANCES }, () => worstStability(trials, ({ stability }) => random() < stability)),
  );
}

const arrow = (stated: readonly number[], truth: readonly boolean[]): string =>
  `${mean(stated).toFixed(2)} → ${mean(truth).toFixed(2)}`;

/** What is said at the quiz's own end to people of each population, side by side. */
function populationTable(catalog: Catalog, populations: readonly (readonly Trial[])[]): string {
  const columns = populations.map((trials) => {
    const stopped = trials.map((trial) => trial.stopped);
    const right = stopped.map(({ rank }) => rank === 0);
    const { levels, none, warned } = spoken(catalog, trials);
    return [
      averageLength(trials),
      cell(stopped),
      cell(trials.map(({ full }) => full)),
      arrow(
        stopped.map(({ stability }) => stability),
        trials.map((trial) => stable(trial.stopped, trial)),
      ),
      worstStability(trials).toFixed(1),
      chanceStability(trials).toFixed(1),
      arrow(
        stopped.map(({ probability }) => probability),
        right,
      ),
      ...levels,
      percent(none),
      percent(warned.end),
      percent(warned.whole),
    ];
  });
  const rows = [
    'questions on average',
    'first (top 3), %',
    'whole bank: first (top 3), %',
    'stability: stated → true',
    'stability: largest ECE from 12 answers on',
    'the same of wholly true statements to so many people, by chance',
    'probability: stated → true',
    'level "high": first role truly best, % (said, %)',
    'level "medium": first role truly best, % (said, %)',
    'level "low": first role truly best, % (said, %)',
    'nothing may be named, %',
    'warned at the own end, %',
    'warned with the whole bank, %',
  ];
  return table(
    ['at the own end', ...POPULATIONS.map(({ name }) => name)],
    rows.map((name, i) => [name, ...columns.map((column) => column[i] as string)]),
  );
}

function section(name: string, catalog: Catalog): string {
  const populations = POPULATIONS.map((kind) => trialsOf(catalog, kind, SEEDS, EACH));
  const [trials = []] = populations;
  const sample = trials.filter((_, i) => i % 5 === 0);
  const flips = {
    full: flipRate(
      catalog,
      sample.map(({ person }) => person.answers),
    ),
    stopped: flipRate(
      catalog,
      sample.map(({ person, asked }) => only(person.answers, asked)),
    ),
  };
  const agreement = mean(trials.map((trial) => stable(trial.stopped, trial)));
  return [
    `## ${name}`,
    `### The populations side by side, ${trials.length} people each`,
    populationTable(catalog, populations),
    `### Best role first (in the top three), per cent of ${trials.length} people`,
    accuracyTable(catalog, trials),
    `Adaptive end and whole bank name the same first role: ${percent(agreement)} %. One-step change of one answer changes the first place: ${percent(flips.full)} % (whole bank), ${percent(flips.stopped)} % (own end).`,
    '### Beside other methods, on the same people',
    rivalTable(catalog, trials),
    '### Stated against true',
    calibrationTable(trials),
    '### Stated against true, people of no role',
    calibrationTable(populations[1] as Trial[]),
    '### Probability at the own end',
    binTable(trials),
    '### The sentences of the result',
    statements(catalog, trials),
    '### Careless sheets',
    carelessTable(catalog, trials, CARELESS),
    '### Every role can come first',
    reachTable(catalog, trials),
    '### Other kinds of people',
    kindTable(catalog),
  ].join('\n\n');
}

/** `npm run bench -- accuracy`: writes the results beside this file. */
export function main(all: Catalog): void {
  const nine = fewGain({
    ...all,
    calibration: calibrationOf(all),
    roles: all.roles.filter(({ id }) => CORE.includes(id)),
  });
  const head = `# Benchmark of the advice

Simulated people who do not answer by the scoring model; see \`world.ts\` for every assumption. Percentages rest on ${SEEDS.length * EACH}
people, so differences under two points mean little. Rules and cuts were chosen on other worlds than these.

- date ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, bank ${all.quizVersion}, profiles ${profilePrint(all)}
- seeds ${SEEDS.join(', ')}; κ ${calibration.kappa}, ϱ ${calibration.rest}, level words from ${calibration.high} (high) and ${calibration.medium} (medium)`;
  const parts = [
    () => section(`${all.roles.length} roles`, all),
    () => section('9 roles', nine),
    () => `## Reliability\n\n${reliabilityReport(all)}`,
    () => `## Speed\n\n${speedTable(all)}`,
  ];
  const text = [head];
  for (const part of parts) {
    text.push(part());
    writeFileSync('test/bench/results.md', `${text.join('\n\n')}\n`);
    process.stderr.write(`${text.at(-1)?.split('\n')[0]}\n`);
  }
}
