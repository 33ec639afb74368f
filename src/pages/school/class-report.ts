import type { RequirementStatus } from '../../domain/quiz/result.ts';
import type { TalkReason } from '../../domain/quiz/tally.ts';
import type { Field } from '../../domain/role.ts';
import type { PaperValues, School, Topic } from '../../domain/school.ts';
import { filledText } from '../../domain/school.ts';
import { TALK_REASONS } from '../batch-words.ts';
import { FIELD_LABELS, sentenceList } from '../labels.ts';
import { CONFIDENCE_LABELS } from '../result-labels.ts';
import type { RecordOf } from './record.ts';

/** A pupil of the report: what the record tells, and the fields of the named roles. */
export interface Reported extends RecordOf {
  fields: readonly Field[];
}

export interface ReportOf {
  people: readonly Reported[];
  /** Rows that could not be scored, and pupils of the list who sent nothing; null without a list. */
  wrong: number;
  missing: number | null;
  /** Rows of people who are not on the list. */
  strangers: number;
  /** Rows that may be of several on the list. */
  unclear: number;
  scope: string;
  topics: School['topics'];
}

/** So many pupils are named for a first talk, by each reason: the report stays one sheet, and the records hold all. */
const NAMED = 3;
/** A topic is proposed when it concerns this share of the class. */
const SHARE = 1 / 3;

/** How many have each value, the most frequent first. */
const counted = <T extends string>(
  values: readonly T[],
  labels: Record<T, string>,
  text = (label: string, count: number): string => `${label} ${count} murid`,
): string[] =>
  (Object.keys(labels) as T[])
    .map((value) => ({ value, count: values.filter((other) => other === value).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ value, count }) => text(labels[value], count));

const FIELDS = { ...FIELD_LABELS, more: 'Lebih dari satu bidang' };

/** Whether the nearest role can be started, after "12 murid". */
const STARTS: Record<RequirementStatus, string> = {
  open: 'bisa mencobanya sekarang',
  'not-yet': 'masih perlu memenuhi syaratnya',
  'by-promotion': 'akan mencapainya lewat kenaikan jabatan',
  unknown: 'perlu bertanya dulu ke lembaganya',
};

function fieldText(people: readonly Reported[]): string[] {
  const named = people.filter(({ fields }) => fields.length > 0);
  if (named.length === 0) return [];
  const keys = named.map(({ fields }) => (new Set(fields).size === 1 ? (fields[0] as Field) : 'more'));
  return [`Bidang yang terdekat: ${counted(keys, FIELDS).join(', ')}.`];
}

function results({ people, wrong, missing, strangers, unclear }: ReportOf): string[] {
  const named = people.filter(({ first }) => first.length > 0);
  const chosen = people.filter(({ choice }) => choice !== null).length;
  const rest = [
    ...(missing ? [`${missing} murid belum mengisi`] : []),
    ...(wrong > 0 ? [`${wrong} kiriman belum bisa dibaca`] : []),
    ...(unclear > 0 ? [`${unclear} kiriman belum jelas milik siapa`] : []),
    ...(strangers > 0 ? [`${strangers} kiriman dari luar daftar kelas tidak dihitung`] : []),
  ];
  const levels = counted(
    named.map(({ level }) => level),
    CONFIDENCE_LABELS,
  );
  return [
    `${people.length} murid mengisi angket minat kerja${rest.length === 0 ? '' : `; ${sentenceList(rest)}`}.`,
    ...fieldText(people),
    ...(levels.length === 0 ? [] : [`Kemantapan hasil: ${levels.join(', ')}.`]),
    chosen === 0
      ? 'Belum ada murid yang menyebut peran yang ingin dicobanya.'
      : `${chosen} murid sudah menyebut peran yang ingin dicobanya.`,
  ];
}

const waiting = (people: readonly Reported[]): number =>
  people.filter(({ start }) => start === 'not-yet' || start === 'by-promotion').length;

function analysis({ people }: ReportOf): string[] {
  const none = people.filter(({ first }) => first.length === 0).length;
  const starts = people.flatMap(({ start }) => (start === null ? [] : [start]));
  const outside = people.filter(
    ({ choice, first }) => choice !== null && !first.some(({ title }) => title === choice),
  ).length;
  return [
    ...(none === 0
      ? []
      : [`${none} murid belum mendapat saran; jawabannya belum condong ke satu arah atau masih sedikit.`]),
    ...(starts.length === 0
      ? []
      : [
          `Untuk peran terdekatnya: ${counted(starts, STARTS, (words, count) => `${count} murid ${words}`).join('; ')}.`,
        ]),
    ...(outside === 0
      ? []
      : [`${outside} murid memilih peran di luar tiga terdekatnya; pilihan itu ikut dibicarakan.`]),
    'Angka ini tentang kelas ini saja; belum ada pembandingnya, dan murid tidak diperingkat.',
  ];
}

/** What concerns enough of the class comes next; comparing two roles suits every class. */
function topicOf({ people, topics }: ReportOf): string {
  const unclear = people.filter(({ first, level }) => first.length === 0 || level === 'low').length;
  const counts: [Topic, number][] = [
    ['unclear', unclear],
    ['ways', waiting(people)],
    ['choice', people.filter(({ choice }) => choice === null).length],
  ];
  const [topic, n] = counts.find(([, count]) => count > 0 && count >= people.length * SHARE) ?? [
    'compare',
    0,
  ];
  return filledText(topics[topic], { n: String(n) });
}

const nameOf = ({ name, number, line }: Reported): string =>
  name || (number === '' ? `baris ${line}` : `nomor ${number}`);

/** Those with the same first reason in one sentence; questions to begin with stand in their records. */
function talkText(reason: TalkReason, people: readonly Reported[]): string {
  const names = people.slice(0, people.length === NAMED + 1 ? people.length : NAMED).map(nameOf);
  const more = people.length - names.length;
  const who = more > 0 ? `${names.join(', ')}, dan ${more} lagi` : sentenceList(names);
  return `${who}: ${TALK_REASONS[reason]}.`;
}

/** Who to talk with first, by the reason. */
function talks(people: readonly Reported[]): string[] {
  const reasons = [...new Set(people.flatMap(({ reasons: [first] }) => first ?? []))];
  return reasons.map((reason) =>
    talkText(
      reason,
      people.filter(({ reasons: [first] }) => first === reason),
    ),
  );
}

/** What the report of a lesson tells of one class. */
export function reportValues(of: ReportOf): PaperValues {
  const first = talks(of.people);
  return {
    sasaran: of.scope,
    hasil: results(of),
    analisis: analysis(of),
    lanjut: [
      topicOf(of),
      ...(first.length === 0
        ? []
        : ['Obrolan perorangan lebih dulu dengan nama berikut; pembukanya ada di catatan tiap murid.']),
      ...first,
    ],
  };
}
