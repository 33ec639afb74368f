import type { Asn, Stage } from '../domain/person.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { folded, type Told } from './entry.ts';

/** Titles of columns that tell the stage, and whether one is ASN. */
const STAGE_TITLES = new Set([
  'tahap',
  'stage',
  'pendidikan',
  'pendidikan terakhir',
  'education',
  'sekarang kamu',
]);
const ASN_TITLES = new Set([
  'asn',
  'pns',
  'status pegawai',
  'status kepegawaian',
  'pns asn',
  'pegawai negeri',
]);

/** Words that say one stage and no other. */
const STAGES: readonly [Stage, RegExp][] = [
  [
    'sekolah',
    /^(masih |sedang )?(sekolah|pelajar|siswa|murid)\b|^masih (smp|sma|smk|ma)\b|^kelas (x|xi|xii|10|11|12)\b/,
  ],
  ['kuliah', /^(masih |sedang )?(kuliah|mahasiswa)\b/],
  ['smp', /^(lulus |tamat |lulusan )?(smp|mts|sltp)\b/],
  ['sma', /^(lulus |tamat |lulusan )?(sma|smk|ma|slta|smu|stm)\b/],
  // "DI" alone is a diploma; before other words it only says where, as in "di SMA".
  ['d3', /^(lulus |tamat |lulusan )?(d ?(3|iii|ii|1|2)|d i|di$|diploma)\b/],
  ['s1', /^(lulus |tamat |lulusan )?(s ?1|d ?(4|iv)|sarjana)\b/],
  ['s2', /^(lulus |tamat |lulusan )?(s ?(2|3)|magister|doktor)\b/],
];
const ASNS: readonly [Asn, RegExp][] = [
  ['pppk', /^(pppk|p3k)\b/],
  ['bukan', /^(bukan|tidak|no|false|non|0|swasta|honorer)\b/],
  ['pns', /^(pns|ya|yes|true|1|cpns)\b/],
];

const known = <T extends string>(table: readonly [T, RegExp][], text: string): T | null => {
  const words = folded(text);
  return table.find(([value, says]) => words === value || says.test(words))?.[0] ?? null;
};

export const stageIn = (text: string): Stage | null => known(STAGES, text);
export const asnIn = (text: string): Asn | null => known(ASNS, text);

/** Which of these columns tell of stage and status, by place; -1 where none does. */
export function tellingColumns(names: readonly string[]): { stage: number; asn: number } {
  const words = names.map(folded);
  return {
    stage: words.findIndex((word) => STAGE_TITLES.has(word)),
    asn: words.findIndex((word) => ASN_TITLES.has(word)),
  };
}

/** What a row tells: its columns where they can be understood, before what its code says. */
export function toldBy(stage: string, asn: string, code: Told | undefined): Told {
  const facts: Facts = { ...code?.facts };
  const fromStage = stageIn(stage);
  const fromAsn = asnIn(asn);
  if (fromStage !== null) facts.stage = fromStage;
  if (fromAsn !== null) facts.asn = fromAsn;
  return { facts, cards: code?.cards ?? null, notes: code?.notes ?? [] };
}
