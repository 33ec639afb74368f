import { readFileSync } from 'node:fs';
import { table } from '../bench/score.ts';
import { chapter } from './reading.ts';

const results = (): string => readFileSync('test/bench/results.md', 'utf8').replaceAll('\r\n', '\n');

/** The rows of the table under a heading of the benchmark, their first cell as the key. */
function rows(part: string, heading: string): Map<string, string[]> {
  const text = chapter(chapter(results(), part), heading.replace(/[()]/g, '\\$&'));
  const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
  return new Map(
    lines.slice(1).map((line) => {
      const [key = '', ...cells] = line.slice(2, -2).split(' | ');
      return [key, cells] as const;
    }),
  );
}

function cell(part: string, heading: string, row: string, column: number): string {
  const found = rows(part, heading).get(row)?.[column];
  if (found === undefined) throw new Error(`no row "${row}" in the benchmark, ${part}`);
  return found;
}

const comma = (text: string): string => text.replace('.', ',');
const whole = (text: string | undefined): string => String(Math.round(Number(text)));
/** "0.78 → 0.77" as whole numbers of a hundred. */
const hundreds = (pair: string): string[] =>
  pair.split(' → ').map((share) => whole(String(Number(share) * 100)));

const FIRST = (people: string) => `Best role first (in the top three), per cent of ${people} people`;
const SENTENCES = 'The sentences of the result';

/** How many people the accuracy of a part rests on. */
const people = (part: string): string => /per cent of (\d+) people/.exec(chapter(results(), part))?.[1] ?? '';

/** First and top three, as whole numbers: "62.1 (86.0) after 20.2". */
function ranks(text: string): { first: string; three: string; after: string } {
  const [, first, three, after] = /([\d.]+) \(([\d.]+)\)(?: after ([\d.]+))?/.exec(text) ?? [];
  return { first: whole(first), three: whole(three), after: whole(after) };
}

const PARTS = ['24 roles', '9 roles'] as const;

/** One row of the README's table: a label, and what a part of the benchmark says. */
const across = (label: string, of: (part: string) => string): string[] => [label, ...PARTS.map(of)];

const adaptive = (part: string, column: number) => ranks(cell(part, FIRST(people(part)), 'adaptive', column));
const sentence = (part: string, row: string): string => `${whole(cell(part, SENTENCES, row, 0))} %`;

const LEVELS = { tinggi: 'high', sedang: 'medium', rendah: 'low' } as const;
const ofLevel = (word: keyof typeof LEVELS): string =>
  `first role truly best, said with level "${LEVELS[word]}"`;

function accuracy(): string {
  return table(
    ['dari orang simulasi', '24 peran', '9 peran'],
    [
      across('banyaknya pertanyaan, rata-rata', (part) => adaptive(part, 7).after),
      across('peran yang sungguh terbaik ada di tempat pertama', (part) => `${adaptive(part, 7).first} %`),
      across('… ada di antara tiga teratas', (part) => `${adaptive(part, 7).three} %`),
      across('… di tempat pertama, bila seluruh bank dijawab', (part) => `${adaptive(part, 6).first} %`),
      across('benar, bila tertulis “keyakinan tinggi”', (part) => sentence(part, ofLevel('tinggi'))),
      across('benar, bila tertulis “jelas kurang cocok”', (part) =>
        sentence(part, '"tidak cocok" (true correlation ≤ 0.1)'),
      ),
      across(
        'lembar asal-asalan yang tetap disebut “tinggi”',
        (part) => `${whole(cell(part, 'Careless sheets', 'quiz to its own end', 0))} %`,
      ),
    ],
  );
}

/** For each number of answers: stability and probability, stated and true. */
function truth(): string {
  const names: Record<string, string> = { 'own end': 'kuis berhenti sendiri', 'whole bank': 'seluruh bank' };
  return table(
    ['jawaban', 'ketetapan: disebut', 'sebenarnya', 'peluang: disebut', 'sebenarnya'],
    [...rows('24 roles', 'Stated against true')].map(([key, [stability = '', , probability = '']]) => [
      names[key] ?? key,
      ...hundreds(stability),
      ...hundreds(probability),
    ]),
  );
}

/** The table from which κ and the level words were cut, as the engine has it. */
function calibration(): string {
  const { table: bins } = JSON.parse(readFileSync('src/domain/quiz/calibration.json', 'utf8')) as {
    table: { from: number; to: number; count: number; stated: number; true: number }[];
  };
  return table(
    ['peluang yang dihitung', 'kali disebut', 'rata-rata disebut', 'sungguh terbaik'],
    bins.map(({ from, to, count, stated, true: came }) => [
      `${Math.round(from * 100)}–${Math.round(to * 100)} %`,
      count,
      `${Math.round(stated * 100)} %`,
      `${Math.round(came * 100)} %`,
    ]),
  );
}

function words(): string {
  return table(
    ['kata keyakinan', '24 peran: benar', 'sering dipakai', '9 peran: benar', 'sering dipakai'],
    (Object.keys(LEVELS) as (keyof typeof LEVELS)[]).map((word) => [
      word,
      ...PARTS.flatMap((part) => [
        `${whole(cell(part, SENTENCES, ofLevel(word), 0))} %`,
        `${whole(cell(part, SENTENCES, ofLevel(word), 1))} %`,
      ]),
    ]),
  );
}

/** Rows of the two parts beside each other: how often a sentence was true, or said. */
function sentences(): string {
  const of = (label: string, row: string, column: number): string[] =>
    across(label, (part) => `${whole(cell(part, SENTENCES, row, column))} %`);
  const careless = (label: string, row: string, column: number): string[] =>
    across(label, (part) => `${whole(cell(part, 'Careless sheets', row, column))} %`);
  const unfit = '"tidak cocok" (true correlation ≤ 0.1)';
  const noFit = '"belum ada yang cocok" (best correlation < 0.5)';
  const fit = "leader's stated fit → its true correlation × 100";
  const [quiz, bank] = ['quiz to its own end', 'whole bank'];
  return table(
    ['pernyataan', '24 peran', '9 peran'],
    [
      of('“jelas kurang cocok”: benar', unfit, 0),
      of('… dikatakan tentang peran sebanyak', unfit, 1),
      of('“belum ada yang cocok”: benar', noFit, 0),
      of('… dikatakan kepada orang sebanyak', noFit, 1),
      of(
        'yang terbaik ada di tempat pertama atau setara dengannya',
        'truly best role is the leader or tied with it',
        0,
      ),
      across('kecocokan peran pertama: disebut → sebenarnya', (part) => cell(part, SENTENCES, fit, 0)),
      careless('lembar acak disebut “tinggi”, kuis biasa', quiz, 0),
      careless('lembar acak diberi peringatan, kuis biasa', quiz, 2),
      careless('lembar acak diberi peringatan, seluruh bank', bank, 2),
      careless('lembar jujur yang ikut diberi peringatan, kuis biasa', quiz, 3),
      careless('… seluruh bank', bank, 3),
    ],
  );
}

const METHODS: Record<string, string> = {
  'karir-sosial': 'karir-sosial',
  'weighted sum': 'jumlah berbobot',
  'profile correlation': 'korelasi profil',
  'naive Bayes': 'naive Bayes',
};

function methods(): string {
  return table(
    ['cara', 'tempat pertama', 'tiga teratas', 'keyakinan disebut', 'sebenarnya'],
    [...rows('24 roles', 'Beside other methods, on the same people')].map(
      ([key, [first = '', pair = '']]) => [
        METHODS[key] ?? key,
        `${ranks(first).first} %`,
        `${ranks(first).three} %`,
        ...hundreds(pair).map((share) => `${share} %`),
      ],
    ),
  );
}

const KINDS: Record<string, string> = {
  typical: 'biasa, seperti di tabel lain',
  'heavy tails': 'lebih sering menjawab di luar dugaan',
  'strong agreement': 'cenderung setuju dengan apa saja',
  'extreme responding': 'suka memakai 1 dan 5',
  'popular items': 'sebagian pertanyaan disukai hampir semua orang',
  'cross-loadings': 'pertanyaan menyentuh sifat lain juga',
  'unequal loadings': 'pertanyaan tidak sama tajamnya',
  'profiles off by half a level': 'gambaran peran meleset setengah tingkat',
  'many strays': 'empat dari sepuluh orang tidak cocok dengan peran mana pun',
  'weak belonging': 'orang hanya agak mirip dengan perannya',
};

function kinds(): string {
  return table(
    ['dunia simulasi', 'tempat pertama', 'tiga teratas', 'pertanyaan'],
    [...rows('24 roles', 'Other kinds of people')].map(([key, [first = '', asked = '']]) => {
      const name = KINDS[key];
      if (name === undefined) throw new Error(`the kind "${key}" has no words yet`);
      return [name, `${ranks(first).first} %`, `${ranks(first).three} %`, whole(asked)];
    }),
  );
}

/** A number that the engine's source names: `const NAME = 0.8;` or `name: 0.8`. */
export function constant(file: string, name: string): string {
  const source = readFileSync(`src/domain/quiz/${file}`, 'utf8');
  const found = new RegExp(`\\b"?${name}"?(?: =|:) ([\\d.]+)`).exec(source)?.[1];
  if (found === undefined) throw new Error(`no number ${name} in ${file}`);
  return comma(found);
}

function constants(): string {
  const row = (meaning: string, name: string, file: string): string[] => [
    meaning,
    constant(file, name),
    `\`${name}\`, \`src/domain/quiz/${file}\``,
  ];
  return table(
    ['arti', 'nilai', 'letaknya'],
    [
      row('korelasi antarsifat sebelum ada jawaban, ρ', 'TRAIT_CORRELATION', 'model.ts'),
      row('simpangan kecenderungan setuju, τ', 'ACQUIESCENCE_SD', 'model.ts'),
      row('pengali ragam untuk peluang, κ', 'kappa', 'calibration.json'),
      row('pengali ragam untuk ketetapan, ϱ', 'rest', 'calibration.json'),
      row('peluang terendah untuk kata “tinggi”', 'high', 'calibration.json'),
      row('… dan kecocokan terendahnya', 'fit', 'calibration.json'),
      row('peluang terendah untuk kata “sedang”', 'medium', 'calibration.json'),
      row('korelasi yang dihitung “tidak cocok”', 'UNFIT_CORRELATION', 'certainty.ts'),
      row('… dan peluang terendah untuk mengatakannya', 'UNFIT', 'evaluate.ts'),
      row('korelasi yang dihitung “cocok dengan bidang ini”', 'FIT_CORRELATION', 'certainty.ts'),
      row('… dan peluang yang di bawahnya berarti “belum ada yang cocok”', 'NO_FIT', 'standing.ts'),
      row('pertanyaan paling sedikit', 'LEAST', 'next.ts'),
      row('pertanyaan paling banyak, tanpa `--full`', 'MOST', 'next.ts'),
      row('ketetapan yang cukup untuk berhenti', 'stable', 'next.ts'),
      row('jawaban yang di bawahnya diberi peringatan', 'ENOUGH_ANSWERS', 'careless.ts'),
      row('bagian jawaban yang sama untuk peringatan', 'SAME_SHARE', 'careless.ts'),
    ],
  );
}

const TABLES: Record<string, () => string> = {
  ketepatan: accuracy,
  'disebut dan sebenarnya': truth,
  kalibrasi: calibration,
  'kata keyakinan': words,
  kalimat: sentences,
  'cara lain': methods,
  'macam orang': kinds,
  'angka mesin': constants,
};

/** A table of figures by its name, from the committed results of the benchmark. */
export async function figures(name: string): Promise<string[]> {
  const make = TABLES[name];
  if (make === undefined) throw new Error(`no table "${name}"`);
  return make().split('\n');
}
