import type { Answers, Catalog } from './domain/catalog.ts';
import type { LeftQuiz, NotKept, Unusable } from './domain/kept.ts';
import type { CardAnswer, Facts, Struck } from './domain/quiz/result.ts';
import type { RoleSummary } from './domain/role.ts';

/** How a screen may be drawn. */
export interface Look {
  /** Columns, 20 to 200. */
  width: number;
  color: boolean;
  /** False: ASCII stand-ins for bars, bullets and dashes. */
  unicode: boolean;
}

/** A report in the making: the file appears when it is kept, and never appears when it is discarded. */
export interface Draft {
  /** False once nobody reads any more. */
  write(content: string | Uint8Array): boolean;
  /** Waits until a socket has taken all of it. */
  keep(): void | Promise<void>;
  discard(): void;
}

/** A switch among the environment's variables: anything but nothing and 0. */
const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0';

/** Whether a person has asked every program for plain lines. */
export const wantsPlain = ({ env }: Pick<Terminal, 'env'>): boolean => isSet(env.ACCESSIBLE);

/** Whether lines may be drawn anew: not on the dumbest terminal, nor where a person has asked every program for plain lines. */
export const mayRedraw = (terminal: Pick<Terminal, 'env'>): boolean =>
  terminal.env.TERM !== 'dumb' && !wantsPlain(terminal);

/** Keys that are written, and stand in their place once they are kept. */
export interface Keys extends Omit<Draft, 'write'> {
  path: string;
}

/** The outside world as the program sees it; tests give one of their own. */
export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  /** Today by the clock of the reader, YYYY-MM-DD. */
  today: string;
  /** The month in UTC, YYYY-MM: what ages by years needs no finer clock. */
  month: string;
  /** True when stdin and stderr are terminals, so that a question can be asked. */
  interactive: boolean;
  /** True when stdout is a terminal: a report is read there, not piped on. */
  outIsTerminal: boolean;
  /** True when stderr is a terminal: progress can be shown there. */
  errIsTerminal: boolean;
  /** Look of stdout, and of stderr, where prompts and errors go. */
  out: Look;
  err: Look;
  /** Writes to stdout; waits until all is written. A closed pipe is silent: false once nobody reads any more. */
  print(text: string): boolean;
  /** Writes to stderr. */
  warn(text: string): void;
  /** Lets signals be heard in the middle of long work; called often, it costs next to nothing. */
  breathe(): Promise<void>;
  /** The whole text of a file, or of stdin for "-"; throws a Problem. */
  read(path: string): Promise<string>;
  /** The bytes of a file, or of stdin for "-", a piece at a time; throws a Problem. */
  chunks(path: string): AsyncIterable<Uint8Array>;
  /** A report that is written piece by piece; throws a Problem as `save` does. */
  draft(path: string, force: boolean): Promise<Draft>;
  /** Makes a folder where there is none yet; throws a Problem. */
  folder(path: string): Promise<void>;
  /** Removes earlier pages of ours from a folder, of these names and not among `kept`; yields the names of the removed. */
  removeOldPages(folder: string, names: RegExp, kept: ReadonlySet<string>): Promise<string[]>;
  /** Writes a report atomically, a text or the bytes of a workbook; throws a Problem (`not-ours`, `unwritable`). */
  save(path: string, content: string | Uint8Array, force: boolean): Promise<void>;
  /** Does something with a file of ours while no other window does; throws a Problem when its turn never comes. */
  alone<T>(path: string, action: () => Promise<T>): Promise<T>;
  /**
   * The keys of an anonymous batch, in a table beside its output that the owner alone may read. Its first line begins with
   * `mark`; what begins otherwise is never replaced. Throws a Problem (`keys-place`, `keys-taken`, `not-ours`, `unwritable`).
   */
  keys(output: string, mark: string, text: string, force: boolean): Promise<Keys>;
  /** Results that people wanted remembered on this computer. */
  memory(): Promise<Memory>;
  /**
   * Asks a person. `plain`: numbered lines and plain input, which work without a terminal as well;
   * otherwise only when `interactive`.
   */
  prompts(plain: boolean): Promise<Prompts>;
}

/** A result that somebody wanted remembered; the code holds the answers. */
export interface Remembered {
  /** YYYY-MM-DD. */
  date: string;
  code: string;
  name: string | null;
  /** Ids of the roles that were named first, at most three. */
  first: string[];
}

/** Results kept on this computer, readable by the owner alone; nothing gets there unasked. */
export interface Memory {
  /** The oldest first. */
  all(): Remembered[];
  /** False when the disk refuses, or a later version of the program keeps its results there. */
  add(entry: Remembered): Promise<boolean>;
  /** Unfinished quizzes that no window has open, the newest first. */
  unfinished(catalog: Catalog): LeftQuiz[];
  /** Removes exactly these results and unfinished quizzes; yields how many are gone. */
  remove(results: readonly Remembered[], quizzes: readonly LeftQuiz[]): Promise<number>;
  /** What was met so far that could not be used; each is told once. */
  unusable(): Unusable[];
}

/** What the quiz prompts yield: answers and facts when the person wants the result. */
export interface QuizOutcome {
  answers: Answers;
  facts: Facts;
  /** Removes the saved session; to be called once the result is delivered. */
  forget(): void;
}

export interface QuizOptions {
  full: boolean;
  /** `none`: nothing is kept of this quiz. */
  session: 'ask' | 'resume' | 'fresh' | 'none';
  /** Facts told already, which are then not asked. */
  facts: Facts;
  /** Answers to go on from, whatever is saved. */
  answers?: Answers;
}

/** What the menu under a result offers in one line. */
export type MenuAction = 'why' | 'ways' | 'ranking' | 'choice' | 'save' | 'more' | 'rest' | 'end';

/** What else there is. */
export type MoreAction =
  | 'show'
  | 'compare'
  | 'about'
  | 'strike'
  | 'unfit'
  | 'changes'
  | 'sources'
  | 'rest'
  | 'remember'
  | 'again'
  | 'whole';

/** A role with its title. */
export interface Named {
  role: string;
  title: string;
}

/** Everything that a person is asked. All throw Problem `interrupted` on Ctrl+C. */
export interface Prompts {
  /** One role's id, to be shown or to be asked "why (not) this one?"; null when the person goes back. */
  pickRole(roles: readonly RoleSummary[], purpose: 'show' | 'why'): Promise<string | null>;
  /** Which of several meanings a name has: a place in `labels`. `told` helps to tell them apart. */
  pickMeaning(name: string, labels: readonly string[], told: string | null): Promise<number>;
  /** Two to four ids; none when the person goes back. */
  pickRoles(roles: readonly RoleSummary[]): Promise<string[]>;
  quiz(catalog: Catalog, options: QuizOptions): Promise<QuizOutcome>;
  /** What next; null for back to the first screen, where `back` offers it. */
  menu(actions: readonly MenuAction[], back: boolean): Promise<MenuAction | null>;
  /** One of the rarer actions, or null for back; "again" is asked twice. */
  more(actions: readonly MoreAction[]): Promise<MoreAction | null>;
  /** Judges blind cards, each of some sentences, in this order; null when the person goes back before the first. */
  cards(cards: readonly (readonly string[])[]): Promise<CardAnswer[] | null>;
  /** Which of these roles the person would like to try; `before` when the person goes back, null when skipped. */
  choice(roles: readonly Named[], before: string | null): Promise<string | null>;
  /** Strikes one of these roles and says why, or takes back one that was struck; yields all struck ones, or null for back. */
  strike(roles: readonly Named[], struck: readonly (Named & Struck)[]): Promise<Struck[] | null>;
  /** Whose result is remembered; empty when nobody is told. */
  name(): Promise<string>;
  /** Which of these are to be removed, asked twice; places in both lists. */
  forget(
    results: readonly (Remembered & { title: string | null })[],
    quizzes: readonly LeftQuiz[],
  ): Promise<{ results: number[]; quizzes: number[] }>;
  /** Where to save a report; empty when the person thought better of it. */
  path(): Promise<string>;
  /** Name or number of the next of many pupils at one computer; empty when nothing is told. */
  pupil(number: number): Promise<string>;
  /** Waits until the next pupil sits down. */
  nextPupil(): Promise<void>;
  /** Says how many pupils the table holds, and how to score it. */
  tellMany(path: string, count: number): void;
  tellCode(code: string): void;
  /** Says whether the result is remembered now and how to see it again, or why not. */
  tellKept(kept: true | NotKept): void;
}
