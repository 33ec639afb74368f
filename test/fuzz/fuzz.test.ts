import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { suggestions } from '../../src/cli/completion.ts';
import { check } from '../../src/data/check.ts';
import { roleFile } from '../../src/data/schema.ts';
import { parseYaml } from '../../src/data/yaml.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { isOurs } from '../../src/files/ours.ts';
import { findingLine } from '../../src/pages/problem.ts';
import { KeyReader } from '../../src/prompts/key-reader.ts';
import { expectHarmless, hostile, WAYS_IN } from '../cli/foreign-text.ts';
import { run } from '../command-line.ts';
import { rawRole } from '../data/real-data.ts';
import { realCatalog } from '../real-catalog.ts';
import { anyArgv, anyJson, anyTable, anyText, ids, yamlFrom } from './arbitraries.ts';
import { expectCalm } from './calm.ts';

/** 1 in `npm test`; `npm run fuzz` sets it, and a seed of its own where one is given. */
const SCALE = Number(process.env.FUZZ_SCALE ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
const PATIENCE = 30_000 * SCALE;

let cases = 0;
afterAll(() => {
  if (SCALE > 1) process.stdout.write(`${cases} cases, seed ${SEED}\n`);
});

/** So many cases of one kind; `share` of them in the quick sample. */
async function every<T>(
  share: number,
  arbitrary: fc.Arbitrary<T>,
  judge: (value: T) => Promise<void> | void,
) {
  const numRuns = share * SCALE;
  const property = fc.asyncProperty(arbitrary, async (value) => {
    cases++;
    await judge(value);
  });
  await fc.assert(property, { numRuns, seed: SEED });
}

/** No field that a spreadsheet would run, and rows of one width. */
function expectHarmlessTable(out: string): void {
  const delimiter = /peran 1(.)kedekatan 1/.exec(out)?.[1] ?? ',';
  const rows = parse(out, { delimiter, bom: true, record_delimiter: '\r\n' }) as string[][];
  for (const row of rows)
    for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
}

const batch = (text: string, format: string) =>
  run(['quiz', '--batch', 'x', '--format', format], { files: { x: text } });

/** What terminals send by themselves, cut and mixed with other bytes. */
const replies: { bytes?: string }[] = JSON.parse(readFileSync('test/prompts/terminal-replies.json', 'utf8'));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  fc.constantFrom(...replies.map(({ bytes = '' }) => Uint8Array.from(Buffer.from(bytes)))),
  fc
    .constantFrom('\u001b', '\u001b[', '\u001b[200~', '\r', '\n', '4', '\u001b[A')
    .map((text) => Buffer.from(text)),
);

describe('no input breaks', () => {
  test(
    'the keys: none is a control, and Ctrl+C is heard behind anything',
    () =>
      every(300, fc.array(anyBytes, { maxLength: 12 }), (pieces) => {
        const reader = new KeyReader();
        for (const piece of pieces)
          for (const { name, text } of reader.read(piece)) {
            expect(name === 'text').toBe(text !== '');
            expect(text).not.toMatch(/\p{C}/u);
          }
        expect(reader.read(Uint8Array.of(3)).at(-1)?.name).toBe('interrupt');
      }),
    PATIENCE,
  );

  test(
    'the completion: every suggestion is a plain word',
    () =>
      every(
        40,
        fc.array(fc.oneof(anyText, fc.constantFrom('quiz', 'batch', '--role', '--', '>', '-o', '$(x)'))),
        async (words) => {
          const told = await suggestions(
            words.map((word) => word.replaceAll('\u0000', '')),
            [],
          );
          expect(told).toMatch(/^(?:[\w.,:=/-]+(?:\t[^\t\n]*)?\n)*:(?:files|none)\n$/);
        },
      ),
    PATIENCE,
  );

  test(
    'the look at a file before it is replaced: nothing is ours by a word somewhere',
    () =>
      every(200, fc.tuple(anyText, anyText), ([before, after]) => {
        const text = `${before}karir-sosial "schemaVersion" Dibuat dengan karir-sosial${after}.`;
        expect(isOurs(text, text)).toBe(false);
      }),
    PATIENCE,
  );

  test.each(WAYS_IN)(
    'foreign text as %s: nothing of it steers a screen or a page',
    (way) => every(2, anyText, (text) => expectHarmless(way, hostile(text))),
    PATIENCE,
  );

  test(
    'the reading of answers',
    () =>
      every(150, anyJson, async (text) => {
        expectCalm(await run(['quiz', '--answers', 'x', '--json'], { files: { x: text } }));
      }),
    PATIENCE,
  );

  test(
    'the reading of a table',
    () =>
      every(150, anyTable, async (text) => {
        const json = await batch(text, 'json');
        expectCalm(json);
        for (const line of json.out.split('\n').filter(Boolean))
          expect(JSON.parse(line)).toHaveProperty('row');
        const csv = await batch(text, 'csv');
        expectCalm(csv);
        expectHarmlessTable(csv.out);
        expect(csv.code).toBe(json.code);
      }),
    PATIENCE,
  );

  test(
    'the reading of lines of JSON',
    () =>
      every(100, fc.array(anyJson, { minLength: 1, maxLength: 5 }), async (lines) => {
        const text = `{"${ids[0]}":1}\n${lines.join('\n')}`;
        expectCalm(await batch(text, 'json'));
        expectCalm(await batch(text, 'html'));
      }),
    PATIENCE,
  );

  test(
    'the command line',
    () =>
      every(300, anyArgv, async (argv) => {
        expectCalm(await run(argv, { files: { 'kelas.csv': `nama,${ids[0]}\nAni,4\n` } }));
      }),
    PATIENCE,
  );

  test(
    'the search for a role',
    () =>
      every(150, anyText, async (word) => {
        expectCalm(await run(['show', '--', word]));
        expectCalm(await run(['list', '--search', word]));
      }),
    PATIENCE,
  );

  const source = rawRole('penyuluh-keluarga-berencana').slice(0, 3_000);
  test(
    'the reading of a role file',
    () =>
      every(400, yamlFrom(source), (text) => {
        const { findings, file } = check(parseYaml(text, 'x.yaml'), roleFile);
        expect(file === undefined).toBe(findings.length > 0);
        for (const finding of findings)
          expect(findingLine(finding)).toMatch(/^x\.yaml:[1-9]\d*: \S[^\u0000-\u001f]*$/);
      }),
    PATIENCE,
  );
});

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeOf = (seed: number): string =>
  encodeAnswers(
    realCatalog,
    Object.fromEntries(ids.slice(seed % 7, 8 + seed * 7).map((id, i) => [id, 1 + ((i * seed + i) % 5)])),
    seed % 2 ? { education: 's1' } : {},
  );

async function expectRefused(code: string): Promise<void> {
  cases++;
  const outcome = await run(['quiz', `--code=${code}`, '--json']);
  expectCalm(outcome);
  expect(outcome.code, code).toBe(1);
}

/** Every code that differs in one sign, or in two neighbours that changed places. */
function* misspelt(code: string): Generator<string> {
  const signs = [...code.replaceAll('-', '')];
  for (let i = 0; i < signs.length; i++) {
    for (const sign of SIGNS) if (sign !== signs[i]) yield signs.with(i, sign).join('');
    const next = signs[i + 1];
    if (next !== undefined && next !== signs[i])
      yield signs
        .with(i, next)
        .with(i + 1, signs[i] as string)
        .join('');
  }
}

describe('a code with', () => {
  test.each(Array.from({ length: Math.min(12, SCALE) }, (_, i) => 1 + i))(
    'any one sign changed or any two neighbours swapped is refused (%i)',
    async (seed) => {
      for (const code of misspelt(codeOf(seed))) await expectRefused(code);
    },
    PATIENCE,
  );

  test(
    'signs by chance breaks nothing',
    () =>
      every(
        150,
        fc.oneof(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 80 }), anyText),
        async (code) => {
          expectCalm(await run(['quiz', `--code=${code}`]));
        },
      ),
    PATIENCE,
  );
});

describe('the corpus: what once broke something, or might', () => {
  test.each(readdirSync('test/fuzz/corpus'))('%s', async (name) => {
    const bytes = readFileSync(`test/fuzz/corpus/${name}`);
    const files = { x: bytes as unknown as string };
    cases++;
    for (const format of ['text', 'json', 'csv', 'html'])
      expectCalm(await run(['quiz', '--batch', 'x', '--format', format], { files }));
    expectCalm(await run(['quiz', '--answers', 'x'], { files: { x: bytes.toString('utf8') } }));
    const { findings } = check(parseYaml(bytes.toString('utf8'), 'x.yaml'), roleFile);
    expect(findings.length).toBeGreaterThan(0);
  });
});
