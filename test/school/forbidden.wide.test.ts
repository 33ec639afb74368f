import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { everyCommand } from '../../src/cli/definition.ts';
import { NOT_RUNNING, PHONE } from '../../src/pages/phone.ts';
import { WORDS } from '../../src/prompts/wording.ts';
import { run } from '../command-line.ts';
import { PEOPLE, takenBy } from '../reading/people.ts';
import { realCatalog } from '../real-catalog.ts';
import { codeOf, roster, sent } from './class36.ts';

/** Values that sentences with gaps are asked with: numbers, words, or lists of them. */
const ASKED: unknown[][] = [
  [2, '1', 1],
  ['satu', '2', 1],
  [['satu', 'dua'], 2, 1],
  [2, ['satu', 'dua'], 1],
];

function askedOf(sentence: (...values: unknown[]) => unknown): unknown {
  for (const values of ASKED) {
    try {
      return sentence(...values);
    } catch {
      // The next kind of values may be the right one.
    }
  }
  throw new Error(`no values for ${String(sentence)}`);
}

/** Every text inside a value; a function is asked with a few values. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn(askedOf(value as (...values: unknown[]) => unknown));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

const jsonIn = (
  folder: string,
  names = readdirSync(folder).filter((name) => name.endsWith('.json')),
): unknown[] => names.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
const sources = [
  ...jsonIn('dist/data/roles'),
  ...jsonIn('dist/data', ['guide.json', 'confusions.json', 'ways.json']),
];

/** What the roles say is said by sources, of work and of selections for it, and longest first it is taken out whole. */
const told = [...new Set(sources.flatMap(textsIn))]
  .filter((text) => text.length > 12)
  .sort((a, b) => b.length - a.length);

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A page as its words, without what the roles say. */
function ours(text: string): string {
  const words = text
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:a|b|strong|em|span|code|sup|small|i)\b[^>]*>/g, '')
    .replace(/<[^>]+>|\\n/g, '\n')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ');
  return told.reduce((rest, sentence) => rest.replaceAll(sentence, '…'), words);
}

/** Words that nobody is to read of this questionnaire, with what may stand before them. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['tes', /(?<!\b(?:bukan|tanpa|memakai)\s)(?<!karena )\btes\b/giu],
  [
    'bakat',
    /(?<!\b(?:bukan ukuran|mengukur|Beda minat,) )\bbakat\b(?!, kemampuan, dan kecerdasan tidak diukur)(?! atau kecerdasan, dan bukan)/giu,
  ],
  ['psikotes', /psikotes|asesmen psikolog|layanan psikolog|tes psikologi(?<!bukan tes psikologi)/giu],
  ['cocok', /\b(?:ke)?cocok(?:an)?\b(?! bila kamu| untuk orang yang)/giu],
  ['sifatmu', /\bsifatmu\b/giu],
  ['keyakinan', /\bkeyakinan\b/giu],
  ['putusan', /\bputusan\b/giu],
  ['profesi', /\d+ profesi|\bprofesimu\b/giu],
  [
    'janji',
    /\b(?:dijamin|menjamin|terbukti|akurat|sempurna|ditakdirkan|passion|pekerjaan impian|karier impian|paling tepat|terbaik)\b|(?<!\b(?:belum|tidak) )\bpasti(?:nya)?\b/giu,
  ],
]; // prettier-ignore

const found = (text: string): string[] =>
  FORBIDDEN.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(
      ({ index }) => `${what}: …${text.slice(Math.max(0, index - 40), index + 40).replace(/\s+/g, ' ')}…`,
    ),
  );

test.each([
  ['Ini tes minat.'],
  ['Hasil psikotes-mu'],
  ['Kami mengukur kemampuan dan bakatmu, bakat'],
  ['Peran yang cocok denganmu'],
  ['Kecocokan 80'],
  ['Ini bukan putusan'],
  ['Hasil ini pasti benar'],
  ['Pekerjaan terbaik untukmu'],
  ['mana dari 30 profesi'],
])('%j is found', (text) => {
  expect(found(text)).not.toEqual([]);
});

const files = {
  'kode.csv': sent,
  'absen.csv': roster,
  ...Object.fromEntries(
    Object.entries(PEOPLE).map(([name, person]) => [
      `${name}.json`,
      JSON.stringify(takenBy(person, realCatalog)),
    ]),
  ),
};
const page = (argv: string[]) => run([...argv, '--format', 'html'], { files });
const people = Object.keys(PEOPLE);

describe('no page and no screen holds a forbidden word', () => {
  test.each([
    ...people.map((name) => ['quiz', '--answers', `${name}.json`, '--role', 'amil-zakat']),
    ['quiz', '--code', codeOf(0), '--stage', 's1'],
    ['list'],
    ['list', '--stale'],
    ['list', '--search', 'musyawarah'],
    ['list', '--search', 'zodiak'],
    ['list', '--for', 'sekolah'],
    ['show', '--full'],
    ['show', 'tagana'],
    ['compare', 'pld', 'pd', 'tksk', 'amil-zakat'],
    ['quiz', 'batch', 'kode.csv', '--by', 'kelas'],
    ['quiz', 'print', 'questions'],
    ['quiz', 'print', 'questions', '--short'],
    ['quiz', 'print', 'consent'],
    ['quiz', 'print', 'plan'],
    ['quiz', 'print', 'parents', '--code', codeOf(1)],
    ['quiz', 'print', 'parents', '--code', codeOf(10)],
    ...realCatalog.roles.map(({ id }) => ['quiz', 'print', 'taster', id]),
  ])('%s %s %s %s %s %s', async (...argv) => {
    const { out, err, code } = await page(argv.filter((word): word is string => word !== undefined));
    expect([0, 1]).toContain(code);
    expect(out.length).toBeGreaterThan(500);
    expect(found(ours(`${out}\n${err}`))).toEqual([]);
  });

  test('no paper of a class, no page of a pupil and no table', async () => {
    const made = await Promise.all(
      [
        ['-o', 'hasil/', '--bk', 'paket/', '--roster', 'absen.csv'],
        ['-o', 'hasil.csv'],
        ['-o', 'nomor/', '--anonymous'],
      ].map((options) => run(['quiz', 'batch', 'kode.csv', ...options], { files })),
    );
    const texts = made.flatMap(({ files: all, err }) => [
      err,
      ...[...all].filter(([name]) => !(name in files)).map(([, text]) => text),
    ]);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.flatMap((text) => found(ours(text)))).toEqual([]);
  });

  test('no form, no prompt, no screen of the phone and no help', async () => {
    const form = await run(['quiz', 'print', 'form', '--format', 'gs']);
    const commands = everyCommand(COMMANDS).map(({ path }) => path);
    const helps = await Promise.all([[], ...commands].map((path) => run([...path, '--help'])));
    const texts = [
      form.out,
      ...helps.map(({ out }) => out),
      ...textsIn(WORDS),
      ...textsIn(PHONE),
      ...textsIn(NOT_RUNNING),
    ];
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.flatMap((text) => found(ours(text)))).toEqual([]);
  });
});

describe('what it is not stands where a person first meets it, and on all that is kept', () => {
  const LIMITS = /bukan tes psikologi[^.]*bukan ukuran bakat/;
  test.each([
    ['quiz', '--code', codeOf(0)],
    ['quiz', 'batch', 'kode.csv'],
    ['quiz', 'print', 'questions'],
    ['quiz', 'print', 'consent'],
    ['quiz', 'print', 'plan'],
    ['quiz', 'print', 'parents', '--code', codeOf(1)],
    ['quiz', 'print', 'taster', 'pld'],
  ])('%s %s %s', async (...argv) => {
    const { out } = await page(argv.filter((word): word is string => word !== undefined));
    expect(/<footer>[\s\S]*<\/footer>/.exec(out)?.[0]).toMatch(LIMITS);
  });

  test.each([
    ['list'],
    ['show', 'pld'],
    ['show', 'pld', '--full'],
    ['show', 'tagana'],
    ['compare', 'pld', 'pd'],
  ])('%s %s %s, where only roles are told', async (...argv) => {
    const { out } = await page(argv.filter((word): word is string => word !== undefined));
    expect(/<footer>[\s\S]*<\/footer>/.exec(out)?.[0]).toContain(
      'bukan dasar untuk memilih atau menolak orang',
    );
  });

  test('every record of a class, every page of a pupil, and the table of all', async () => {
    const { files: made } = await run(['quiz', 'batch', 'kode.csv', '-o', 'hasil/', '--bk', 'paket/'], {
      files,
    });
    const pages = [...made].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(35);
    expect(pages.filter(([, text]) => !LIMITS.test(text)).map(([name]) => name)).toEqual([]);
  });

  test('the first words of the quiz, in the terminal and on the phone', () => {
    expect(WORDS.intro.join(' ')).toMatch(
      /Angket minat kerja[\s\S]*bukan tes psikologi, bukan ukuran bakat, bukan untuk seleksi/,
    );
    expect(Math.max(...WORDS.intro.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(PHONE.limits).toMatch(/bukan tes psikologi[\s\S]*bukan untuk seleksi/);
  });
});
