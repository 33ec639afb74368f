import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lacks } from '../programs.ts';
import { openChromium } from '../render/chromium.ts';
import { quizFile } from './browser.ts';

/** Bytes, as they may be. */
const FILE = 640_000;
const ZIPPED = 170_000;
const SCRIPT = 109_000;
/** Milliseconds on a processor that is six times slower; a machine that does other things gets three times as long. */
const BUDGET = { paint: 1000, first: 400, answer: 150, result: 700 };
const PATIENCE = 3;

let browser: Browser;
let file: Awaited<ReturnType<typeof quizFile>>;
beforeAll(async () => {
  file = await quizFile();
  if (!lacks('chromium')) browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  file?.remove();
});

test('the file stays small', () => {
  const html = readFileSync(file.path, 'utf8');
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(FILE);
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(ZIPPED);
  expect(Buffer.byteLength(script)).toBeGreaterThan(10_000);
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(SCRIPT);
});

const middle = (times: readonly number[], share = 0.5): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** In the page: from a tap to the frame after the new screen. */
const TIMED = `(selector) => new Promise((done) => {
  const begin = performance.now();
  document.querySelector(selector).click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
})`;

/** One whole quiz on a slow phone: first paint, first question, every answer, result. */
async function slowQuiz() {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(file.url);
  const paint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
  );
  const click = async (selector: string): Promise<number> => {
    await page.waitForTimeout(300);
    return page.evaluate<number>(`(${TIMED})(${JSON.stringify(selector)})`);
  };
  await page.waitForTimeout(700);
  const first = await click('[data-do=start]');
  const answers: number[] = [];
  for (let n = 0; (await page.locator('[data-do=answer]').count()) > 0; n++)
    answers.push(await click(`[data-value="${[5, 2, 4, 1, 5, 3, 4][n % 7]}"]`));
  await click('[data-do=fact]');
  const result = await click('[data-do=skip]');
  await context.close();
  return { paint, first, answers, result };
}

describe.skipIf(lacks('chromium'))('on a processor six times slower', () => {
  test('screens come without waiting', async () => {
    const runs = [await slowQuiz(), await slowQuiz(), await slowQuiz()];
    const answers = runs.flatMap((run) => run.answers);
    const told = {
      paint: middle(runs.map(({ paint }) => paint)),
      first: middle(runs.map(({ first }) => first)),
      answer: middle(answers, 0.95),
      result: middle(runs.map(({ result }) => result)),
    };
    if (process.env.FIGURES) console.info({ ...told, median: middle(answers), answers: answers.length });
    for (const key of Object.keys(BUDGET) as (keyof typeof BUDGET)[])
      expect(told[key], key).toBeLessThanOrEqual(BUDGET[key] * PATIENCE);
  });
});
