import type { Summary, Talk } from '../domain/quiz/tally.ts';
import type { BatchReport } from '../report.ts';
import { fieldSection, firstSection, nameText, peopleSection } from './batch-people.ts';
import { grouped, largeLevelRows, levelRows, OPENING_QUESTIONS, TALK_REASONS } from './batch-words.ts';
import { commandLine, pathWord } from './command-line.ts';
import { sentenceList } from './labels.ts';
import { QUIZ_LIMITS } from './limits.ts';
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
import { bankNumber, decimal } from './result-labels.ts';

function leadBlocks({ total, scored, empty, wrong, twins, answered, questions }: Summary): Block[] {
  const parts = [
    `${grouped(scored)} dari ${grouped(total)} lembar dinilai.`,
    ...(scored === 0 ? [] : [`Rata-rata ${decimal(answered)} dari ${questions} pertanyaan dijawab.`]),
    ...(empty === 0 ? [] : [`${grouped(empty)} lembar kosong.`]),
    ...(wrong === 0 ? [] : [`${grouped(wrong)} lembar perlu diperbaiki dulu.`]),
    ...(twins === 0
      ? []
      : [`${grouped(twins)} lembar kembar (nama, kelas, dan jawabannya sama) tidak dihitung lagi.`]),
    'Ringkasan ini bahan untuk berbincang. Murid tidak diperingkat satu sama lain.',
  ];
  return [paragraph([parts.join(' ')], 'lead')];
}

/** How settled the results are; with numbers for names only where that tells anything. */
function levelSections(summary: Summary, anonymous: boolean): Section[] {
  const cells = (anonymous ? largeLevelRows : levelRows)(summary);
  if (anonymous && cells.length < 2) return [];
  const rows = cells.map(([label, count]) => ({ label, value: [`${grouped(count)} orang`] }));
  return [section('levels', 'Kemantapan', [{ kind: 'facts', rows }])];
}

/** What is near, by roles and names or by fields and numbers, and how settled that is. */
const nearSections = (summary: Summary, anonymous: boolean): Section[] =>
  summary.scored === 0
    ? []
    : [anonymous ? fieldSection(summary) : firstSection(summary), ...levelSections(summary, anonymous)];

/** The mean of few people is nearly a person. */
const FEW = 5;

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
    { kind: 'bars', head: ['Kelompok kesukaan kerja', 'Tingkat'], min: 1, max: 5, rows },
    paragraph(
      ['Angka 3 berarti rata-rata orang yang tertarik pada bidang ini; 1 paling sedikit, 5 paling banyak.'],
      'note',
    ),
  ]);
}

/** Who to talk with, why, and two questions to begin with. */
const talkItem = (talk: Talk): Item => ({
  text: [strong(nameText(talk)), `: ${sentenceList(talk.reasons.map((reason) => TALK_REASONS[reason]))}`],
  more: OPENING_QUESTIONS[talk.reasons[0] ?? 'no-advice'].map((question) => [`“${question}”`]),
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
      'Ajak bicara dulu',
      [
        paragraph([
          'Hasil mereka belum jelas. Ajak bicara dulu, misalnya dengan dua pertanyaan di bawah namanya. Ini bukan teguran.',
        ]),
        list(talks.map(talkItem)),
        ...restOf(talkCount, talks.length),
      ],
      `${grouped(talkCount)} orang`,
    ),
  ];
}

const faultyName = (name: string, line: number): string =>
  name === '' ? `Baris ${line}` : `Baris ${line}, ${name}`;

function faultSection({ faults, wrong }: Summary, anonymous: boolean): Section[] {
  if (wrong === 0) return [];
  return [
    section(
      'faults',
      'Perlu diperbaiki',
      [
        list(
          faults.map(({ line, name, text }) => ({
            text: [strong(anonymous ? name : faultyName(name, line)), `: ${text}`],
          })),
        ),
        ...restOf(wrong, faults.length),
      ],
      `${grouped(wrong)} lembar`,
    ),
  ];
}

/** The same for each value of a column: what is near, and who to talk with. */
const groupSections = ({ groups, anonymous }: BatchReport): Section[] =>
  groups.map(({ name, summary }, i) =>
    section(
      `group-${i + 1}`,
      name,
      [...leadBlocks(summary).slice(0, 1), ...nearSections(summary, anonymous), ...talkSection(summary)],
      `${grouped(summary.total)} lembar`,
    ),
  );

function nextSection({ path, pages }: BatchReport): Section {
  const command = (...more: string[]) =>
    commandLine('quiz', 'batch', path === '-' ? 'kelas.csv' : pathWord(path), ...more);
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
  const { summary, pages, anonymous } = report;
  const portrayed = summary.scored >= (anonymous ? FEW : 1);
  return {
    kind: 'batch',
    title: 'Ringkasan kuis',
    kicker: [`${grouped(summary.total)} lembar · kumpulan soal versi ${bankNumber(summary.quizVersion)}`],
    blocks: [
      ...leadBlocks(summary),
      ...peopleSection(report),
      ...nearSections(summary, anonymous),
      ...(portrayed ? [portraitSection(report)] : []),
      ...talkSection(summary),
      ...faultSection(summary, anonymous),
      ...groupSections(report),
      ...(pages.length > 0 || anonymous ? [] : [nextSection(report)]),
    ],
    footer: [QUIZ_LIMITS],
  };
}
