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

const SENTENCES = 'The sentences of the result';

/** How many people the accuracy of a part rests on. */
const people = (part: string): string => /per cent of (\d+) people/.exec(chapter(results(), part))?.[1] ?? '';

/** First and top three, as whole numbers: "62.1 (86.0) after 20.2". */
function ranks(text: string): { first: string; three: string; after: string } {
  const [, first, three, after] = /([\d.]+) \(([\d.]+)\)(?: after ([\d.]+))?/.exec(text) ?? [];
  return { first: whole(first), three: whole(three), after: whole(after) };
}

/** The whole catalogue, whose size the benchmark tells, and nine roles of it. */
const WHOLE = /^## (\d+ roles)$/m.exec(results())?.[1] ?? '';
const PARTS = [WHOLE, '9 roles'] as const;
const WHOLE_IN_WORDS = WHOLE.replace(' roles', ' peran');

/** A label, and what each part of the benchmark says. */
const across = (label: string, of: (part: string) => string): string[] => [label, ...PARTS.map(of)];

const ofSpoken = (level: string): string => `level "${level}": first role truly best, % (said, %)`;

const LEVELS = { mantap: 'high', 'cukup mantap': 'medium', 'belum mantap': 'low' } as const;
const ofLevel = (word: keyof typeof LEVELS): string =>
  `first role truly best, said with level "${LEVELS[word]}"`;

const SIDE_BY_SIDE = `The populations side by side, ${people(WHOLE)} people each`;
const side = (row: string): string[] => rows(WHOLE, SIDE_BY_SIDE).get(row) ?? [];
const TOLD_OF = ['biasa', 'tidak dekat dengan peran mana pun', 'gambaran meleset setengah tingkat'];
const share = (text: string): string => `${whole(text)} %`;
/** "0.78 → 0.77" as "78 → 77 %". */
const inHundreds = (pair: string): string => `${hundreds(pair).join(' → ')} %`;
/** Said to fewer per cent than this, a share of truth rests on under thirty people. */
const FEW = 5;
/** "82.0 (11.0)" as "82 %"; nothing where it is said to few or nobody. */
const cameTrue = (pair: string): string => (Number(ranks(pair).three) < FEW ? '–' : `${ranks(pair).first} %`);

/** Two catalogues of real answers: guessed item parameters, and measured ones. */
function realRow(heading: RegExp, row: string, column: number): string {
  const text = readFileSync('test/bench/real.md', 'utf8');
  const part = text.split(/^## /m).find((one) => heading.test(one)) ?? '';
  const line = part.split('\n').find((one) => one.startsWith(`| ${row} |`)) ?? '';
  return line.slice(2, -2).split(' | ')[column + 1] ?? '';
}

function accuracy(): string {
  const row = (label: string, values: string[], real = '–'): string[] => [label, ...values, real];
  return table(
    ['', ...TOLD_OF, 'orang sungguhan'],
    [
      row('banyaknya pertanyaan, rata-rata', side('questions on average').map(whole)),
      row(
        'yang sungguh terbaik ada di tempat pertama',
        side('first (top 3), %').map((text) => `${ranks(text).first} %`),
      ),
      row(
        '… ada di antara tiga teratas',
        side('first (top 3), %').map((text) => `${ranks(text).three} %`),
      ),
      row(
        'ketetapan: disebut → sebenarnya',
        side('stability: stated → true').map(inHundreds),
        inHundreds(realRow(/^field-default/, 'own end', 0)),
      ),
      row('benar, bila tertulis “mantap”', side(ofSpoken('high')).map(cameTrue)),
      row('benar, bila tertulis “cukup mantap”', side(ofSpoken('medium')).map(cameTrue)),
      row('tidak ada yang boleh disebut sebagai saran', side('nothing may be named, %').map(share)),
    ],
  );
}

function populations(): string {
  const row = (label: string, values: string[]): string[] => [label, ...values];
  const both = (text: string): string => `${ranks(text).first} % (${ranks(text).three} %)`;
  return table(
    ['di akhir kuis', ...TOLD_OF],
    [
      row('pertanyaan, rata-rata', side('questions on average').map(comma)),
      row('tempat pertama (tiga teratas)', side('first (top 3), %').map(both)),
      row('… seluruh bank', side('whole bank: first (top 3), %').map(both)),
      row('ketetapan: disebut → sebenarnya', side('stability: stated → true').map(inHundreds)),
      row(
        '… selisih terbesar mulai 12 jawaban, poin',
        side('stability: largest ECE from 12 answers on').map(comma),
      ),
      row('peluang: disebut → sebenarnya', side('probability: stated → true').map(inHundreds)),
      row('“mantap”: benar (dikatakan)', side(ofSpoken('high')).map(both)),
      row('“cukup mantap”: benar (dikatakan)', side(ofSpoken('medium')).map(both)),
      row('“belum mantap”: benar (dikatakan)', side(ofSpoken('low')).map(both)),
      row('tanpa saran', side('nothing may be named, %').map(share)),
      row('diberi peringatan', side('warned at the own end, %').map(share)),
      row('… seluruh bank', side('warned with the whole bank, %').map(share)),
    ],
  );
}

const IN_WORDS: Record<string, string> = {
  typical: 'biasa',
  'people of no role': 'tidak dekat dengan peran mana pun',
  'profiles off by half a level': 'gambaran meleset setengah tingkat',
  'own end': 'akhir kuis',
  'whole bank': 'seluruh bank',
};
const inWords = (key: string): string =>
  key
    .split(', ')
    .map((part) => IN_WORDS[part] ?? part)
    .join(', ');

function otherDay(): string {
  return table(
    ['menjawab lagi di hari lain', 'peran pertama sama', 'masuk tiga teratas', 'isi tiga teratas yang sama'],
    [...rows('Reliability', 'Another day')].map(([key, cells]) => [inWords(key), ...cells.map(share)]),
  );
}

function reliability(): string {
  const [end = '', bank = ''] = rows('Reliability', 'Reliability of each trait').get('**mean**') ?? [];
  const lost = rows('Reliability', 'When the best role is missed');
  return table(
    ['', 'nilai'],
    [
      ['keandalan sifat, akhir kuis', comma(end)],
      ['keandalan sifat, seluruh bank', comma(bank)],
      ...[...lost].flatMap(([key, [missed = '', loss = '', , most = '']]) => [
        [`yang terbaik terlewat: ${inWords(key)}`, share(missed)],
        [
          '… korelasi yang lalu hilang, rata-rata (sembilan dari sepuluh di bawah)',
          `${comma(loss)} (${comma(most)})`,
        ],
      ]),
    ],
  );
}

const CHANGED: Record<string, string> = {
  'trait correlation 0.10': 'korelasi antarsifat 0,10',
  'trait correlation 0.40': 'korelasi antarsifat 0,40',
  'tendency to agree 0.15': 'kecenderungan setuju 0,15',
  'tendency to agree 0.60': 'kecenderungan setuju 0,60',
  'loadings 0.60': 'muatan 0,60',
  'loadings 0.90': 'muatan 0,90',
  'noise 0.75': 'galat 0,75',
  'noise 1.15': 'galat 1,15',
  'one level in one trait of each role': 'satu tingkat pada satu sifat tiap peran',
  'one level in a quarter of all cells': 'satu tingkat pada seperempat isi gambaran',
};

function sensitivity(): string {
  return table(
    ['yang diubah', 'peran pertama tetap', 'masuk tiga teratas'],
    [...rows('Reliability', 'What hangs on single numbers')].map(([key, cells]) => {
      const name = CHANGED[key];
      if (name === undefined) throw new Error(`the change "${key}" has no words yet`);
      return [name, ...cells.map(share)];
    }),
  );
}

function realPeople(): string {
  const names: Record<string, string> = {
    'field-default': 'bidang menolong, rata-rata ditebak',
    'field-measured': 'bidang menolong, rata-rata diukur',
    'broad-default': 'semua bidang, rata-rata ditebak',
    'broad-measured': 'semua bidang, rata-rata diukur',
  };
  const of = (name: string) => {
    const at = (row: string): string[] =>
      [0, 1].map((column) => realRow(new RegExp(`^${name}`), row, column));
    const [pair = '', error = ''] = at('own end');
    const [early = ''] = at('15');
    return [names[name] ?? name, inHundreds(early), inHundreds(pair), comma(error)];
  };
  return table(
    ['jawaban sungguhan', 'ketetapan setelah 15 jawaban', 'di akhir kuis', 'selisih, poin'],
    Object.keys(names).map(of),
  );
}

/** For each number of answers: stability and probability, stated and true. */
function truth(): string {
  const names: Record<string, string> = { 'own end': 'kuis berhenti sendiri', 'whole bank': 'seluruh bank' };
  return table(
    ['jawaban', 'ketetapan: disebut', 'sebenarnya', 'peluang: disebut', 'sebenarnya'],
    [...rows(WHOLE, 'Stated against true')].map(([key, [stability = '', , probability = '']]) => [
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
    ['kata kemantapan', `${WHOLE_IN_WORDS}: benar`, 'sering dipakai', '9 peran: benar', 'sering dipakai'],
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
    ['pernyataan', WHOLE_IN_WORDS, '9 peran'],
    [
      of('“jelas kurang dekat”: benar', unfit, 0),
      of('… dikatakan tentang peran sebanyak', unfit, 1),
      of('“belum ada yang dekat”: benar', noFit, 0),
      of('… dikatakan kepada orang sebanyak', noFit, 1),
      of(
        'yang terbaik ada di tempat pertama atau setara dengannya',
        'truly best role is the leader or tied with it',
        0,
      ),
      across('kedekatan peran pertama: disebut → sebenarnya', (part) => cell(part, SENTENCES, fit, 0)),
      careless('lembar acak disebut “mantap”, kuis biasa', quiz, 0),
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
    ['cara', 'tempat pertama', 'tiga teratas', 'kemantapan disebut', 'sebenarnya'],
    [...rows(WHOLE, 'Beside other methods, on the same people')].map(([key, [first = '', pair = '']]) => [
      METHODS[key] ?? key,
      `${ranks(first).first} %`,
      `${ranks(first).three} %`,
      ...hundreds(pair).map((share) => `${share} %`),
    ]),
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
  'many strays': 'empat dari sepuluh orang tidak dekat dengan peran mana pun',
  'weak belonging': 'orang hanya agak mirip dengan perannya',
};

function kinds(): string {
  return table(
    ['dunia simulasi', 'tempat pertama', 'tiga teratas', 'pertanyaan'],
    [...rows(WHOLE, 'Other kinds of people')].map(([key, [first = '', asked = '']]) => {
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
      row('korelasi antarsifat sebelum ada jawaban, ρ', 'traitCorrelation', 'calibration.json'),
      row('simpangan kecenderungan setuju, τ', 'acquiescence', 'calibration.json'),
      row('pengali ragam untuk peluang, κ', 'kappa', 'calibration.json'),
      row('pengali ragam untuk ketetapan, ϱ', 'rest', 'calibration.json'),
      row('peluang terendah untuk kata “mantap”', 'high', 'calibration.json'),
      row('… dan kedekatan terendahnya', 'fit', 'calibration.json'),
      row('peluang terendah untuk kata “cukup mantap”', 'medium', 'calibration.json'),
      row('korelasi yang dihitung “tidak dekat”', 'UNFIT_CORRELATION', 'likeness.ts'),
      row(
        '… dan simpangan baku di bawahnya untuk mengatakannya (peluang 0,9)',
        'UNFIT_QUANTILE',
        'likeness.ts',
      ),
      row('korelasi yang dihitung “dekat dengan bidang ini”', 'FIT_CORRELATION', 'likeness.ts'),
      row('… dan peluang yang di bawahnya berarti “belum ada yang dekat”', 'NO_FIT', 'standing.ts'),
      row('pertanyaan paling sedikit', 'MIN_ITEMS', 'design.ts'),
      row('pertanyaan paling banyak, tanpa `--full`', 'MAX_ITEMS', 'design.ts'),
      row('kenaikan kedekatan yang terlalu kecil untuk bertanya lagi', 'littleGain', 'calibration.json'),
      row('person-fit orang jujur, rata-rata', 'honestFit', 'calibration.json'),
      row('… galat baku di atasnya yang diberi peringatan', 'warnAfter', 'calibration.json'),
      row('… dan yang tidak lagi disebut “mantap”', 'doubtAfter', 'calibration.json'),
      row('jawaban yang di bawahnya diberi peringatan', 'ENOUGH_ANSWERS', 'careless.ts'),
      row('bagian jawaban yang sama untuk peringatan', 'SAME_SHARE', 'careless.ts'),
    ],
  );
}

const TABLES: Record<string, () => string> = {
  ketepatan: accuracy,
  'macam orang berdampingan': populations,
  'hari lain': otherDay,
  keandalan: reliability,
  kepekaan: sensitivity,
  'orang sungguhan': realPeople,
  'disebut dan sebenarnya': truth,
  kalibrasi: calibration,
  'kata kemantapan': words,
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
