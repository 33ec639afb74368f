import { RETEST } from '../../domain/quiz/calibration.ts';
import type { ConfidenceLevel } from '../../domain/quiz/result.ts';
import { capital } from '../labels.ts';
import { type Block, type Inline, paragraph, type Section, section } from '../page.ts';
import { CONFIDENCE_LABELS, decimal } from '../result-labels.ts';
import { shownLevel } from './first.ts';
import type { ResultView } from './view.ts';

const LEVEL_MEANING: Record<ConfidenceLevel, string> = {
  high: 'besar kemungkinan peran pertama memang yang paling pas.',
  medium: 'peran pertama cukup mungkin yang paling pas, tetapi yang sesudahnya masih bersaing.',
  low: 'hasil ini belum pasti; beberapa peran masih sama mungkinnya.',
};

function stability({ report: { result } }: ResultView): Inline {
  if (result.skipped === 0)
    return [
      'Semua pertanyaan sudah kamu jawab, jadi tidak ada pertanyaan lain yang bisa menggeser urutan ke-1.',
    ];
  const share = Math.min(99, Math.round(result.confidence.stability * 100));
  const [same, near] = [RETEST.first, RETEST.three].map((part) => Math.round(part * 100));
  return [
    `urutan ke-1 tetap peran yang sama: ${share} dari 100. Lain hari lain lagi: dari 100 orang simulasi yang mengisi dua kali, ${same} melihat peran pertama yang sama, dan pada ${near} peran itu masih di antara tiga teratas.`,
  ];
}

/** A single trait is told as a number only where the answers explain half of it. */
const RELIABLE = 0.5;

function traitBlocks({ report: { result } }: ResultView): Block[] {
  const rows = result.traits
    .filter(({ reliability }) => reliability >= RELIABLE)
    .map(({ label, level }) => ({
      label,
      value: level,
      text: [decimal(level)],
      faint: false,
      group: null,
      place: null,
      heading: null,
    }));
  if (rows.length === 0)
    return [paragraph(['Satu kesukaan sendirian belum bisa diberi angka; itu perlu lebih banyak jawaban.'])];
  return [
    { kind: 'bars', head: ['Kesukaan kerja', 'Tingkat'], min: 1, max: 5, rows },
    paragraph(['Angka 3 berarti rata-rata orang yang tertarik pada bidang ini.'], 'note'),
  ];
}

/** Which measured parameters the result rests on. */
const measuredRow = (parameters: string) =>
  parameters === 'default'
    ? []
    : [{ label: 'Nilai pertanyaan', value: [`Diukur dari jawaban orang (${parameters}).`] }];

/** Each number in one plain sentence; this is the only place where a page says them. */
export function meaningSection(view: ResultView): Section[] {
  const { result } = view.report;
  if (view.named.length === 0) return [];
  const level = shownLevel(view);
  const fits = view.named.map(({ title, fit }) => `${title} ${fit}`).join(', ');
  return [
    section('meaning', 'Arti angkanya', [
      {
        kind: 'facts',
        rows: [
          {
            label: 'Kedekatan',
            value: [
              `${fits}, dari 100: seberapa mirip jawabanmu dengan gambaran pekerjaannya. Angka ini hati-hati: yang jelas dekat pun sering hanya 33 sampai 56. Ini bukan nilai rapor dan bukan peluang diterima.`,
            ],
          },
          { label: 'Kalau semua pertanyaan dijawab', value: stability(view) },
          { label: capital(CONFIDENCE_LABELS[level]), value: [LEVEL_MEANING[level]] },
          { label: 'Jawaban', value: [`${result.answered} dari ${result.total} pertanyaan dijawab.`] },
          ...measuredRow(result.parameters),
        ],
      },
      ...traitBlocks(view),
    ]),
  ];
}
