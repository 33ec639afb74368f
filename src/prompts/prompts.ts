import type { MenuAction, Prompts, Terminal } from '../terminal.ts';
import type { ListConfig } from './list.ts';
import { type QuizAsker, takeQuiz } from './quiz.ts';
import { WORDS } from './wording.ts';

/** What both kinds of prompts are made of, drawn ones and plain ones. */
interface Asker {
  env: Terminal['env'];
  /** False when lines come through a pipe. */
  person: boolean;
  say(text: string): void;
  /** Yields the places of the chosen entries. */
  list(config: ListConfig): Promise<number[]>;
  line(title: string): Promise<string>;
  quiz: QuizAsker['run'];
}

const MENU: readonly MenuAction[] = ['show', 'compare', 'why', 'save', 'code', 'again', 'end'];
const COMPARED = { least: 2, most: 4 };

type Roles = Parameters<Prompts['pickRole']>[0];

/** Every question that the program can ask. */
export function promptsOf(asker: Asker): Prompts {
  const { env, person, say } = asker;
  const choose = async (message: string, labels: readonly string[], told?: string): Promise<number> => {
    const entries = labels.map((label) => ({ label }));
    return (await asker.list({ ...(told === undefined ? {} : { told }), message, entries }))[0] ?? 0;
  };
  const pick = async (roles: Roles, config: Pick<ListConfig, 'message' | 'many'>): Promise<string[]> => {
    const { roleFilter } = await import('../search/filter.ts');
    const entries = roles.map(({ title, level, summary }) => ({ label: title, note: level, about: summary }));
    const places = await asker.list({ ...config, entries, search: roleFilter(roles), leave: true });
    return places.flatMap((place) => roles[place]?.id ?? []);
  };
  return {
    pickRole: async (roles, purpose) => (await pick(roles, { message: WORDS.pick[purpose] }))[0] ?? null,
    pickMeaning: (name, labels, told) => choose(WORDS.pick.meaning(name), labels, told ?? undefined),
    pickRoles: (roles) => pick(roles, { message: WORDS.pick.compare, many: COMPARED }),
    quiz: (catalog, options) => takeQuiz(catalog, options, { env, person, say, choose, run: asker.quiz }),
    menu: async (first) => {
      const labels = MENU.map((action) => WORDS.menu[action]);
      for (;;) {
        const action = MENU[await choose(WORDS.menu.message, labels, WORDS.menu.first(first))] ?? 'end';
        if (action !== 'again') return action;
        // The safe answer stands first: a second Enter by mistake loses nothing.
        if ((await choose(WORDS.menu.sure, [WORDS.menu.no, WORDS.menu.yes])) === 1) return action;
      }
    },
    path: () => asker.line(WORDS.path),
    tellCode: (code) =>
      say(
        `\n${WORDS.code(code)
          .map((line) => `  ${line}\n`)
          .join('')}\n`,
      ),
  };
}
