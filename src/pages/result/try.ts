import type { RankedRole } from '../../domain/quiz/result.ts';
import type { Trial } from '../../domain/role.ts';
import { type Inline, type Item, list, paragraph, type Section, section, strong } from '../page.ts';
import { firstSentence } from '../result-labels.ts';
import type { ResultView } from './view.ts';

/** What suits the person's stage; where it was not told, what suits most stages. */
function trialsOf({ facts, roleOf }: ResultView, { role }: RankedRole): Trial[] {
  const { tryNow } = roleOf(role);
  const { stage } = facts;
  if (stage == null) return [...tryNow].sort((a, b) => b.stages.length - a.stages.length);
  return tryNow.filter(({ stages }) => stages.includes(stage));
}

/** The first step of the first role, short enough for a screen. */
export function firstStep(view: ResultView): Inline | null {
  const [first] = view.named;
  if (first === undefined) return null;
  const [trial] = trialsOf(view, first);
  if (trial === undefined)
    return [`cari orang yang bekerja sebagai ${first.title}, lalu tanyakan seperti apa harinya.`];
  const text = firstSentence(trial.text);
  return [text.charAt(0).toLowerCase() + text.slice(1)];
}

/** So many roles are tried in a month. */
const TRIED = 2;

/** What to try this month: one thing for each of the first two roles, none twice. */
function trialItems(view: ResultView): Item[] {
  const told = new Set<string>();
  return view.named.slice(0, TRIED).flatMap((entry): Item[] => {
    const trial = trialsOf(view, entry).find(({ text }) => !told.has(text));
    if (trial === undefined) return [];
    told.add(trial.text);
    return [{ text: [trial.text, ' ', view.cited.cite(trial.sources, view.roleOf(entry.role).sources)] }];
  });
}

const QUESTIONS = [
  'Seperti apa harimu kemarin, dari pagi sampai sore?',
  'Bagaimana dulu kamu bisa masuk ke pekerjaan ini?',
] as const;

/** Whom to ask, what to ask, and what to try this month. */
export function trySection(view: ResultView): Section[] {
  const [first] = view.named;
  if (first === undefined) return [];
  const { challenges } = view.roleOf(first.role);
  const [hard] = challenges;
  const asked = [...QUESTIONS, ...(hard === undefined ? [] : [`Kata orang: “${hard}” Benarkah begitu?`])];
  const trials = trialItems(view);
  return [
    section('try', 'Bulan ini', [
      paragraph([strong('Tanya siapa? '), `Seseorang yang bekerja sebagai ${first.title}.`]),
      paragraph([strong('Tanya apa? '), asked.join(' ')]),
      ...(trials.length === 0 ? [] : [paragraph([strong('Coba apa?')]), list(trials)]),
    ]),
  ];
}
