import type { ConfidenceLevel, RankedRole, WarningCode } from '../../domain/quiz/result.ts';
import { sentenceList } from '../labels.ts';
import { type Card, type Inline, strong } from '../page.ts';
import { CONFIDENCE_LABELS } from '../result-labels.ts';
import { answerClause, briefDoubt } from './answers.ts';
import { shortWay, underUmbrella } from './short-way.ts';
import { firstStep } from './try.ts';
import { closeness, leanings, type ResultView } from './view.ts';

const SMALL = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];

/** Small numbers as words, others as figures. */
const numberWord = (value: number): string => SMALL[value] ?? String(value);

/** So many likings are named. */
const LIKINGS = 2;
const DOTS: Record<ConfidenceLevel, number> = { high: 3, medium: 2, low: 1 };

/** "suka … dan …": what pulls most towards the named roles; what one likes to do before what one likes to do without. */
export function because(view: ResultView): string {
  const roles = view.group.length > 1 ? view.named : view.named.slice(0, 1);
  const pulling = leanings(
    view,
    roles.map(({ role }) => role),
  ).filter(({ pull }) => pull > 0);
  const sorted = [...pulling.filter(({ lead }) => lead > 0), ...pulling.filter(({ lead }) => lead < 0)];
  const likes = sorted.slice(0, LIKINGS).map(({ trait, lead }) => (lead > 0 ? trait.likes : trait.likesLow));
  if (likes.length > 0) return `kamu suka ${sentenceList(likes)}`;
  const [reason] = view.named[0]?.reasons ?? [];
  return reason === undefined ? '' : `kamu ${answerClause(view, reason)}`;
}

/** The strongest doubt about the first role. */
export function but(view: ResultView): string {
  const [first] = view.named;
  if (first === undefined) return '';
  const against = leanings(view, [first.role]).at(-1);
  if (against !== undefined && against.pull < 0) {
    return against.lead < 0
      ? `kamu kurang suka ${against.trait.likes}`
      : `kamu suka ${against.trait.likes}, yang jarang ada di peran ini`;
  }
  const [doubt] = first.doubts;
  return doubt === undefined ? 'belum ada jawaban yang menentangnya' : `kamu ${briefDoubt(view, doubt)}`;
}

const WARNED: Partial<Record<WarningCode, string>> = {
  'too-few-answers': 'jawabannya masih sedikit',
  'straight-lining': 'hampir semua jawabanmu sama',
  inconsistent: 'beberapa jawabanmu saling bertentangan',
};

const WHY: Record<ConfidenceLevel, string> = {
  high: 'peran lain cukup jauh di belakangnya',
  medium: 'peran sesudahnya masih bersaing',
  low: 'peran lain masih sama mungkinnya',
};

/** True where the person struck the role that the answers put first: what follows it was never as sure. */
const firstStruck = ({ report, struck }: ResultView): boolean =>
  struck.has(report.result.ranking[0]?.role ?? '');

/** Roles that stand as close are never said beside "mantap", and without a close role nothing is settled. */
export const shownLevel = (view: ResultView): ConfidenceLevel => {
  const { report, group } = view;
  const { level } = report.result.confidence;
  if (report.result.noFit || firstStruck(view)) return 'low';
  return level === 'high' && group.length > 1 ? 'medium' : level;
};

export function sureness(view: ResultView): string {
  const { result } = view.report;
  const level = shownLevel(view);
  const warned = result.warnings.map(({ code }) => WARNED[code]).find((text) => text !== undefined);
  const why =
    warned ??
    (result.noFit
      ? 'belum ada peran yang jelas dekat'
      : firstStruck(view)
        ? 'yang paling dekat kamu coret sendiri'
        : view.group.length > 1
          ? `${numberWord(view.group.length)} peran pertama belum bisa dibedakan`
          : WHY[level]);
  return `${CONFIDENCE_LABELS[level]}: ${why}`;
}

const titles = (view: ResultView, entries: readonly RankedRole[]): Inline[] => entries.map(view.titled);

/** Who stands as close as the first, and who follows. */
function besides(view: ResultView): Card['beside'] {
  const rest = view.named.slice(1);
  const close = rest.filter(({ role }) => view.group.some((entry) => entry.role === role));
  const after = rest.filter((entry) => !close.includes(entry));
  const more = view.group.length - 1 - close.length;
  return [
    ...(close.length === 0
      ? []
      : [
          {
            heading: 'Hampir sama dekatnya',
            names: titles(view, close),
            more: more > 0 ? `dan ${more} lagi` : null,
          },
        ]),
    ...(after.length === 0 ? [] : [{ heading: 'Sesudah itu', names: titles(view, after), more: null }]),
  ];
}

/** What it is not, said in one line wherever a result is read. */
export const LIMIT = 'Bukan tes, bukan keputusan. Obrolkan dengan guru BK atau orang tua.';

function notes(view: ResultView): Inline[] {
  const { choice } = view.report.result;
  const entry = choice === null ? undefined : view.ranked(choice);
  const step = firstStep(view);
  return [
    [LIMIT],
    ...(entry === undefined ? [] : [[strong('Yang ingin kamu coba: '), ...view.titled(entry)]]),
    ...(step === null ? [] : [[strong('Langkah pertama: '), ...step]]),
  ];
}

/** The first screen: who is close, why, how sure, whether one can start, and one step. */
export function firstCard(view: ResultView): Card {
  const { result } = view.report;
  const [first] = view.named as readonly [RankedRole, ...RankedRole[]];
  const role = view.roleOf(first.role);
  const under = underUmbrella(view, role);
  const reason = because(view);
  return {
    kind: 'card',
    heading: `${result.noFit ? 'Yang paling mendekati jawabanmu' : 'Paling dekat dengan jawabanmu'}${view.struck.size > 0 ? ', tanpa yang kamu coret' : ''}`,
    first: {
      title: view.titled(first),
      word: closeness(view, first.fit),
      text: [role.summary, ...(under === null ? [] : [` Perannya antara lain ${under}.`])],
    },
    beside: besides(view),
    rows: [
      ...(reason === '' ? [] : [{ label: 'Karena', value: [reason] }]),
      { label: 'Tetapi', value: [but(view)] },
      { label: 'Mantap?', value: [sureness(view)], dots: DOTS[shownLevel(view)] },
    ],
    ways: {
      heading: 'Bisa mulai?',
      rows: view.named.map((entry) => ({ label: view.titled(entry), value: [shortWay(view, entry)] })),
    },
    notes: notes(view),
  };
}
