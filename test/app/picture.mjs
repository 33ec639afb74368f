/** `node test/app/picture.mjs`: the picture of the README, from the built program in Chromium. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'karir-picture-'));
const quiz = join(folder, 'kuis.html');
execFileSync(process.execPath, ['bin/karir-sosial.cjs', 'quiz', 'app', '--full', '-o', quiz], {
  stdio: 'ignore',
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 340, height: 600 }, colorScheme: 'light' });
await page.clock.install({ time: new Date('2026-11-26T05:00:00Z') });
await page.goto(pathToFileURL(quiz).href);
const pictures = [];
const shoot = async () => pictures.push((await page.screenshot()).toString('base64'));
const click = async (selector) => {
  await page.clock.runFor(300);
  await page.locator(selector).first().click();
};
await shoot();
await click('[data-do=start]');
for (let n = 0; (await page.locator('[data-do=answer]').count()) > 0; n++) {
  if (n === 3) await shoot();
  await click(`[data-value="${[2, 5, 4, 2, 5][n % 5]}"]`);
}
await click('[data-value=sekolah]');
await page.clock.runFor(300);
await shoot();
await click('[data-do=choose]');
await shoot();

const row = pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join('');
const sheet = await browser.newPage({ viewport: { width: 4 * 356 + 16, height: 632 } });
await sheet.setContent(
  `<style>body{margin:0;padding:16px 0 16px 16px;background:#d9d4c7;display:flex;gap:16px}img{border-radius:14px;box-shadow:0 1px 6px #0004}</style>${row}`,
);
await sheet.screenshot({ path: '.github/pictures/kuis-hp.png' });
await browser.close();
rmSync(folder, { recursive: true, force: true });
