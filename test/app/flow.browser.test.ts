import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../command-line.ts';
import { lacks } from '../programs.ts';
import { openChromium } from '../render/chromium.ts';
import { BROKEN_WORDS } from '../render/words-in-page.ts';
import { answerAll, codeOn, phoneIn, quizFile, standing, toResult, violations } from './browser.ts';

let browser: Browser;
let file: Awaited<ReturnType<typeof quizFile>>;
let cards: Awaited<ReturnType<typeof quizFile>>;
let whole: Awaited<ReturnType<typeof quizFile>>;
beforeAll(async () => {
  if (lacks('chromium')) return;
  browser = await openChromium();
  file = await quizFile();
  whole = await quizFile('--full');
  cards = await quizFile('--cards');
});
afterAll(async () => {
  await browser?.close();
  file?.remove();
  whole?.remove();
  cards?.remove();
});

const source = (path: string): string => readFileSync(path, 'utf8');
const size = `[document.documentElement.scrollWidth, document.documentElement.scrollHeight]`;

const SCREENS = [
  [360, 640],
  [320, 568],
] as const;

describe.skipIf(lacks('chromium')).each(SCREENS)('on a phone of %d × %d', (width, height) => {
  test('blind cards stand before the result, nameless and accessible, and travel in the code', async () => {
    const phone = await phoneIn(browser, { width, height });
    const { page, tap, settle, noise } = phone;
    await page.goto(cards.url);
    await tap('start');
    await answerAll(phone, [5, 2, 4, 1, 5, 3, 4], () => Promise.resolve());
    await tap('fact', 'kuliah');
    await tap('fact', 'bukan');
    for (let card = 1; card <= 6; card++) {
      await settle();
      expect(await page.textContent('.eyebrow')).toBe(`Kartu ${card} dari 6`);
      expect((await page.evaluate<number[]>(size))[0]).toBeLessThanOrEqual(width);
      if (card === 1) expect(await violations(page, source)).toEqual([]);
      if (card === 3) {
        await page.keyboard.press('1');
        await settle();
        await page.goBack();
        await settle();
        expect(await page.textContent('.eyebrow')).toBe('Kartu 3 dari 6');
      }
      await tap('answer', String((card % 3) + 1));
    }
    await settle();
    await page.locator('[data-do=choose]').first().tap();
    const { out } = await run(['quiz', '--code', await codeOn(page), '--json']);
    expect(JSON.parse(out).cards.map(({ answer }: { answer: string }) => answer)).toEqual([
      'no',
      'unsure',
      'yes',
      'no',
      'unsure',
      'yes',
    ]);
    expect(noise).toEqual([]);
  });

  test('the whole quiz goes by tap, quiet and accessible on every screen, and its code scores', async () => {
    const phone = await phoneIn(browser, { width, height });
    const { page, tap, settle, noise } = phone;
    const look = async () => {
      expect(await violations(page, source)).toEqual([]);
      expect((await page.evaluate<number[]>(size))[0]).toBeLessThanOrEqual(width);
    };
    await page.goto(file.url);
    await look();
    await tap('code');
    await look();
    await page.fill('#kode-lama', 'L5B3KDN-K2GV5XQ');
    await tap('use-code');
    await look();
    expect(await page.evaluate('document.activeElement.value')).toBe('L5B3KDN-K2GV5XQ');
    await tap('back');
    await tap('start');
    await answerAll(phone, [5, 2, 4, 1, 5, 3, 4], (n) => (n < 2 || n === 11 ? look() : Promise.resolve()));
    await look();
    await tap('fact', 'kuliah');
    await look();
    await tap('fact', 'bukan');
    await look();
    await settle();
    await page.locator('[data-do=choose]').nth(1).tap();
    await tap('qr');
    await look();
    const code = await codeOn(page);
    const { out } = await run(['quiz', 'batch', '-', '--format', 'csv'], {
      files: { '-': `Ani · XII A · ${code}\n` },
    });
    expect(out.split('\n')[1]).toMatch(/^Ani,XII A,/);
    const told = JSON.parse((await run(['quiz', '--code', code, '--json'])).out);
    expect(told.choice).toBe(told.ranking[1].role);
    await tap('delete');
    await look();
    await tap('yes');
    await look();
    expect(await page.evaluate('localStorage.length + location.hash')).toBe('0');
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('every question of the bank stands on the screen without scrolling', async () => {
    const phone = await phoneIn(browser, { width, height });
    await phone.page.goto(whole.url);
    await phone.tap('start');
    const tall: string[] = [];
    const kinds = new Set<string>();
    const count = await answerAll(phone, [3, 2, 4, 1, 5], async () => {
      const [wide = 0, high = 0] = await phone.page.evaluate<number[]>(size);
      kinds.add(await standing(phone.page));
      if (wide > width || high > height) tall.push(await phone.page.locator('h1').innerText());
    });
    expect(tall).toEqual([]);
    expect([count, [...kinds].sort()]).toEqual([60, ['dilemma', 'statement']]);
    await phone.page.context().close();
  });
});

describe.skipIf(lacks('chromium'))('for everybody', () => {
  test('at text twice as large nothing runs off a screen of 320', async () => {
    const phone = await phoneIn(browser, { width: 320, height: 568 });
    const { page, tap, settle } = phone;
    const wide: string[] = [];
    const look = async () => {
      await page.evaluate(`document.documentElement.style.fontSize = '32px'`);
      const [width = 0] = await page.evaluate<number[]>(size);
      const broken = await page.evaluate<string[]>(BROKEN_WORDS);
      wide.push(...broken.filter((word) => word.length <= 10 && !/^[A-Z]+$/.test(word)));
      if (width > 320) wide.push(`${width}: ${await page.locator('h1').first().innerText()}`);
    };
    await page.goto(whole.url);
    await look();
    await tap('start');
    await answerAll(phone, [3, 2, 4, 1, 5], look);
    await look();
    await tap('fact', 's1');
    await tap('fact', 'bukan');
    await look();
    await settle();
    await page.locator('[data-do=choose]').first().tap();
    await tap('qr');
    await look();
    expect(wide).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
    ['reduced motion', { reducedMotion: 'reduce' as const }],
  ])('with %s axe finds nothing', async (_, wishes) => {
    const phone = await phoneIn(browser, wishes);
    await phone.page.goto(file.url);
    expect(await violations(phone.page, source)).toEqual([]);
    await phone.tap('start');
    await phone.tap('answer', '4');
    expect(await violations(phone.page, source)).toEqual([]);
    await phone.tap('back');
    expect(await violations(phone.page, source)).toEqual([]);
    await answerAll(phone, [5, 2, 4, 1, 5, 3, 4]);
    await phone.tap('fact', 'kuliah');
    await phone.tap('skip');
    await phone.tap('skip');
    expect(await violations(phone.page, source)).toEqual([]);
    await phone.page.context().close();
  });

  test('keys answer, skip and go back, and the heading of each screen has the focus', async () => {
    const { page, settle, noise } = await phoneIn(browser);
    const press = async (key: string) => {
      await settle();
      await page.keyboard.press(key);
    };
    await page.goto(file.url);
    await page.locator('[data-do=start]').focus();
    await press('Enter');
    const first = await page.locator('h1').innerText();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    for (const key of ['4', '0', '2']) await press(key);
    expect(await page.locator('#kabar').innerText()).toMatch(/^Pertanyaan 4 · sekitar \d+ lagi$/);
    for (let i = 0; i < 3; i++) await press('ArrowLeft');
    expect(await page.locator('h1').innerText()).toBe(first);
    expect(await page.locator('[aria-pressed=true]').getAttribute('data-value')).toBe('4');
    await press('1');
    for (let n = 0; n < 80 && (await standing(page)) !== 'fact'; n++) await press(String((n % 5) + 1));
    expect(await page.locator('h1').innerText()).toBe('Sekarang kamu …');
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('a second tap within a quarter of a second is not an answer', async () => {
    const { page, tap, settle } = await phoneIn(browser);
    await page.goto(file.url);
    await tap('start');
    await settle();
    // Both in one go: a tap of the driver may take longer than the quarter of a second.
    await page.evaluate(
      `for (let i = 0; i < 2; i++) document.querySelector('[data-do=answer][data-value="5"]').click()`,
    );
    expect(await page.locator('.progress p').innerText()).toContain('Pertanyaan 2');
    await page.context().close();
  });

  test("the phone's own way back shows the question before, answered as it was", async () => {
    const phone = await phoneIn(browser);
    const { page, tap, settle } = phone;
    await page.goto(file.url);
    await tap('start');
    for (const value of ['5', '2', '4']) await tap('answer', value);
    for (const value of ['4', '2']) {
      await page.goBack();
      expect(await page.locator('[aria-pressed=true]').getAttribute('data-value')).toBe(value);
    }
    await tap('back');
    await page.waitForFunction(`document.querySelector('[aria-pressed=true]')?.dataset.value === '5'`);
    await settle();
    await page.context().close();
  });

  test('who answers all alike gets no role, but the code and the way on', async () => {
    const phone = await phoneIn(browser);
    await phone.page.goto(file.url);
    await phone.tap('start');
    await answerAll(phone, [3]);
    await phone.tap('skip');
    await phone.tap('skip');
    const text = await phone.page.locator('body').innerText();
    for (const { title } of JSON.parse((await run(['list', '--json'])).out).roles)
      expect(text).not.toContain(title);
    expect(await codeOn(phone.page)).toMatch(/^[2-9A-Z]{7}-/);
    await phone.tap('rest');
    expect(await standing(phone.page)).not.toBe('other');
    await phone.page.context().close();
  });

  test('the result goes back to the questions, and links in it leave the address alone', async () => {
    const phone = await phoneIn(browser);
    const { page } = phone;
    await page.goto(file.url);
    await toResult(phone);
    await page.locator('.card a').first().tap();
    expect(await page.evaluate('location.hash')).toBe('');
    expect(await page.evaluate(`document.querySelectorAll('details[open]').length`)).toBeGreaterThan(0);
    await phone.tap('change');
    expect(await standing(page)).toBe('fact');
    await page.context().close();
  });
});
