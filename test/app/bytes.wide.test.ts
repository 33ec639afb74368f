import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, test } from 'vitest';
import { quizReport } from '../../src/advice.ts';
import { packed } from '../../src/app/setup.ts';
import { onlyResults } from '../../src/build/phone.ts';
import { styles } from '../../src/build/styles.ts';
import { builtInCatalog } from '../../src/data/store.ts';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import { render } from '../../src/render/render.ts';
import { run } from '../command-line.ts';
import { someCodes, withoutDay } from './sheets.ts';

const catalog = builtInCatalog('dist/data');
const NOW = Date.parse('2026-11-26T05:00:00Z');
const SHEETS = 200;

/** The code of the page in an engine that has nothing of Node and nothing of a browser. */
async function bareEngine() {
  const build = await rolldown({
    input: 'test/app/in-page.ts',
    platform: 'browser',
    plugins: [styles, onlyResults],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', name: 'page', codeSplitting: false });
  const engine = createContext({
    text: packed({ full: false, cards: false, about: null }, catalog),
    now: NOW,
  });
  runInContext(`${output[0].code}; var phone = page.phone(text, now);`, engine);
  const call = (name: 'saved' | 'next', ...given: unknown[]): string =>
    runInContext(`phone.${name}(...${JSON.stringify(given)})`, engine);
  return { call, script: output[0].code };
}

let engine: Awaited<ReturnType<typeof bareEngine>>;
beforeAll(async () => {
  engine = await bareEngine();
});

const byProgram = async (code: string): Promise<string> =>
  (await run(['quiz', '--code', code, '-o', 'hasil.html'])).files.get('hasil.html') ?? '';

/** The same without a command line around it, on one catalogue that is read already. */
function byFunctions(code: string): Promise<string> {
  const sheet = decodeAnswers(catalog, code);
  const report = quizReport(catalog, sheet.answers, sheet.facts, null, '2026-11', sheet);
  return render(report, 'html', { width: 80, color: false, unicode: true });
}
/** Every tenth sheet goes through the whole program. */
const byEither = (code: string, i: number): Promise<string> =>
  i % 10 === 0 ? byProgram(code) : byFunctions(code);

describe('the page saved on a phone', () => {
  test(`has the bytes of quiz --code on ${SHEETS} sheets`, async () => {
    for (const [i, code] of someCodes(catalog, SHEETS, 2026).entries()) {
      const page = engine.call('saved', code);
      expect(withoutDay(page), code).toBe(withoutDay(await byEither(code, i)));
    }
  });

  test('carries day, name and class in its head, and nowhere else', () => {
    const [code = ''] = someCodes(catalog, 1, 7);
    const [plain, named] = [
      { name: '', group: '' },
      { name: 'Ani Tes', group: 'XII A' },
    ].map((person) => engine.call('saved', code, person));
    expect(plain).toContain('26 November 2026');
    expect(named?.replace('Ani Tes · XII A · ', '')).toBe(plain);
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onclick='x",
    'a\u202eb\u0000c\u2028d',
  ])('takes the name %j as words', (name) => {
    const [code = ''] = someCodes(catalog, 1, 7);
    const page = engine.call('saved', code, { name, group: name });
    expect(page).not.toMatch(/<img|<script| onclick='|\u202e|\u0000|\u2028/);
  });
});

test('the next question is the same for whole runs', () => {
  let asked = 0;
  for (let run = 0; run < 12; run++) {
    const answers: Record<string, number | null> = {};
    for (;;) {
      const next = nextQuestion(catalog, answers)?.id;
      expect(engine.call('next', answers)).toBe(next);
      if (next === undefined) break;
      answers[next] = (run + asked++) % 7 === 0 ? null : ((run * 3 + asked * (run + 1)) % 5) + 1;
    }
  }
  expect(asked).toBeGreaterThan(200);
});

test('nothing of Node and no inexact function is in it', () => {
  const script = engine.script.replace(/\/\*[\s\S]*?\*\//g, '');
  expect(script).not.toMatch(/["'`]node:|\bprocess\.|\bBuffer\b|\brequire\(/);
  expect(script).not.toMatch(/Math\.(log|exp|pow|sin|cos|tan|cbrt|hypot|log2|log10|expm1|log1p)\b/);
});
