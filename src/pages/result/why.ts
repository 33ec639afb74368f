import { contrastsOf } from '../../domain/quiz/contrast.ts';
import type { Effect, RankedRole } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import {
  type Block,
  type Inline,
  type Item,
  type Lines,
  list,
  paragraph,
  type Section,
  section,
  strong,
} from '../page.ts';
import { answerClause, briefDoubt } from './answers.ts';
import type { ResultView } from './view.ts';

/** Half the width of a line, in levels. */
const HALF = 4;
/** With fewer lines sentences say more. */
const FEWEST = 2;
/** So many answers are told for all roles, and for each. */
const SHARED = 2;
const OWN = 1;

/** The likings that tell the first roles apart, each only where the answers know its direction. */
function linesBlock(view: ResultView): Lines | null {
  const { named, state, report } = view;
  const traits = report.catalog.traits;
  const found = contrastsOf(
    state,
    named.map(({ role }) => view.placeOf(role)),
  );
  if (found.length < FEWEST) return null;
  const names = named.map(({ title }, i) => `${i + 1} ${title}`).join(' · ');
  const numbers = report.only === undefined ? 'seperti di peta' : names;
  return {
    kind: 'lines',
    person: 'Kamu',
    roles: named.map(({ title }) => title),
    legend: [
      `Di kanan yang lebih kamu suka; garis pudar berarti letakmu belum pasti. Angka: letak perannya, ${numbers}.`,
    ],
    rows: found.map(({ more, less, mean, sd, roles }) => {
      const [high, low] = [traits[more]?.likes ?? '', traits[less]?.likes ?? ''];
      const along = roles.map((level, i) => ({ level, title: named[i]?.title ?? '' }));
      const same = sentenceList(along.filter(({ level }) => level > 0).map(({ title }) => title));
      return {
        less: low,
        more: high,
        at: mean / HALF,
        from: (mean - sd) / HALF,
        to: (mean + sd) / HALF,
        roles: roles.map((level) => level / HALF),
        told: `Kamu lebih suka ${high} daripada ${low}. ${same === '' ? 'Tidak satu pun dari peran itu begitu.' : `Begitu juga ${same}.`}`,
      };
    }),
  };
}

/** What the first two roles hold apart, where the answers do not tell it yet. */
function apartSentences(view: ResultView): Inline {
  const { named, report } = view;
  const [first, second] = named;
  if (first === undefined || second === undefined) return [];
  const gap = (id: string, other: string): string => {
    const [own, their] = [view.roleOf(id).profile, view.roleOf(other).profile];
    const widest = [...report.catalog.traits].sort(
      (a, b) => (own[b.id] ?? 3) - (their[b.id] ?? 3) - ((own[a.id] ?? 3) - (their[a.id] ?? 3)),
    )[0];
    return widest?.likes ?? '';
  };
  return [
    `Jawabanmu belum memisahkan keduanya. ${first.title} lebih banyak ${gap(first.role, second.role)}; ${second.title} lebih banyak ${gap(second.role, first.role)}.`,
  ];
}

/** The effect of every answer on a role, by question. */
const effectsOf = ({ reasons, doubts }: RankedRole): Map<string, Effect> =>
  new Map([...reasons, ...doubts].map((effect) => [effect.question, effect]));

/** Answers that spoke for all named roles, strongest together first. */
function sharedReasons({ named }: ResultView): Effect[] {
  const all = named.map(effectsOf);
  const [first] = all;
  if (first === undefined) return [];
  const together = (id: string): number[] => all.map((effects) => effects.get(id)?.effect ?? 0);
  const sum = (id: string): number => together(id).reduce((total, effect) => total + effect, 0);
  return [...first.values()]
    .filter(({ question }) => Math.min(...together(question)) > 0)
    .sort((a, b) => sum(b.question) - sum(a.question))
    .slice(0, SHARED);
}

/** For each role the answers that lift it above the other named ones, and the one that speaks most against it. */
function ownItems(view: ResultView, told: readonly Effect[]): Item[] {
  const all = view.named.map(effectsOf);
  return view.named.map((entry, i) => {
    const others = all.filter((_, k) => k !== i);
    const lead = ({ question, effect }: Effect): number =>
      effect -
      others.reduce((sum, effects) => sum + (effects.get(question)?.effect ?? 0), 0) /
        Math.max(1, others.length);
    const fresh = entry.reasons.filter(
      ({ question }) => !told.some((effect) => effect.question === question),
    );
    const own = [...fresh].sort((a, b) => lead(b) - lead(a)).slice(0, OWN);
    // The doubt about the first role stands on the first screen.
    const doubt = i === 0 ? undefined : entry.doubts[0];
    const plus = own.map((effect) => answerClause(view, effect));
    return {
      text: [
        strong(`${entry.title}: `),
        plus.length === 0
          ? 'belum ada jawaban yang khusus mendukungnya'
          : `didukung karena kamu ${sentenceList(plus)}`,
        doubt === undefined ? '.' : `; diragukan karena kamu ${briefDoubt(view, doubt)}.`,
      ],
    };
  });
}

/** What spoke for all once, then what tells them apart. */
export function reasonBlocks(view: ResultView): Block[] {
  const shared = sharedReasons(view);
  const clauses = shared.map((effect) => answerClause(view, effect));
  return [
    ...(clauses.length === 0
      ? []
      : [
          paragraph([
            strong(`Mendukung ${view.named.length > 1 ? 'semuanya' : 'peran ini'}: `),
            `kamu ${sentenceList(clauses)}.`,
          ]),
        ]),
    list(ownItems(view, shared)),
  ];
}

/** Why these roles: the person beside them on lines, then the answers. */
export function whySection(view: ResultView): Section[] {
  if (view.named.length === 0) return [];
  const lines = linesBlock(view);
  const sentences = apartSentences(view);
  const compared: Block[] = lines !== null ? [lines] : sentences.length > 0 ? [paragraph(sentences)] : [];
  return [
    ...(compared.length === 0 ? [] : [section('lines', 'Kamu di antara peran-peran ini', compared)]),
    section('why', 'Mengapa peran ini', reasonBlocks(view)),
  ];
}
