import type { LeftQuiz } from '../src/domain/kept.ts';
import { Problem } from '../src/domain/problem.ts';
import type { Look, Prompts, Remembered, Terminal } from '../src/terminal.ts';

const unasked = async (): Promise<never> => {
  throw new Error('nothing was meant to be asked');
};

/** What a test may set; everything else is a quiet pipe of 80 columns in November 2026. */
export interface TerminalSettings {
  env?: Record<string, string>;
  today?: string;
  month?: string;
  interactive?: boolean;
  outIsTerminal?: boolean;
  errIsTerminal?: boolean;
  out?: Partial<Look>;
  err?: Partial<Look>;
  /** Files that can be read, by path; "-" is stdin. Saved files are added. */
  files?: Record<string, string>;
  prompts?: Partial<Prompts>;
  remembered?: Remembered[];
  unfinished?: LeftQuiz[];
}

/** A terminal in memory: what was printed, warned and saved can be looked at afterwards. */
export interface TerminalDouble extends Terminal {
  readonly printed: string;
  readonly warned: string;
  readonly files: ReadonlyMap<string, string>;
}

export function terminalDouble(settings: TerminalSettings = {}): TerminalDouble {
  const files = new Map(Object.entries(settings.files ?? {}));
  const look = (given: Partial<Look> = {}): Look => ({ width: 80, color: false, unicode: true, ...given });
  const remembered: Remembered[] = settings.remembered ?? [];
  let printed = '';
  let warned = '';
  return {
    env: settings.env ?? {},
    today: settings.today ?? '2026-11-26',
    month: settings.month ?? '2026-11',
    interactive: settings.interactive ?? false,
    outIsTerminal: settings.outIsTerminal ?? false,
    out: look(settings.out),
    err: look(settings.err),
    get printed() {
      return printed;
    },
    get warned() {
      return warned;
    },
    files,
    print: (text) => {
      printed += text;
      return true;
    },
    warn: (text) => {
      warned += text;
    },
    errIsTerminal: settings.errIsTerminal ?? false,
    async *chunks(path) {
      yield Buffer.from(await this.read(path));
    },
    draft: async (path) => {
      let text = '';
      return {
        write: (more) => {
          text += more;
          return true;
        },
        keep: () => void files.set(path, text),
        discard: () => {},
      };
    },
    folder: async () => {},
    removeOldPages: async () => [],
    breathe: async () => {},
    read: async (path) => {
      const text = files.get(path);
      if (text === undefined) throw new Problem({ code: 'unreadable', path, reason: 'ENOENT' });
      return text;
    },
    save: async (path, content) => {
      files.set(path, typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
    },
    alone: (_path, action) => action(),
    keys: async (output, _mark, text) => {
      const path = `${output.replace(/\/$|\.[^./]+$/, '')}-kunci.csv`;
      return { path, keep: () => void files.set(path, text), discard: () => {} };
    },
    memory: async () => ({
      all: () => [...remembered],
      add: async (entry) => remembered.push(entry) > 0,
      unfinished: () => [...(settings.unfinished ?? [])],
      unusable: () => [],
      remove: async (results, quizzes) => {
        const before = remembered.length;
        const kept = remembered.filter((entry) => !results.includes(entry));
        remembered.splice(0, before, ...kept);
        return before - kept.length + quizzes.length;
      },
    }),
    prompts: async () => ({
      pickRole: unasked,
      pickRoles: unasked,
      pickMeaning: unasked,
      quiz: unasked,
      menu: unasked,
      more: unasked,
      choice: unasked,
      cards: unasked,
      strike: unasked,
      name: unasked,
      path: unasked,
      forget: unasked,
      pupil: unasked,
      nextPupil: unasked,
      tellMany: () => {},
      tellCode: () => {},
      tellKept: () => {},
      ...settings.prompts,
    }),
  };
}
