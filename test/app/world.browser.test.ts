import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInCatalog } from '../../src/data/store.ts';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { run } from '../command-line.ts';
import { lacks, pathOf } from '../programs.ts';
import { openChromium } from '../render/chromium.ts';
import { codeOn, htmlFile, type Phone, phoneIn, quizFile, toResult } from './browser.ts';
import { someCodes, withoutDay } from './sheets.ts';

let browser: Browser;
let file: Awaited<ReturnType<typeof quizFile>>;
beforeAll(async () => {
  if (lacks('chromium')) return;
  browser = await openChromium();
  file = await quizFile();
});
afterAll(async () => {
  await browser?.close();
  file?.remove();
});

const REFUSED = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
const answers = async (phone: Phone, ...values: string[]) => {
  for (const value of values) await phone.tap('answer', value);
};
const text = (page: Page): Promise<string> => page.locator('body').innerText();

/** Codes of finished quizzes, which a phone opens straight at the result. */
function finishedCodes(count: number): string[] {
  const catalog = builtInCatalog('dist/data');
  return someCodes(catalog, count * 3, 11)
    .filter((code) => {
      const sheet = decodeAnswers(catalog, code);
      // Who is still at school is not asked for a status.
      const early = sheet.facts.stage === 'sekolah' || sheet.facts.stage === 'smp';
      return Object.keys(sheet.answers).length >= 12 && !early;
    })
    .slice(0, count);
}

describe.skipIf(lacks('chromium'))('what is kept', () => {
  test('comes back after a reload and in a new window, and shows nothing before it is asked to', async () => {
    const phone = await phoneIn(browser);
    await phone.page.goto(file.url);
    await phone.tap('start');
    await answers(phone, '5', '2', '4');
    const question = await phone.page.locator('h1').innerText();
    await phone.page.reload();
    expect(await text(phone.page)).toContain('3 pertanyaan terjawab');
    expect(await text(phone.page)).not.toContain(question);
    await phone.tap('resume');
    expect(await phone.page.locator('h1').innerText()).toBe(question);
    const other = await phone.page.context().newPage();
    await other.goto(file.url);
    expect(await text(other)).toContain('3 pertanyaan terjawab');
    await phone.page.context().close();
  });

  test('without storage is a code in the address, which a reload reads and removal empties', async () => {
    const phone = await phoneIn(browser, { before: REFUSED });
    const { page, tap, noise } = phone;
    await page.goto(file.url);
    await tap('start');
    await answers(phone, '5', '2', '4');
    expect(await page.evaluate('location.hash')).toMatch(/^#[2-9A-Z-]{14,}$/);
    expect(await text(page)).toContain('tidak mengizinkan penyimpanan');
    await page.goBack();
    await answers(phone, '1');
    await page.reload();
    expect(await text(page)).toContain('3 pertanyaan terjawab');
    await tap('other');
    await tap('yes');
    expect(await page.evaluate('location.hash')).toBe('');
    await page.reload();
    expect(await page.locator('[data-do=start]').count()).toBe(1);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('survives a reload after the way back where only the address keeps it', async () => {
    const phone = await phoneIn(browser, { before: REFUSED });
    const { page, tap, settle } = phone;
    await page.goto(file.url);
    await tap('start');
    await answers(phone, '5', '2', '4');
    await settle();
    await page.goBack();
    await settle();
    await tap('back');
    await page.waitForFunction('history.state.depth === 2');
    await page.reload();
    expect(await text(page)).toContain('3 pertanyaan terjawab');
    await page.context().close();
  });

  test('after a reload one step back is enough before the next one leaves the page', async () => {
    const phone = await phoneIn(browser);
    const { page, tap, settle } = phone;
    await page.goto('about:blank');
    await page.goto(file.url);
    await tap('start');
    await answers(phone, '5', '2', '4');
    await page.reload();
    await settle();
    await page.goBack();
    await page.waitForFunction('history.state === null');
    expect(await text(page)).toContain('3 pertanyaan terjawab');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.context().close();
  });

  test('and removed in one window is gone in the other', async () => {
    const phone = await phoneIn(browser);
    await phone.page.goto(file.url);
    await toResult(phone);
    await phone.page.fill('#nama', 'Ani');
    const other = await phone.page.context().newPage();
    await other.goto(file.url);
    const tap = async (selector: string): Promise<void> => {
      await other.locator(selector).waitFor();
      await phone.settle();
      await other.tap(selector);
    };
    for (const deed of ['other', 'yes']) await tap(`[data-do=${deed}]`);
    await phone.page.locator('[data-do=start]').waitFor();
    await tap('[data-do=start]');
    await tap('[data-value="1"]');
    await phone.page.locator('[data-do=resume]').waitFor();
    expect(await text(phone.page)).toContain('1 pertanyaan terjawab');
    await phone.page.context().close();
  });

  test('in a closed frame without any origin the quiz runs all the same', async () => {
    const phone = await phoneIn(browser);
    const outer = htmlFile(
      '<!doctype html><title>x</title><iframe sandbox="allow-scripts" width="340" height="600"></iframe>',
    );
    await phone.page.goto(outer.url);
    await phone.page.evaluate(
      (html) => {
        (
          globalThis as never as { document: { querySelector(name: string): { srcdoc: string } } }
        ).document.querySelector('iframe').srcdoc = html;
      },
      readFileSync(file.path, 'utf8'),
    );
    const frame = phone.page.frameLocator('iframe');
    await frame.locator('[data-do=start]').waitFor();
    await phone.settle();
    await frame.locator('[data-do=start]').tap();
    await phone.settle();
    await frame.locator('[data-value="4"]').tap();
    expect(await frame.locator('.progress p').innerText()).toContain('Pertanyaan 2');
    expect(phone.noise).toEqual([]);
    outer.remove();
    await phone.page.context().close();
  });
});

describe.skipIf(lacks('chromium'))('how the code leaves', () => {
  const WATCH = `window.sent = []; navigator.share = async ({ text }) => { window.sent.push(text); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.sent.push('copied ' + text); } } });`;

  test('by the share sheet and by copying, one line with name and class', async () => {
    const phone = await phoneIn(browser, { before: WATCH });
    const { page, tap } = phone;
    await page.goto(file.url);
    await toResult(phone);
    const code = await codeOn(page);
    await page.fill('#nama', ' Ani\u202e · <b>Tes</b> ');
    await page.fill('#kelas', 'XII A');
    await tap('send');
    await tap('copy');
    expect(await text(page)).toContain('Kode disalin.');
    const [first = '', second] = await page.evaluate<string[]>('window.sent');
    expect(first).toMatch(/^Ani.* · XII A · /);
    expect(first.endsWith(code)).toBe(true);
    expect(first.split('\n')).toHaveLength(1);
    expect(first.split(' · ')).toHaveLength(3);
    expect(second).toBe(`copied ${first}`);
    expect(await page.locator('#nama').inputValue()).toContain('Ani');
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toMatch(/Ani|XII/);
    await page.context().close();
  });

  test('where both are refused the code can be marked by hand, and that is said', async () => {
    const before = `navigator.share = undefined; document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => { throw new Error('no'); } } });`;
    const phone = await phoneIn(browser, { before });
    await phone.page.goto(file.url);
    await toResult(phone);
    await phone.tap('copy');
    expect(await text(phone.page)).toContain('tekan lama kode di atas');
    expect(await phone.page.evaluate(`getComputedStyle(document.getElementById('kode')).userSelect`)).toBe(
      'all',
    );
    await phone.page.context().close();
  });

  test('a share that was called off says nothing and sends nothing', async () => {
    const before = `navigator.share = async () => { throw new DOMException('no', 'AbortError'); };`;
    const phone = await phoneIn(browser, { before });
    await phone.page.goto(file.url);
    await toResult(phone);
    await phone.tap('send');
    expect(await phone.page.locator('.told').innerText()).toBe('');
    await phone.page.context().close();
  });

  test.skipIf(lacks('zbarimg'))(
    'as a picture that another phone reads, in the light and in the dark',
    async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const phone = await phoneIn(browser, { colorScheme });
        await phone.page.goto(file.url);
        await toResult(phone);
        await phone.tap('qr');
        const path = join(file.path, '..', `qr-${colorScheme}.png`);
        await phone.page.locator('.qr').screenshot({ path });
        const read = execFileSync(pathOf('zbarimg') ?? 'zbarimg', ['-q', '--raw', path], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        expect(read.trim()).toBe(await codeOn(phone.page));
        await phone.page.context().close();
      }
    },
  );

  test('as a saved page with the bytes of the program', async () => {
    const phone = await phoneIn(browser, { before: REFUSED });
    for (const code of finishedCodes(12)) {
      await phone.page.goto('about:blank');
      await phone.page.goto(`${file.url}#hasil-${code}`);
      await phone.tap('resume');
      await phone.settle();
      const [download] = await Promise.all([
        phone.page.waitForEvent('download'),
        phone.page.tap('[data-do=save]'),
      ]);
      expect(download.suggestedFilename()).toBe('hasil-angket.html');
      const page = readFileSync(await download.path(), 'utf8');
      const own = (await run(['quiz', '--code', code, '-o', 'hasil.html'])).files.get('hasil.html') ?? '';
      expect(withoutDay(page), code).toBe(withoutDay(own));
    }
    await phone.page.context().close();
  });
});

describe.skipIf(lacks('chromium'))('the page is closed', () => {
  test('to scripts, pictures and requests of others', async () => {
    const phone = await phoneIn(browser, { offline: false });
    await phone.page.goto(file.url);
    const tried = await phone.page.evaluate<string[]>(`(async () => {
      const seen = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.open_ = true';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'https://example.invalid/x.png';
      document.body.append(picture);
      const style = document.createElement('p');
      style.setAttribute('style', 'color: red');
      await fetch('https://example.invalid/').catch(() => seen.push('fetch failed'));
      await new Promise((done) => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
      return [String(window.open_), ...seen];
    })()`);
    expect(tried[0]).toBe('undefined');
    expect(tried).toEqual(
      expect.arrayContaining(['script-src-elem', 'img-src', 'connect-src', 'style-src-attr', 'fetch failed']),
    );
    await phone.page.context().close();
  });

  test('to titles that would be markup', async () => {
    const hostile = readFileSync(file.path, 'utf8').replaceAll(
      /"(title|text|summary)":"/g,
      '$&\\u003cimg src=x onerror=alert(1)>\\u202e',
    );
    expect(hostile).toContain('onerror');
    const bad = htmlFile(hostile);
    const phone = await phoneIn(browser, { before: REFUSED });
    let shown = '';
    for (const code of finishedCodes(6)) {
      await phone.page.goto('about:blank');
      await phone.page.goto(`${bad.url}#hasil-${code}`);
      await phone.tap('resume');
      expect(await phone.page.locator('img').count()).toBe(0);
      shown += await text(phone.page);
    }
    expect(shown).toContain('<img src=x');
    expect(shown).not.toContain('\u202e');
    expect(phone.noise).toEqual([]);
    bad.remove();
    await phone.page.context().close();
  });
});

describe.skipIf(lacks('chromium'))('where no script runs', () => {
  const hint = `getComputedStyle(document.getElementById('belum')).visibility`;

  test('the file says at once what to do', async () => {
    const phone = await phoneIn(browser, { javaScriptEnabled: false });
    await phone.page.goto(file.url);
    await phone.page.locator('#belum').waitFor({ state: 'visible' });
    expect(await text(phone.page)).toMatch(/Kuis ini belum berjalan[\s\S]*bukan HTML Viewer[\s\S]*Di iPhone/);
    await phone.page.context().close();
  });

  test('it says so after three seconds where the script fails, and not before', async () => {
    const broken = htmlFile(
      readFileSync(file.path, 'utf8').replace('<script type="application/json" id="isi">{', '$&{'),
    );
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(broken.url);
    expect(await page.evaluate(hint)).toBe('hidden');
    await page.locator('#belum').waitFor({ state: 'visible', timeout: 10_000 });
    broken.remove();
    await context.close();
  });

  test('with scripts nobody sees it', async () => {
    const phone = await phoneIn(browser);
    await phone.page.goto(file.url);
    expect(await phone.page.locator('#belum').count()).toBe(0);
    await phone.page.context().close();
  });
});

test.skipIf(lacks('chromium'))('the send panel is not printed', async () => {
  const phone = await phoneIn(browser);
  await phone.page.goto(file.url);
  await toResult(phone);
  await phone.page.emulateMedia({ media: 'print' });
  expect(await phone.page.locator('.sending').isVisible()).toBe(false);
  expect(await phone.page.locator('.ending').isVisible()).toBe(false);
  expect(await phone.page.locator('.card').isVisible()).toBe(true);
  writeFileSync(join(file.path, '..', 'x.pdf'), await phone.page.pdf());
  await phone.page.context().close();
});
