import { COMPARED } from '../domain/compare.ts';
import { CARD_ANSWERS, type CardAnswer, STRIKE_REASONS } from '../domain/quiz/result.ts';
import { dateText } from '../pages/labels.ts';
import { momentText } from '../pages/moments.ts';
import { STRIKE_LABELS } from '../pages/result-labels.ts';
import type { Prompts } from '../terminal.ts';
import type { Asker, Choose } from './asker.ts';
import type { Entry, ListConfig } from './list.ts';
import { WORDS } from './wording.ts';

type Roles = Parameters<Prompts['pickRole']>[0];

async function pick(
  roles: Roles,
  config: Pick<ListConfig, 'message' | 'many'>,
  { list }: Asker,
): Promise<string[]> {
  const { roleFilter } = await import('../search/filter.ts');
  const entries = roles.map(({ title, level, summary }) => ({ label: title, note: level, about: summary }));
  const places = await list({ ...config, entries, search: roleFilter(roles), leave: true });
  return places.flatMap((place) => roles[place]?.id ?? []);
}

/** One role, or null when the person goes back. */
export async function takeRole(
  roles: Roles,
  purpose: Parameters<Prompts['pickRole']>[1],
  asker: Asker,
): Promise<string | null> {
  return (await pick(roles, { message: WORDS.pick[purpose] }, asker))[0] ?? null;
}

/** Roles to compare. */
export async function takeRoles(roles: Roles, asker: Asker): Promise<string[]> {
  return pick(roles, { message: WORDS.pick.compare, many: COMPARED }, asker);
}

type More = Parameters<Prompts['more']>[0];

/** What stands under "Lainnya"; null when the person goes back. */
export async function takeMore(actions: More, asker: Asker, choose: Choose): ReturnType<Prompts['more']> {
  const entries = actions.map((action) => ({ label: WORDS.more[action] }));
  const [place] = await asker.list({ message: WORDS.more.message, entries, leave: true });
  const action = place === undefined ? null : (actions[place] ?? null);
  if (action !== 'again') return action;
  // The safe answer stands first: a second Enter by mistake loses nothing.
  return (await choose(WORDS.again.sure, [WORDS.again.no, WORDS.again.yes])) === 1 ? action : null;
}

/** Which role is struck and why, or which one comes back; both lists lead back with Esc. */
export async function takeStrike(
  roles: Parameters<Prompts['strike']>[0],
  struck: Parameters<Prompts['strike']>[1],
  { list }: Asker,
): ReturnType<Prompts['strike']> {
  const { message, back, why } = WORDS.strike;
  const kept = struck.map(({ role, reason }) => ({ role, reason }));
  const entries = [
    ...roles.map(({ title }) => ({ label: title })),
    ...struck.map(({ title, reason }) => ({ label: back(title), note: STRIKE_LABELS[reason] })),
  ];
  const [place] = await list({ message, entries, leave: true });
  if (place === undefined) return null;
  const role = roles[place]?.role;
  if (role === undefined) return kept.filter((_, i) => i !== place - roles.length);
  const reasons = STRIKE_REASONS.map((reason) => ({ label: STRIKE_LABELS[reason] }));
  const [chosen] = await list({ message: why, entries: reasons, leave: true });
  const reason = chosen === undefined ? undefined : STRIKE_REASONS[chosen];
  return reason === undefined ? null : [...kept, { role, reason }];
}

type Forget = Prompts['forget'];

/** What is to go, ticked and then confirmed; the safe answer stands first. */
export async function takeForget(
  [results, quizzes]: Parameters<Forget>,
  { list }: Asker,
  choose: Choose,
): ReturnType<Forget> {
  const { message, quiz, foreign, sure, no, yes } = WORDS.forget;
  const now = Date.now();
  const entries: Entry[] = [
    ...results.map(({ date, name, title, code }) => ({
      label: [dateText(date), ...(name === null ? [] : [name]), title ?? code].join(' · '),
    })),
    ...quizzes.map(({ answered, changed, foreign: other }) => ({
      label: quiz(answered, momentText(changed, now)),
      ...(other ? { note: foreign } : {}),
    })),
  ];
  const places = await list({ message, entries, many: { least: 1, most: entries.length }, leave: true });
  const labels = places.map((place) => entries[place]?.label ?? '');
  const agreed = labels.length > 0 && (await choose(sure(labels.length, labels.join('; ')), [no, yes])) === 1;
  const gone = agreed ? places : [];
  return {
    results: gone.filter((place) => place < results.length),
    quizzes: gone.filter((place) => place >= results.length).map((place) => place - results.length),
  };
}

/** One card after the other; Esc leads back to the card before, and from the first one out of them all. */
export async function takeCards(
  cards: Parameters<Prompts['cards']>[0],
  { list, say }: Asker,
): ReturnType<Prompts['cards']> {
  const { intro, number, message, answers } = WORDS.cards;
  const entries = CARD_ANSWERS.map((answer) => ({ label: answers[answer] }));
  const given: CardAnswer[] = [];
  say(`\n  ${intro}\n\n`);
  while (given.length < cards.length) {
    const told = [number(given.length + 1), ...(cards[given.length] ?? [])].join('\n');
    const [place] = await list({ told, message, entries, leave: true });
    const answer = CARD_ANSWERS[place ?? -1];
    if (answer !== undefined) given.push(answer);
    else if (given.pop() === undefined) return null;
  }
  return given;
}

/** One of the named roles, or none; Esc leaves what was chosen before. */
export async function takeChoice(
  roles: Parameters<Prompts['choice']>[0],
  before: string | null,
  { list }: Asker,
): ReturnType<Prompts['choice']> {
  const { message, skip, none } = WORDS.choice;
  const entries = [...roles.map(({ title }) => title), before === null ? skip : none].map((label) => ({
    label,
  }));
  const [place] = await list({ message: message(roles.length), entries, leave: true });
  return place === undefined ? before : (roles[place]?.role ?? null);
}
