import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { ids, sheetOf } from '../batch/class.ts';
import { run } from '../command-line.ts';
import { lacks } from '../programs.ts';
import { realCatalog } from '../real-catalog.ts';
import { openChromium } from '../render/chromium.ts';
import { codeOf, NAMES, roster, sent } from './class36.ts';

/** Where the pages are kept for looking at; a folder of the run otherwise. */
const kept = process.env.SCREENSHOTS;
let browser: Browser;
let page: Page;
let folder: string;
beforeAll(async () => {
  if (lacks('chromium')) return;
  folder = kept ?? mkdtempSync(join(tmpdir(), 'karir-sosial-naskah-'));
  mkdirSync(folder, { recursive: true });
  browser = await openChromium();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  if (kept === undefined && folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Pages of A4 that a paper takes, as a teacher prints it. */
async function pagesOf(name: string, html: string): Promise<number> {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  await page.goto(pathToFileURL(path).href);
  const pdf = await page.pdf({ preferCSSPageSize: true, path: join(folder, `${name}.pdf`) });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const html = async (argv: string[]): Promise<string> => (await run([...argv, '--format', 'html'])).out;
const classOf = (codes: string) =>
  run(['quiz', 'batch', 'kode.csv', '--roster', 'absen.csv', '--bk', 'paket/', '--json'], {
    files: { 'kode.csv': codes, 'absen.csv': roster },
  });

/** A class of which nearly everybody should be talked with, for every reason that there is. */
const troubled = [
  'nama,kelas,kode',
  ...NAMES.map((name, i) => {
    const marks = [
      ids.map(() => 3),
      sheetOf(i),
      ids.map((_, at) => (at < 5 ? 1 + ((i + at) % 5) : 0)),
      sheetOf(i, i).map((mark, at) => (at % 6 === 0 ? mark : 0)),
    ][i % 4] as number[];
    const answers = Object.fromEntries(
      ids.flatMap((id, at) => (marks[at] ? [[id, marks[at] as number]] : [])),
    );
    return `${name} ${name},XII IPS 1,${encodeAnswers(realCatalog, answers, {})}`;
  }),
].join('\n');

describe.skipIf(lacks('chromium'))('on A4', () => {
  test('a class of 36: plan, report and recap are one sheet each, the records one for each pupil', async () => {
    const { files } = await classOf(sent);
    for (const [name, sheets] of [
      ['rpl', 1],
      ['laporan', 1],
      ['rekap', 1],
      ['catatan', 32],
    ] as const)
      expect([name, await pagesOf(name, files.get(`paket/${name}.html`) ?? '')]).toEqual([name, sheets]);
  });

  test('a class with long names and every reason to talk takes no sheet more', async () => {
    const { files } = await run(['quiz', 'batch', 'kode.csv', '--bk', 'paket/', '--json'], {
      files: { 'kode.csv': troubled },
    });
    const report = files.get('paket/laporan.html') ?? '';
    expect(
      report.match(/saling bertentangan|masih sedikit|hampir semua|sama mungkinnya|belum condong/g)?.length,
    ).toBeGreaterThan(3);
    expect(await pagesOf('laporan-penuh', report)).toBe(1);
    expect(await pagesOf('catatan-penuh', files.get('paket/catatan.html') ?? '')).toBe(36);
  });

  test('consent, plan and what parents get are one sheet', async () => {
    const codes = NAMES.slice(0, 12).map((_, i) => codeOf(i));
    const papers = [
      ['izin', await html(['quiz', 'print', 'consent'])],
      ['rpl-kosong', await html(['quiz', 'print', 'plan'])],
      ...(await Promise.all(
        codes.map(async (code, i) => [
          `orang-tua-${i}`,
          await html(['quiz', 'print', 'parents', '--code', code]),
        ]),
      )),
    ] as [string, string][];
    for (const [name, paper] of papers) expect([name, await pagesOf(name, paper)]).toEqual([name, 1]);
  });

  test('the taster sheet of every role is one sheet', async () => {
    for (const { id } of realCatalog.roles)
      expect([id, await pagesOf(`cicip-${id}`, await html(['quiz', 'print', 'taster', id]))]).toEqual([
        id,
        1,
      ]);
  });
});
