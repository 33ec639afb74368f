import type { RequirementStatus } from '../../domain/quiz/result.ts';
import type { TalkReason } from '../../domain/quiz/tally.ts';
import type { PaperRow, PaperValues } from '../../domain/school.ts';
import { OPENING_QUESTIONS, TALK_REASONS } from '../batch-words.ts';
import { capital, sentenceList } from '../labels.ts';
import { CONFIDENCE_LABELS } from '../result-labels.ts';

/** A pupil as the record of a talk shows them. */
export interface RecordOf {
  name: string;
  number: string;
  group: string;
  line: number;
  answered: number;
  /** The roles that may be named; none without advice. */
  first: readonly { title: string; summary: string }[];
  level: keyof typeof CONFIDENCE_LABELS;
  choice: string | null;
  start: RequirementStatus | null;
  code: string;
  reasons: readonly TalkReason[];
}

/** Whether the first role can be started, in words that stand alone. */
const STARTS: Record<RequirementStatus, string> = {
  open: 'Bisa dicoba sekarang',
  'not-yet': 'Belum, ada syarat yang perlu dipenuhi dulu',
  'by-promotion': 'Dicapai lewat kenaikan jabatan, bukan dilamar',
  unknown: 'Tanyakan dulu ke lembaganya',
};

const none = (reasons: readonly TalkReason[]): string =>
  `Belum ada saran${reasons.length === 0 ? '' : `: ${sentenceList(reasons.map((reason) => TALK_REASONS[reason]))}`}.`;

function summaryRows({ first, level, choice, start, code, answered, reasons }: RecordOf): PaperRow[] {
  const near = first.map(({ title, summary }, i) => ({
    label: `Dekat ${i + 1}`,
    text: `${title}. ${summary}`,
  }));
  return [
    ...(near.length === 0 ? [{ label: 'Saran', text: none(reasons) }] : near),
    ...(near.length === 0 ? [] : [{ label: 'Kemantapan', text: capital(CONFIDENCE_LABELS[level]) }]),
    ...(start === null ? [] : [{ label: 'Bisa mulai?', text: STARTS[start] }]),
    { label: 'Pilihan sendiri', text: choice ?? '______________________' },
    { label: 'Jawaban', text: `${answered} pertanyaan` },
    ...(code === '' ? [] : [{ label: 'Kode jawaban', text: code }]),
  ];
}

/** Two questions with which the talk may begin: those for the first reason to talk, else about the first role. */
function openings({ reasons: [reason], first: [role] }: RecordOf): readonly string[] {
  if (reason !== undefined) return OPENING_QUESTIONS[reason];
  if (role === undefined) return OPENING_QUESTIONS['no-advice'];
  return [
    `Waktu membaca tentang ${role.title}, bagian mana yang paling menarik buatmu?`,
    'Apa yang membuatmu ragu, atau ingin kamu tanyakan dulu?',
  ];
}

/** What the record of one pupil tells. */
export const recordValues = (of: RecordOf): PaperValues => ({
  nama: of.name || (of.number === '' ? `Baris ${of.line}` : `Nomor absen ${of.number}`),
  siapa: `Kelas ${of.group || '____________'} · Nomor absen ${of.number || '______'}`,
  ringkas: summaryRows(of),
  pembuka: openings(of).map((question) => `“${question}”`),
});
