import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFile } from '../app/browser.ts';
import { run } from '../command-line.ts';
import { lacks } from '../programs.ts';
import { openChromium } from './chromium.ts';
import { BROKEN_WORDS } from './words-in-page.ts';

let browser: Browser;
beforeAll(async () => {
  if (!lacks('chromium')) browser = await openChromium();
});
afterAll(() => browser?.close());

/** Name and result of a class with one code, as the index page tells them. */
async function classIndex(code: string): Promise<string> {
  const line = `Siti Nurhaliza Rahmawati binti Abdurrahman · XII IPS 1 · ${code}\n`;
  const { files } = await run(['quiz', 'batch', 'kode.txt', '-o', 'kelas/'], {
    files: { 'kode.txt': line.repeat(2) },
  });
  return files.get('kelas/index.html') ?? '';
}

async function openAt(html: string, width: number, size: number) {
  const file = htmlFile(html);
  const page = await browser.newPage({ viewport: { width, height: 568 } });
  await page.goto(file.url);
  await page.evaluate(`document.documentElement.style.fontSize = '${size}%'`);
  file.remove();
  return page;
}

const CODE = 'LAH5NXY-LDXXW4M-QQ48EC9-98LSFHK-WTNMM';

describe.skipIf(lacks('chromium'))('on 320 pixels', () => {
  test.each([
    ['the question sheet', async () => (await run(['quiz', 'print', 'questions', '--format', 'html'])).out],
    ['the index of a class', () => classIndex(CODE)],
    ['a result', async () => (await run(['quiz', '--code', CODE, '--format', 'html'])).out],
  ])('%s stays within the screen in letters twice as large', async (_, made) => {
    const page = await openAt(await made(), 320, 200);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.close();
  });

  test('a result breaks no word of ten letters in letters twice as large', async () => {
    const { out } = await run(['quiz', '--code', CODE, '--format', 'html']);
    const page = await openAt(out, 320, 200);
    const broken = await page.evaluate<string[]>(BROKEN_WORDS);
    expect(broken.filter((word) => word.length <= 10)).toEqual([]);
    await page.close();
  });

  test('the boxes of a statement stand in one row on the sheet', async () => {
    const { out } = await run(['quiz', 'print', 'questions', '--format', 'html']);
    const page = await openAt(out, 320, 100);
    const rows = await page.evaluate<number>(
      `new Set([...document.querySelector('.boxes').querySelectorAll('i')].map((box) => Math.round(box.getBoundingClientRect().top))).size`,
    );
    expect(rows).toBe(1);
    await page.close();
  });
});
