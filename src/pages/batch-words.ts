import { cellsOf } from '../domain/cells.ts';
import { harmless } from '../domain/characters.ts';
import type { ProblemFact } from '../domain/problem.ts';
import type { FieldOrNot } from '../domain/quiz/field-count.ts';
import type { RequirementStatus } from '../domain/quiz/result.ts';
import type { Summary, TalkReason } from '../domain/quiz/tally.ts';
import { capital, dateText, FIELD_LABELS } from './labels.ts';
import { problemText, source } from './problem.ts';
import { CONFIDENCE_LABELS } from './result-labels.ts';

/** What is wrong with a row, without the file and the line: the row itself stands there. */
export const faultText = (fact: ProblemFact): string => {
  const text = problemText({ ...fact, path: '', line: 0 } as ProblemFact);
  return capital(
    text
      .trim()
      .replaceAll('\n', ' ')
      .replace(/^"" baris 0( kolom \d+)?: /, ''),
  );
};

/** "1234567" → "1.234.567". */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** How far a batch is. */
export const progressText = (done: number): string => `Dinilai: ${grouped(done)} lembar`;

/** So many ids are named. */
const NAMED = 5;

/** That only one of several sheets with answers is read. */
export function sheetsText(path: string, { read, left }: { read: string; left: readonly string[] }): string {
  const more = left.length > NAMED ? `, dan ${left.length - NAMED} lagi` : '';
  const others = left.slice(0, NAMED).map((name) => `"${name}"`);
  return `${[
    `${source(path)}: hanya lembar "${read}" yang dinilai; ${others.join(', ')}${more} juga berisi jawaban.`,
    'Simpan tiap lembar sebagai berkas sendiri, atau gabungkan, lalu jalankan lagi.',
  ]
    .map(harmless)
    .join('\n')}\n`;
}

/** That questions have no column. */
export function missingText(path: string, missing: readonly string[], total: number): string {
  const more = missing.length > NAMED ? `, dan ${missing.length - NAMED} lagi` : '';
  return `${[
    `${source(path)}: ${missing.length} dari ${total} pertanyaan tidak punya kolom, jadi dianggap dilewati:`,
    `${missing.slice(0, NAMED).join(', ')}${more}.`,
  ]
    .map(harmless)
    .join('\n')}\n`;
}

/** That further wrong rows are not told one by one. */
export const moreFaultsText = (more: number): string =>
  `… dan ${grouped(more)} baris lain yang keliru. Semuanya ada di keluaran --json dan --format csv.\n`;

/** Why somebody should talk with the teacher; it completes "Nama: …". */
export const TALK_REASONS: Record<TalkReason, string> = {
  'too-few-answers': 'jawabannya masih sedikit',
  'straight-lining': 'hampir semua jawabannya sama',
  inconsistent: 'beberapa jawabannya saling bertentangan',
  'no-advice': 'jawabannya belum condong ke mana pun',
  'low-confidence': 'beberapa peran masih sama mungkinnya',
  'no-fit': 'belum ada peran yang jelas dekat',
};

/** Two questions with which a talk may begin. */
export const OPENING_QUESTIONS: Record<TalkReason, readonly [string, string]> = {
  'too-few-answers': [
    'Waktu mengisi kemarin, apa yang membuatmu berhenti?',
    'Pertanyaan mana yang paling gampang kamu jawab?',
  ],
  'straight-lining': [
    'Waktu mengisi, apakah pertanyaannya terasa mirip semua?',
    'Kalau boleh memilih satu kegiatan minggu ini, kamu mau melakukan apa?',
  ],
  inconsistent: [
    'Ada pertanyaan yang membingungkan? Yang mana?',
    'Kegiatan apa yang kadang kamu suka dan kadang tidak? Apa bedanya?',
  ],
  'no-advice': [
    'Dari kegiatan di sekolah atau di rumah, mana yang membuatmu lupa waktu?',
    'Pekerjaan seperti apa yang jelas tidak kamu mau?',
  ],
  'low-confidence': [
    'Dari peran yang disebut, mana yang paling ingin kamu lihat langsung?',
    'Apa yang kamu sukai dari masing-masing?',
  ],
  'no-fit': [
    'Bidang apa di luar pekerjaan sosial yang menarik buatmu?',
    'Siapa orang yang pekerjaannya kamu kagumi? Apa yang ia lakukan sehari-hari?',
  ],
};

/** How settled the results are. */
export const levelRows = ({ levels }: Summary): [string, number][] =>
  (['high', 'medium', 'low'] as const).map((level) => [capital(CONFIDENCE_LABELS[level]), levels[level]]);

/** What cells of few people are told as. */
export const OTHERS = 'lainnya';

/** Fields of the named roles, as a class is told by them. */
export const FIELD_WORDS: Record<FieldOrNot, string> = {
  ...FIELD_LABELS,
  more: 'Lebih dari satu bidang',
  none: 'Belum ada saran',
};

/** Counts under their labels, those of few people as one. */
const largeRows = (counts: ReadonlyMap<string, number>): [string, number][] =>
  cellsOf(counts, OTHERS).map(([label, count]) => [label === OTHERS ? capital(label) : label, count]);

/** How many lean to which field, without cells of few people. */
export const fieldRows = ({ fields }: Summary): [string, number][] =>
  largeRows(new Map([...fields].map(([field, count]) => [FIELD_WORDS[field], count])));

/** How settled the results are, without cells of few people. */
export const largeLevelRows = (summary: Summary): [string, number][] =>
  largeRows(new Map(levelRows(summary).filter(([, count]) => count > 0)));

const countRows = ({ total, scored, empty, wrong, twins }: Summary): [string, number][] => [
  ['Lembar', total],
  ['Dinilai', scored],
  ['Kosong', empty],
  ['Perlu diperbaiki', wrong],
  ...(twins === 0 ? [] : [['Kembar, tidak dihitung lagi', twins] as [string, number]]),
];

/** The summary of numbered people as two columns of a workbook. */
export const anonymousRows = (summary: Summary): [string, number][] => [
  ...countRows(summary),
  ...fieldRows(summary),
  ...largeLevelRows(summary),
];

/** The summary as two columns of a workbook. */
export const summaryRows = (summary: Summary): [string, number | ''][] => [
  ...countRows(summary),
  ['Belum ada saran', summary.none],
  ...summary.near.flatMap(({ title, closest, also }): [string, number][] => [
    [`${title}: paling dekat`, closest],
    [`${title}: juga dekat`, also],
  ]),
  ...levelRows(summary),
];

/** Whether the first role can be started, in a cell. */
export const START_WORDS: Record<RequirementStatus, string> = {
  open: 'bisa dicoba sekarang',
  'not-yet': 'belum, ada syaratnya',
  'by-promotion': 'lewat kenaikan jabatan',
  unknown: 'tanyakan',
};

/** Columns that were understood, by what they tell. */
type Used = Partial<Record<'stage' | 'asn' | 'code', string>>;

const USED: Record<keyof Used, string> = {
  stage: 'tahap (pendidikan)',
  asn: 'status ASN',
  code: 'kode jawaban',
};

/** Which columns were understood as more than something to carry through. */
export function usedText(used: Used): string {
  const found = (Object.keys(USED) as (keyof Used)[]).filter((key) => used[key] !== undefined);
  if (found.length === 0) return '';
  return `Kolom yang dipakai: ${found.map((key) => `"${harmless(used[key] ?? '')}" untuk ${USED[key]}`).join(', ')}.\n`;
}

/** How many lines of a chat held no code. */
export const passedText = (count: number): string => `${grouped(count)} baris tanpa kode jawaban dilewati.\n`;

/** That pages of an earlier run are gone from a folder. */
export function removedText(folder: string, names: readonly string[]): string {
  const more = names.length > NAMED ? `, dan ${grouped(names.length - NAMED)} lagi` : '';
  return `${harmless(`Halaman lama di ${folder} dihapus: ${names.slice(0, NAMED).join(', ')}${more}.`)}\n`;
}

/** What somebody is called instead of by name. */
export const numberName = (number: number): string => `Nomor ${number}`;

/** The beginning of every table of keys; no other file begins so. */
export const KEYS_MARK = '# Kunci nomor karir-sosial.';

/** The first line of a table of keys: for whom it is, and until when. */
export const keysHead = (day: string): string =>
  `${KEYS_MARK} Hanya untuk guru BK. Hapus paling lambat ${dateText(day)}.`;

/** Where the keys are, and what to do with them. */
export const keysText = (path: string): string =>
  `${harmless(`Kunci nama tersimpan di ${path}. Jangan dibagikan, dan hapus pada tanggal di baris pertamanya.`)}\n`;
