import { readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../command-line.ts';
import { lacks, pathOf } from '../programs.ts';
import { quizFile } from './browser.ts';
import { withoutDay } from './sheets.ts';

let browser: Browser;
let file: Awaited<ReturnType<typeof quizFile>>;
beforeAll(async () => {
  if (lacks('firefox')) return;
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('firefox') ?? '',
    headless: true,
    protocolTimeout: 120_000,
  });
  file = await quizFile();
});
afterAll(async () => {
  await browser?.close();
  file?.remove();
});

/** Keeps what the page would hand to the browser to be saved. */
const CATCH = `window.saved = []; URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return '#'; };`;
const GUARD = 300;

describe.skipIf(lacks('firefox'))('in Firefox', () => {
  test('the quiz runs from start to code, and saves the bytes of the program', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(file.url);
    await page.evaluate(CATCH);
    const click = async (selector: string) => {
      await new Promise((done) => setTimeout(done, GUARD));
      await page.click(selector);
    };
    await click('[data-do=start]');
    for (let n = 0; (await page.$('[data-do=answer]')) !== null; n++)
      await click(`[data-value="${[5, 2, 4, 1, 5, 3, 4][n % 7]}"]`);
    await click('[data-value=kuliah]');
    await click('[data-value=bukan]');
    await click('[data-do=choose]');
    const code = await page.$eval('#kode', (element) => element.textContent ?? '');
    await click('[data-do=save]');
    await page.waitForFunction('window.saved.length > 0');
    const saved = (await page.evaluate('window.saved[0]')) as string;
    const own = (await run(['quiz', '--code', code, '-o', 'hasil.html'])).files.get('hasil.html') ?? '';
    expect(withoutDay(saved)).toBe(withoutDay(own));
    expect(errors).toEqual([]);
    expect(readFileSync(file.path, 'utf8')).not.toBe('');
  });
});
