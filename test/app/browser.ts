import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { run } from '../command-line.ts';

/** The clock of every phone in the tests. */
export const NOW = new Date('2026-11-26T05:00:00Z');

/** A folder with a phone quiz as the program makes it. */
export async function quizFile(...words: string[]): Promise<{ url: string; path: string; remove(): void }> {
  const { out, code, err } = await run(['quiz', 'app', ...words]);
  if (code !== 0) throw new Error(err);
  return htmlFile(out);
}

export function htmlFile(html: string): { url: string; path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'karir-phone-'));
  const path = join(folder, 'kuis.html');
  writeFileSync(path, html);
  return {
    url: pathToFileURL(path).href,
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Phone {
  page: Page;
  /** Lines of the console, errors, and requests beside the file itself. */
  noise: string[];
  tap(deed: string, value?: string): Promise<void>;
  /** Lets the guard against double taps pass. */
  settle(): Promise<void>;
}

interface Wishes extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Runs in the page before its script. */
  before?: string;
}

/** A phone without a network, with the file not yet open. */
export async function phoneIn(browser: Browser, wishes: Wishes = {}): Promise<Phone> {
  const { width = 360, height = 640, before, ...rest } = wishes;
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile: true,
    hasTouch: true,
    offline: true,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
    ...rest,
  });
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) noise.push(request.url());
  });
  await page.clock.install({ time: NOW });
  const settle = () => page.clock.runFor(300);
  return {
    page,
    noise,
    settle,
    async tap(deed, value) {
      await settle();
      await page.tap(`[data-do="${deed}"]${value === undefined ? '' : `[data-value="${value}"]`}`);
    },
  };
}

/** What stands on the screen: a statement, a dilemma, a fact, or none of them. */
export const standing = (page: Page): Promise<'dilemma' | 'statement' | 'fact' | 'other'> =>
  page.evaluate(
    `document.querySelector('.circles') ? 'dilemma' : document.querySelector('[data-do=answer]') ? 'statement' : document.querySelector('[data-do=fact]') ? 'fact' : 'other'`,
  );

/** Answers until the questions are over; `look` sees every one of them. */
export async function answerAll(
  { page, tap }: Phone,
  values: readonly number[],
  look: (n: number) => Promise<void> = async () => {},
): Promise<number> {
  for (let n = 0; ; n++) {
    const kind = await standing(page);
    if (kind === 'fact' || kind === 'other') return n;
    await look(n);
    await tap('answer', String(values[n % values.length]));
  }
}

/** Question after question, then stage, status and the first role: the result. */
export async function toResult(phone: Phone, values = [5, 2, 4, 1, 5, 3, 4]): Promise<void> {
  await phone.tap('start');
  await answerAll(phone, values);
  await phone.tap('fact', 'kuliah');
  await phone.tap('fact', 'bukan');
  await phone.settle();
  await phone.page.locator('[data-do=choose]').first().tap();
}

export const codeOn = (page: Page): Promise<string> => page.locator('#kode').innerText();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds on the screen; it comes in through the debugger, which the page's policy does not bind. */
export async function violations(page: Page, source: (path: string) => string): Promise<string[]> {
  await page.evaluate(source(AXE));
  const found = (await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(rules),
    RULES,
  )) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
