import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { QuizReport } from '../../src/report.ts';
import { lacks } from '../programs.ts';
import { openChromium } from '../render/chromium.ts';
import { OWN, PEOPLE, reportOf } from './people.ts';

const LOOK = { width: 80, color: false, unicode: true };
/** How many letters' widths the narrowest text of card and lines has. */
const NARROWEST = `Math.min(...[...document.querySelectorAll('.card dd, .lines .less, .lines .more')].map(
  (element) => element.clientWidth / parseFloat(getComputedStyle(element).fontSize)))`;

/** How far the right ends of the lines' words are from those of the lines, in pixels. */
const STRAY = `Math.max(0, ...[...document.querySelectorAll('.lines .more')].map((element) =>
  element.parentElement.getBoundingClientRect().right - element.getBoundingClientRect().right))`;

/** A phone of usual size, in CSS pixels, and how many of its screens a result may take. */
const PHONE = { width: 390, height: 844 };
const SCREENS = 6;
const PATIENCE = { timeout: 300_000 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  if (lacks('chromium')) return;
  browser = await openChromium();
  page = await browser.newPage({ viewport: PHONE });
}, PATIENCE.timeout);
afterAll(() => browser?.close());

const open = async (report: QuizReport): Promise<void> => page.setContent(await render(report, 'html', LOOK));

const screens = async (): Promise<number> =>
  (await page.evaluate<number>('document.documentElement.scrollHeight')) / PHONE.height;

describe.skipIf(lacks('chromium'))('the page of a result', () => {
  test('takes at most six screens of a phone, whoever it is for', PATIENCE, async () => {
    const long: string[] = [];
    for (const person of [...Object.values(PEOPLE), ...OWN]) {
      await open(reportOf(person));
      const count = await screens();
      if (count > SCREENS) long.push(`${person.words}: ${count.toFixed(2)}`);
    }
    expect(long).toEqual([]);
  });

  test.each(Object.keys(PEOPLE))(
    'takes at most two pages of A4 for %s, in letters of 9.5 points',
    async (id) => {
      await open(reportOf(PEOPLE[id] as (typeof PEOPLE)[string]));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      const size = await page.evaluate<number>(
        'parseFloat(getComputedStyle(document.querySelector("#why, #contrasts").closest("section").querySelector("li")).fontSize)',
      );
      await page.emulateMedia({ media: null });
      expect((size * 72) / 96).toBeGreaterThanOrEqual(9.4);
    },
  );

  test('has no sideways scroll on small screens, nor with letters twice as large', PATIENCE, async () => {
    for (const person of Object.values(PEOPLE)) {
      await open(reportOf(person));
      for (const [width, size] of [
        [320, 100],
        [390, 200],
        [768, 200],
        [1280, 100],
      ] as const) {
        await page.setViewportSize({ ...PHONE, width });
        await page.evaluate(`document.documentElement.style.fontSize = '${size}%'`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await page.evaluate<number>(NARROWEST)).toBeGreaterThanOrEqual(6);
        expect(await page.evaluate<number>(STRAY)).toBeLessThanOrEqual(2);
      }
    }
    await page.setViewportSize(PHONE);
  });
});
