import { harmless } from '../domain/characters.ts';
import { commandLine, pathWord } from '../pages/command-line.ts';
import { keptText } from '../pages/kept.ts';
import type { Prompts } from '../terminal.ts';
import type { Asker, Choose } from './asker.ts';
import { takeCards, takeChoice, takeForget, takeMore, takeRole, takeRoles, takeStrike } from './choices.ts';
import { takeQuiz } from './quiz.ts';
import { WORDS } from './wording.ts';

/** What is asked and told around the quizzes of many pupils. */
const manyPrompts = ({ line, say }: Asker): Pick<Prompts, 'pupil' | 'nextPupil' | 'tellMany'> => ({
  pupil: (number) => line(WORDS.many.name(number)),
  nextPupil: async () => void (await line(WORDS.many.next)),
  tellMany: (path, count) =>
    tell(say, WORDS.many.done(harmless(path), count), ['quiz', 'batch', pathWord(path)]),
});

/** Every question that the program can ask. */
export function promptsOf(asker: Asker): Prompts {
  const { env, person, say } = asker;
  const choose: Choose = async (message, labels, told) => {
    const entries = labels.map((label) => ({ label }));
    return (await asker.list({ ...(told === undefined ? {} : { told }), message, entries }))[0] ?? 0;
  };
  return {
    pickRole: (roles, purpose) => takeRole(roles, purpose, asker),
    pickMeaning: (name, labels, told) => choose(WORDS.pick.meaning(name), labels, told ?? undefined),
    pickRoles: (roles) => takeRoles(roles, asker),
    quiz: (catalog, options) => takeQuiz(catalog, options, { env, person, say, choose, run: asker.quiz }),
    menu: async (actions, back) => {
      const entries = actions.map((action) => ({ label: WORDS.menu[action] }));
      const config = { message: WORDS.menu.message, entries, bar: true, leave: back };
      const [place] = await asker.list(config);
      return place === undefined ? null : (actions[place] ?? null);
    },
    more: (actions) => takeMore(actions, asker, choose),
    choice: (roles, before) => takeChoice(roles, before, asker),
    cards: (cards) => takeCards(cards, asker),
    strike: (roles, struck) => takeStrike(roles, struck, asker),
    forget: (...kept) => takeForget(kept, asker, choose),
    name: () => asker.line(WORDS.remember.name),
    path: () => asker.line(WORDS.path),
    ...manyPrompts(asker),
    tellCode: (code) => tell(say, WORDS.code(code), ['quiz', '--code', code]),
    tellKept: (kept) => {
      const [sentence, command] = keptText(kept);
      say(`\n  ${sentence}\n${command === undefined ? '' : `\n${command}\n`}\n`);
    },
  };
}

/** A sentence, and on a line of its own the command that it speaks of. */
function tell(say: Asker['say'], sentence: string, words: readonly string[]): void {
  say(`\n  ${sentence}\n`);
  say(`\n${commandLine(...words)}\n\n`);
}
