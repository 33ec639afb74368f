import { harmless, shownPart } from '../../domain/characters.ts';
import { Problem } from '../../domain/problem.ts';
import { type Flow, stepOf } from '../../domain/quiz/flow.ts';
import { interrupted } from '../interruption.ts';
import type { ListConfig } from '../list.ts';
import { WORDS } from '../wording.ts';
import type { Lines } from './lines.ts';
import { plainQuestion, typed } from './plain-quiz.ts';

const { plain } = WORDS;

/** How the plain prompts talk: lines in, text out. */
export interface Talk {
  lines: Lines;
  say(text: string): void;
  /** True when a person types; otherwise the lines come through a pipe, whose end is an answer. */
  person: boolean;
}

/** So many lines of a pipe in a row that mean nothing are no answers. */
const MOST_WRONG = 100;

/** Says again and again that a line means nothing here. Throws Problem `wrong-lines` where no person types. */
function wrongLines({ person, say }: Talk): (line: string) => string {
  let count = 0;
  return (line) => {
    if (++count >= MOST_WRONG && !person) {
      say('\n');
      throw new Problem({ code: 'wrong-lines', count });
    }
    return `${plain.wrong(harmless(line.trim().slice(0, 40)))} ${plain.prompt}`;
  };
}

type Keep = (flow: Flow) => string | null;

/** The quiz as numbered lines. The end of a pipe means "enough"; a person's Ctrl+D breaks off. */
export async function plainQuiz(start: Flow, keep: Keep, saved: () => boolean, talk: Talk): Promise<Flow> {
  const tell = (note: string | null): void => {
    if (note !== null) talk.say(`\n${note}\n`);
  };
  let flow = start;
  let wrong: string | null = null;
  let again = wrongLines(talk);
  tell(keep(start));
  while (stepOf(flow) !== undefined) {
    const line = await talk.lines.next(wrong ?? plainQuestion(flow), saved);
    if (line === undefined) {
      if (talk.person) throw interrupted(130, saved());
      talk.say('\n');
      return flow;
    }
    const after = typed(flow, line);
    wrong = after === undefined ? again(line) : null;
    if (after === undefined) continue;
    again = wrongLines(talk);
    tell(after.answers !== flow.answers || after.facts !== flow.facts ? keep(after) : null);
    flow = after;
  }
  talk.say('\n');
  return flow;
}

function choicesIn(line: string, { entries, search, many, leave }: ListConfig): number[] | undefined {
  const words = line.trim();
  if (leave && /^k(embali)?$/i.test(words)) return [];
  const places = words.split(/[\s,]+/).map((word) => Number(word) - 1);
  const known = words !== '' && places.every((place) => entries[place] !== undefined);
  if (known && many) {
    const once = [...new Set(places)];
    return once.length >= many.least && once.length <= many.most ? once : undefined;
  }
  if (known && places.length === 1) return places;
  const found = !many && search && words !== '' ? search(words) : [];
  return found.length > 0 ? found.slice(0, 1) : undefined;
}

/** A list as numbered lines; yields the places of the chosen entries. */
export async function plainList(config: ListConfig, talk: Talk): Promise<number[]> {
  const way = config.many ? plain.several : plain.choose(config.entries.length);
  const lines = config.entries.map(({ label }, i) => `${i + 1}. ${label}`);
  const more = `${config.search && !config.many ? ` ${plain.orName}` : ''}${config.leave ? `, ${plain.back}` : ''}`;
  let question = `\n${[...(config.told === undefined ? [] : [config.told]), config.message, ...lines, `${way}${more}`].join('\n')}\n${plain.prompt}`;
  const again = wrongLines(talk);
  for (;;) {
    const line = await talk.lines.next(question, () => false);
    if (line === undefined) {
      // The end of a pipe leads out of what one may leave.
      if (config.leave && !talk.person) return [];
      throw interrupted(130, false);
    }
    const chosen = choicesIn(line, config);
    if (chosen !== undefined) return chosen;
    question = again(line);
  }
}

export async function plainLine(title: string, talk: Talk): Promise<string> {
  const line = await talk.lines.next(`\n${title}: `, () => false);
  if (line === undefined) throw interrupted(130, false);
  return shownPart(line);
}
