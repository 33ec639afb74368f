import type { Summary, Talk } from '../domain/quiz/tally.ts';
import type { BatchReport } from '../report.ts';
import { grouped, TALK_REASONS } from './batch-words.ts';
import { commandLine } from './command-line.ts';
import { bankNumber, CONFIDENCE_LABELS, capital, decimal, sentenceList } from './labels.ts';
import {
  type Block,
  code,
  type Item,
  list,
  type Page,
  paragraph,
  type Section,
  section,
  strong,
} from './page.ts';
import { groupLevels } from './profile.ts';

/** Whole numbers as they are, shares of ties with one decimal. */
const countText = (count: number): string => (Number.isInteger(count) ? grouped(count) : decimal(count));

const nameText = ({ name, line }: { name: string; line: number }): string => name || `Baris ${line}`;

function leadBlocks({ total, scored, empty, wrong, answered, questions }: Summary): Block[] {
  const parts = [
    `${grouped(scored)} dari ${grouped(total)} lembar dinilai.`,
    ...(scored === 0 ? [] : [`Rata-rata ${decimal(answered)} dari ${questions} pertanyaan dijawab.`]),
    ...(empty === 0 ? [] : [`${grouped(empty)} lembar kosong.`]),
    ...(wrong === 0 ? [] : [`${grouped(wrong)} lembar perlu diperbaiki dulu.`]),
    'Ringkasan ini bahan untuk berbincang. Tidak ada yang diurutkan terhadap orang lain.',
  ];
  return [paragraph([parts.join(' ')], 'lead')];
}

/** Smaller shares of ties would read 0,0. */
const LEAST = 0.05;

function firstSection({ first, scored }: Summary): Section {
  const shown = first.filter(({ count }) => count >= LEAST);
  const rows = shown.map(({ title, count }) => ({
    label: title,
    value: count,
    text: [countText(count)],
    faint: false,
    group: null,
    place: null,
    heading: null,
  }));
  const shared = first.some(({ count }) => !Number.isInteger(count));
  const legend = `Berapa orang yang jawabannya paling dekat dengan peran itu.${shared ? ' Kalau beberapa peran sama dekatnya, orangnya dibagi rata di antara peran-peran itu.' : ''}${shown.length < first.length ? ' Peran lain mendapat bagian di bawah 0,1 orang.' : ''}`;
  return section(
    'first',
    'Peran yang paling dekat',
    [
      { kind: 'bars', head: ['Peran', 'Orang'], max: Math.max(1, ...first.map(({ count }) => count)), rows },
      paragraph([legend], 'note'),
    ],
    `${grouped(scored)} orang`,
  );
}

function levelSection({ levels }: Summary): Section {
  return section('levels', 'Keyakinan', [
    {
      kind: 'facts',
      rows: (['high', 'medium', 'low'] as const).map((level) => ({
        label: capital(CONFIDENCE_LABELS[level]),
        value: [`${grouped(levels[level])} orang`],
      })),
    },
  ]);
}

function portraitSection({ summary, catalog }: BatchReport): Section {
  const levels = Object.fromEntries(summary.traits.map(({ id, level }) => [id, level]));
  const means = groupLevels(levels, catalog);
  const rows = catalog.groups.map(({ label }, i) => ({
    label,
    value: means[i] ?? 3,
    text: [decimal(means[i] ?? 3)],
    faint: false,
    group: null,
    place: null,
    heading: null,
  }));
  return section('portrait', 'Gambaran rata-rata', [
    { kind: 'bars', head: ['Kelompok sifat', 'Tingkat'], max: 5, rows },
    paragraph(
      ['3 berarti rata-rata orang yang tertarik pada bidang ini; 1 paling sedikit, 5 paling banyak.'],
      'note',
    ),
  ]);
}

const talkItem = (talk: Talk): Item => ({
  text: [strong(nameText(talk)), `: ${sentenceList(talk.reasons.map((reason) => TALK_REASONS[reason]))}`],
});

const restOf = (count: number, shown: number): Block[] =>
  count > shown
    ? [
        paragraph(
          [`… dan ${grouped(count - shown)} lagi; semuanya ada di keluaran `, code('--format csv'), '.'],
          'note',
        ),
      ]
    : [];

function talkSection({ talks, talkCount }: Summary): Section[] {
  if (talkCount === 0) return [];
  return [
    section(
      'talks',
      'Ajak berbincang',
      [
        paragraph([
          'Hasil mereka belum banyak bercerita. Tanyakan kabarnya, lalu coba kuisnya lagi saat sempat. Ini bukan teguran.',
        ]),
        list(talks.map(talkItem)),
        ...restOf(talkCount, talks.length),
      ],
      `${grouped(talkCount)} orang`,
    ),
  ];
}

function faultSection({ faults, wrong }: Summary): Section[] {
  if (wrong === 0) return [];
  return [
    section(
      'faults',
      'Perlu diperbaiki',
      [
        list(
          faults.map(({ line, name, text }) => ({
            text: [strong(name === '' ? `Baris ${line}` : `Baris ${line}, ${name}`), `: ${text}`],
          })),
        ),
        ...restOf(wrong, faults.length),
      ],
      `${grouped(wrong)} lembar`,
    ),
  ];
}

function pagesSection({ pages, summary }: BatchReport): Section[] {
  if (pages.length === 0) return [];
  const rows = pages.map(({ name, file }) => ({ label: name, value: [code(file)] }));
  const more = summary.scored + summary.empty - pages.length;
  return [
    section('pages', 'Halaman tiap orang', [
      { kind: 'facts', rows },
      ...(more > 0 ? [paragraph([`… dan ${grouped(more)} halaman lagi di folder yang sama.`], 'note')] : []),
    ]),
  ];
}

function nextSection({ path, pages }: BatchReport): Section {
  const command = (...more: string[]) =>
    commandLine('quiz', 'batch', path === '-' ? 'kelas.csv' : path, ...more);
  return section('next', 'Langkah berikutnya', [
    list(
      [
        {
          text: [
            'Satu baris untuk tiap orang, untuk lembar kerja: ',
            code(command('--format', 'csv', '-o', 'hasil.csv')),
          ],
        },
        ...(pages.length > 0
          ? []
          : [{ text: ['Satu halaman untuk tiap orang: ', code(command('-o', 'hasil/'))] }]),
      ],
      true,
    ),
  ]);
}

/** Many people on one page, for the teacher. */
export function batchPage(report: BatchReport): Page {
  const { summary } = report;
  const told = summary.scored > 0;
  return {
    kind: 'batch',
    title: 'Ringkasan kuis',
    kicker: [`${grouped(summary.total)} lembar · bank pertanyaan versi ${bankNumber(summary.quizVersion)}`],
    blocks: [
      ...leadBlocks(summary),
      ...(told ? [firstSection(summary), levelSection(summary), portraitSection(report)] : []),
      ...talkSection(summary),
      ...faultSection(summary),
      ...pagesSection(report),
      nextSection(report),
    ],
    footer: ['Dibuat dengan karir-sosial. Hasilnya saran, bukan keputusan.'],
  };
}
