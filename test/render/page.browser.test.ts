import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report.ts';
import { penyuluh, perencana, questionsReport, showReport } from '../pages/sample.ts';
import { lacks } from '../programs.ts';
import { openChromium } from './chromium.ts';
import { realCompare, realList, realQuestions, realQuiz, realShow } from './real-reports.ts';

/** Reports, how many pages of A4 each may take, and whether axe looks at it too: once for each kind and its longest form. */
const REPORTS: Record<string, { report: Report; pages: number; axe: boolean }> = {
  list: { report: realList, pages: 3, axe: true },
  show: { report: realShow('pekerja-sosial'), pages: 2, axe: false },
  'show-full': { report: realShow('petugas-sosial-masyarakat-desa', true), pages: 6, axe: true },
  'show-two': { report: showReport([penyuluh, perencana], { full: true }), pages: 4, axe: true },
  compare: {
    report: realCompare('pekerja-sosial', 'kepala-bagian-pembangunan-sosial'),
    pages: 3,
    axe: false,
  },
  'compare-four': {
    report: realCompare('pekerja-sosial', 'amil-zakat', 'pendamping-desa', 'analis-kebijakan'),
    pages: 4,
    axe: true,
  },
  quiz: { report: realQuiz(), pages: 2, axe: false },
  'quiz-role': { report: realQuiz('kepala-bagian-pembangunan-sosial'), pages: 3, axe: true },
  'questions-sample': { report: questionsReport, pages: 2, axe: true },
  questions: { report: realQuestions, pages: 6, axe: false },
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Where the screenshots are kept for looking at; a folder of the run otherwise. */
const kept = process.env.SCREENSHOTS;

/** A browser on a busy machine takes its time. */
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let folder: string;
beforeAll(async () => {
  if (lacks('chromium')) return;
  folder = kept ?? mkdtempSync(join(tmpdir(), 'karir-sosial-html-'));
  mkdirSync(folder, { recursive: true });
  browser = await openChromium();
}, PATIENCE.timeout);
afterAll(async () => {
  await browser?.close();
  if (kept === undefined && folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

async function written(name: string, report: Report): Promise<string> {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, await render(report, 'html', { width: 80, color: false, unicode: true }));
  return pathToFileURL(path).href;
}

interface Visit {
  page: Page;
  /** Messages of the console, errors of the page, and requests other than the page itself. */
  noise: string[];
}

/** Widths that are looked at, the narrowest first; axe runs at both ends. */
const SCREENS = [
  [320, 'light'],
  [768, 'light'],
  [1280, 'dark'],
] as const;

async function visit(url: string): Promise<Visit> {
  const context = await browser.newContext({ bypassCSP: false });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url) noise.push(request.url());
  });
  await page.goto(url);
  return { page, noise };
}

/** What axe finds; it runs in the page through the debugger, which the page's policy does not bind. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(rules),
    RULES,
  )) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(lacks('chromium')).each(Object.entries(REPORTS))(
  '%s in Chromium',
  (name, { report, pages, axe }) => {
    test(
      'fits screens of 320, 768 and 1280 pixels, is quiet and accessible, light or dark',
      PATIENCE,
      async () => {
        const { page, noise } = await visit(await written(name, report));
        for (const [width, colorScheme] of SCREENS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
          if (kept !== undefined)
            await page.screenshot({
              path: join(folder, `${name}-${width}-${colorScheme}.png`),
              fullPage: true,
            });
          if (axe && width !== 768) expect(await violations(page)).toEqual([]);
        }
        expect(noise).toEqual([]);
        await page.context().close();
      },
    );

    test(`takes at most ${pages} pages of A4`, PATIENCE, async () => {
      const { page } = await visit(await written(name, report));
      const pdf = await page.pdf({ preferCSSPageSize: true, path: join(folder, `${name}.pdf`) });
      expect(pagesOf(pdf)).toBeGreaterThan(0);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(pages);
      await page.context().close();
    });
  },
);

test.skipIf(lacks('chromium'))(
  'a page that tries to run a script or to load a picture is held back by its policy',
  PATIENCE,
  async () => {
    const url = await written('policy', questionsReport);
    const path = join(folder, 'policy.html');
    const html = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      html.replace(
        '</main>',
        '<script>document.title = "jebol"</script><img src="policy.png" alt=""></main>',
      ),
    );
    const { page, noise } = await visit(url);
    expect(await page.title()).not.toBe('jebol');
    expect(noise.join('\n')).toMatch(/Content Security Policy/);
    await page.context().close();
  },
);
