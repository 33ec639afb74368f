import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** Long enough for a loaded machine; a passing test never waits for it. */
const PATIENCE = 60_000;

/**
 * For tests in a terminal: a loaded machine may be slow, a broken program must not hang the suite.
 * Windows has neither these signals nor this kind of terminal.
 */
export const PATIENT = { timeout: 300_000, ...(process.platform === 'win32' ? { skip: true } : {}) };

export interface ScreenSettings {
  columns?: number;
  rows?: number;
  /** Added to a plain environment; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** The program to run instead of the built command line. */
  program?: [file: string, args: string[]];
}

export interface Ending {
  code: number;
  signal: number | undefined;
}

export const KEYS = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  tab: '\t',
  interrupt: '\u0003',
  end: '\u0004',
  backspace: '\u007f',
} as const;

/** A state folder of its own, so that tests never see each other's sessions. */
export function stateFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function environment(given: ScreenSettings['env'] = {}): Record<string, string> {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_EXTRA_CA_CERTS: ___, CI: ____, ...inherited } = process.env;
  const all = { ...inherited, TERM: 'xterm-256color', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...given };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The built program in a real pseudo-terminal, and the screen as a person sees it. */
export class Screen {
  /** Everything that was sent, with its escape sequences. */
  raw = '';
  readonly ended: Promise<Ending>;
  private readonly terminal: InstanceType<typeof xterm.Terminal>;
  private readonly pty: IPty;
  private watchers: (() => void)[] = [];
  private ending: Ending | undefined;

  constructor(args: readonly string[], settings: ScreenSettings = {}) {
    const { columns = 80, rows = 30 } = settings;
    const [file, all] = settings.program ?? [process.execPath, ['bin/karir-sosial.cjs', ...args]];
    this.terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
    this.pty = spawn(file, all, { cols: columns, rows, env: environment(settings.env), cwd: process.cwd() });
    this.pty.onData((data) => {
      this.raw += data;
      this.terminal.write(data, () => this.tell());
    });
    this.ended = new Promise((resolve) =>
      this.pty.onExit(({ exitCode, signal }) => {
        this.ending = { code: exitCode, signal: signal === 0 ? undefined : signal };
        // What is still in the parser belongs on the screen before the end is told.
        this.terminal.write('', () => {
          resolve(this.ending as Ending);
          this.tell();
        });
      }),
    );
  }

  get pid(): number {
    return this.pty.pid;
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }

  private lines(from: number): string {
    const { active } = this.terminal.buffer;
    const rows = Array.from(
      { length: active.length - from },
      (_, i) => active.getLine(from + i)?.translateToString(true) ?? '',
    );
    return rows.join('\n').trimEnd();
  }

  /** What is visible now. */
  get text(): string {
    return this.lines(this.terminal.buffer.active.baseY);
  }

  /** What is visible and what was scrolled away. */
  get all(): string {
    return this.lines(0);
  }

  /** Column and row of the cursor in the visible part, from 0. */
  get cursor(): { x: number; y: number } {
    const { cursorX, cursorY } = this.terminal.buffer.active;
    return { x: cursorX, y: cursorY };
  }

  /** False while the program hides the cursor. */
  get cursorShown(): boolean {
    return this.raw.lastIndexOf('\u001b[?25l') <= this.raw.lastIndexOf('\u001b[?25h');
  }

  press(keys: string): void {
    this.pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.pty.pid, signal);
  }

  /** Closes the window: the program loses its terminal. */
  close(): void {
    (this.pty as IPty & { destroy(): void }).destroy();
  }

  /** Resolves with what `look` finds on the screen; rejects with the screen when it never does or the program ends before. */
  until<T>(look: (text: string) => T | null | undefined | false, what = String(look)): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.watchers = this.watchers.filter((watcher) => watcher !== check);
        settle();
      };
      const fail = (why: string): void =>
        finish(() => reject(new Error(`${why} while waiting for ${what}; the screen was:\n${this.text}`)));
      const check = (): void => {
        const found = look(this.text);
        if (found) finish(() => resolve(found));
        else if (this.ending) fail(`the program ended with ${this.ending.code}`);
      };
      const timer = setTimeout(() => fail('time ran out'), PATIENCE);
      this.watchers.push(check);
      check();
    });
  }

  /** Presses keys and waits until what is sent from then on matches. */
  async pressUntil(keys: string, sent: RegExp): Promise<void> {
    const mark = this.raw.length;
    this.press(keys);
    await this.until(() => sent.test(this.raw.slice(mark)), String(sent));
  }

  /** Waits until a text or pattern is visible. */
  shows(wanted: string | RegExp): Promise<string> {
    return this.until(
      (text) => (typeof wanted === 'string' ? text.includes(wanted) && wanted : wanted.exec(text)?.[0]),
      String(wanted),
    );
  }
}
