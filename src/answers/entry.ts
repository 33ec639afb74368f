import { shownPart } from '../domain/characters.ts';
import type { ProblemFact } from '../domain/problem.ts';
import type { CardAnswer, Facts } from '../domain/quiz/result.ts';

/** A column or key beside the answers. */
export interface Field {
  name: string;
  /** What a person reads in it; empty when there is nothing. */
  text: string;
  /** The value as it stood in the JSON that it came from. */
  json?: string;
}

/** What is carried through, in the order of the input: whole-number names keep their place, which they lose in an object. */
export type Row = readonly Field[];

/** What a row tells beside its answers, already in the order of precedence: columns before the code. */
export interface Told {
  facts: Facts;
  /** Answers to the blind cards, where a code has them. */
  cards?: readonly CardAnswer[] | null;
  /** Why something of the code was left out, as codes of warnings. */
  notes: readonly string[];
}

interface Place {
  /** Line of the file, from 1. */
  line: number;
  row(): Row;
}

/** One person of a batch, or what is wrong with that row. `sheet`: 1..5 in bank order, 0 where there is no answer. */
export type Entry = Place & ({ sheet: Uint8Array; told?: Told } | { fault: ProblemFact });

/** Titles of columns that are understood, as they stand in the input. */
export type Used = Partial<Record<'stage' | 'asn' | 'code', string>>;

/** A batch whose dialect is known; its entries come in bundles, in the order of the input. */
export interface Batch {
  /** Between the columns of a table; a comma where there are none. */
  delimiter: string;
  /** True when the text began with a byte order mark, as spreadsheets write it. */
  bom: boolean;
  /** Ids of questions that have no column. */
  missing: string[];
  /** True when every row carries the same columns. */
  fixed: boolean;
  used: Used;
  /** Of a workbook with several sheets of answers: which one is read, and which are left. */
  sheets?: { read: string; left: string[] };
  entries: AsyncIterable<Entry[]>;
  /** Lines of a chat without a code, once all entries were read. */
  passedOver?: () => number;
}

/** A row of more characters than this is no answer sheet. */
export const MAX_ROW = 1_000_000;

/** Format signs, and what else takes no room: variation selectors, fillers, joiners. */
const INVISIBLE = /[\p{Cf}\p{DI}]+/gu;

/** Words of a text in small letters with single spaces between them: numbers, signs and spaces around do not matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NAMES = [
  'nama lengkap',
  'nama siswa',
  'nama murid',
  'nama peserta didik',
  'nama kamu',
  'nama',
  'full name',
  'name',
];
/** "Nama sekolah" and the like name something else than the person. */
const OTHERS =
  /^nama (sekolah|madrasah|kampus|kelas|rombel|guru|wali|ayah|ibu|orang ?tua|orangtua|instansi|lembaga|kota|kabupaten|kecamatan|desa|kelurahan|provinsi|perusahaan|organisasi|program|jurusan|pengguna|user|file|berkas)\b/;
/** What forms write where nobody has signed in. */
const NOBODY = new Set(['', 'anonymous', 'anonim', 'n a', 'null', 'undefined']);

/** Places of the names that may be the person's own, the likeliest first. */
export function namePlaces(names: readonly string[]): number[] {
  const words = names.map(folded);
  const rank = (word: string): number => {
    const exact = NAMES.indexOf(word);
    if (exact >= 0) return exact;
    return word.startsWith('nama ') && !OTHERS.test(word) ? NAMES.length : -1;
  };
  return words
    .map((word, at) => ({ at, rank: rank(word) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at);
}

/** The person's name as the row tells it; empty when it does not. */
export function nameOf(row: Row): string {
  for (const at of namePlaces(row.map(({ name }) => name))) {
    const text = shownPart((row[at] as Field).text).slice(0, 200);
    if (!NOBODY.has(folded(text))) return text;
  }
  return '';
}

/** Titles under which a class stands. */
export const CLASS_TITLES = ['kelas', 'rombel', 'kelas rombel', 'class'];

/** The person's class as the row tells it; empty when it does not. */
export function classOf(row: Row): string {
  const field = row.find(({ name }) => CLASS_TITLES.includes(folded(name)));
  return shownPart(field?.text ?? '').slice(0, 80);
}
