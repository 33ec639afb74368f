import { harmless } from '../../domain/characters.ts';
import type { PaperRow, PaperValues } from '../../domain/school.ts';
import { sentenceList } from '../labels.ts';

/** A row of answers as the recap speaks of it. */
interface Row {
  line: number;
  name: string;
  number: string;
  scored: boolean;
}

/** What the recap needs of who came. */
export interface RecapOf {
  pupils: readonly { number: string; name: string; rows: readonly Row[]; otherNames: readonly string[] }[];
  strangers: readonly Row[];
  /** Those of another class whose name stands on the list. */
  otherClass: readonly (Row & { group: string })[];
  /** Rows that may be of several of the list. */
  unclear: readonly Row[];
  /** True when there was a list to hold them against. */
  listed: boolean;
  scope: string;
}

type Pupil = RecapOf['pupils'][number];

const linesText = (rows: readonly Row[]): string =>
  `baris ${sentenceList(rows.map(({ line }) => String(line)))}`;

/** How somebody is called: by name, else by number, else by where the row stands. */
const calledBy = (name: string, number: string, rows: readonly Row[]): string =>
  name || (number === '' ? `Tanpa nama (${linesText(rows)})` : `Nomor ${number}`);

const scoredOf = ({ rows }: Pupil): Row[] => rows.filter(({ scored }) => scored);

const joined = (...texts: string[]): string => texts.filter((text) => text !== '').join('; ');

function stateOf(pupil: Pupil): [string, string] {
  const { rows, otherNames } = pupil;
  const told =
    otherNames.length === 0 ? '' : `namanya tertulis ${sentenceList(otherNames.map((name) => `“${name}”`))}`;
  const good = scoredOf(pupil);
  if (rows.length === 0) return ['belum', ''];
  if (good.length === 0) return ['keliru', `minta kirim ulang (${linesText(rows)})`];
  if (good.length > 1)
    return [
      'dua kali',
      joined(
        `dipakai yang terakhir (${linesText(good.slice(-1))}); yang lain ${linesText(good.slice(0, -1))}`,
        told,
      ),
    ];
  return ['masuk', joined(rows.length > good.length ? 'kiriman lain keliru' : '', told)];
}

const namesOf = (pupils: readonly Pupil[]): string =>
  pupils.map(({ name, number, rows }) => calledBy(name, number, rows)).join(', ');

const rowOf = (label: string, pupils: readonly Pupil[]): PaperRow[] =>
  pupils.length === 0 ? [] : [{ label: `${label} (${pupils.length})`, text: namesOf(pupils) }];

/** One class may be written in two ways, and then a whole class seems to have sent nothing. */
const classRow = (rows: RecapOf['otherClass']): PaperRow[] =>
  rows.length === 0
    ? []
    : [
        {
          label: `Namanya ada di daftar, kelasnya lain (${rows.length})`,
          text: `${rows.map(({ name, group }) => `${name} (${group})`).join(', ')}. Kalau kelasnya sama, samakan tulisannya di daftar dan di kiriman, lalu jalankan lagi.`,
        },
      ];

/** That something came which the papers leave out; nothing where all belongs to somebody of the list. */
export const leftOutText = (count: number): string =>
  count === 0 ? '' : `${count} kiriman tidak ada di daftar kelas, jadi tidak dihitung; lihat rekap.html.\n`;

/** Who has not sent a code, whose came twice or could not be read, and who is not on the list. */
export function recapValues({ pupils, strangers, otherClass, unclear, listed, scope }: RecapOf): PaperValues {
  const states = pupils.map((pupil) => ({ pupil, state: stateOf(pupil) }));
  const having = (wanted: string): Pupil[] =>
    states.filter(({ state }) => state[0] === wanted).map(({ pupil }) => pupil);
  const arrived = having('masuk').length + having('dua kali').length;
  const alone = (row: Row): Pupil => ({ ...row, rows: [row], otherNames: [] });
  const counts: PaperRow[] = listed
    ? [{ label: 'Sudah masuk', text: `${arrived} dari ${pupils.length} murid di daftar kelas` }]
    : [
        {
          label: 'Sudah masuk',
          text: `${arrived} murid; yang belum hanya terlihat dengan --roster dan daftar kelas`,
        },
      ];
  return {
    sasaran: scope,
    jumlah: counts,
    perlu: [
      ...rowOf('Belum mengirim', having('belum')),
      ...rowOf('Kode dua kali', having('dua kali')),
      ...rowOf('Kode keliru', having('keliru')),
      ...rowOf('Belum jelas milik siapa', unclear.map(alone)),
      ...classRow(otherClass),
      ...rowOf('Tidak ada di daftar', strangers.map(alone)),
    ],
    semua: states.map(({ pupil, state }) => [
      pupil.number,
      calledBy(pupil.name, pupil.number, pupil.rows),
      ...state,
    ]),
  };
}

/** The same in a few lines for a screen. */
export function recapText(of: RecapOf): string {
  const { jumlah, perlu } = recapValues(of) as Record<'jumlah' | 'perlu', readonly PaperRow[]>;
  return [...jumlah, ...perlu].map(({ label, text }) => `${harmless(`${label}: ${text}`)}\n`).join('');
}
