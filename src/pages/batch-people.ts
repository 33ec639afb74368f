import type { Near, Summary } from '../domain/quiz/tally.ts';
import type { BatchReport, ClassRow } from '../report.ts';
import { fieldRows, grouped, START_WORDS } from './batch-words.ts';
import { sentenceList } from './labels.ts';
import { notesText } from './notes.ts';
import { type Inline, type Item, link, list, paragraph, type Section, section, strong } from './page.ts';
import { CONFIDENCE_LABELS } from './result-labels.ts';

/** A person as the table names them. */
export const nameText = ({ name, line }: { name: string; line: number }): string => name || `Baris ${line}`;

/** Names that stand under a role before the rest is counted. */
const SHOWN = 40;

const peopleText = (people: Near['people']): string => {
  const shown = people.slice(0, SHOWN).map(nameText);
  return people.length > SHOWN
    ? `${shown.join(', ')}, dan ${people.length - SHOWN} lagi`
    : sentenceList(shown);
};

/** Whole persons under a role: those for whom it stands alone, then those for whom it is one of several. */
function nearItem({ title, closest, also, people }: Near): Item {
  const part = (words: string, count: number, alone: boolean): Inline[] =>
    count === 0
      ? []
      : [[`${words}: ${grouped(count)} orang (${peopleText(people.filter((one) => one.alone === alone))})`]];
  return {
    text: [strong(title)],
    more: [...part('Paling dekat', closest, true), ...part('Juga dekat', also, false)],
  };
}

/** Who is near which role. */
export function firstSection({ near, scored, none }: Summary): Section {
  const legend =
    '“Juga dekat”: jawaban orangnya belum bisa membedakan dua atau tiga peran, jadi ia tercatat di setiap peran itu.';
  return section(
    'first',
    'Siapa dekat dengan peran apa',
    [
      list(near.map(nearItem)),
      ...(none > 0
        ? [paragraph([`Belum ada saran untuk ${grouped(none)} orang; lihat “Ajak bicara dulu”.`])]
        : []),
      ...(near.some(({ also }) => also > 0) ? [paragraph([legend], 'note')] : []),
    ],
    `${grouped(scored)} orang`,
  );
}

/** Who leans to which field, in numbers alone; fewer than five are told as one. */
export const fieldSection = (summary: Summary): Section =>
  section(
    'first',
    'Bidang yang terdekat',
    [
      {
        kind: 'facts',
        rows: fieldRows(summary).map(([label, count]) => ({ label, value: [`${grouped(count)} orang`] })),
      },
      paragraph(['Yang kurang dari lima orang digabung menjadi “lainnya”.'], 'note'),
    ],
    `${grouped(summary.scored)} orang`,
  );

/** The table of a class: one row for each person, whose name leads to the page. */
export function peopleSection({ pages, people, all, summary }: BatchReport): Section[] {
  if (pages.length === 0) return [];
  const groups = [...new Set(people.map(({ group }) => group).filter((group) => group !== ''))].sort((a, b) =>
    a.localeCompare(b, 'id', { numeric: true }),
  );
  const row = ({ group, advice, first, level, choice, start, notes }: ClassRow, i: number): Inline[] => [
    [link(pages[i]?.name ?? '', pages[i]?.file ?? '')],
    [group],
    [first.map(({ title }) => title).join(' · ')],
    [advice === 'none' ? '' : CONFIDENCE_LABELS[level]],
    [choice ?? ''],
    [start === null ? '' : START_WORDS[start]],
    [notesText(advice, notes)],
  ];
  const more = summary.scored + summary.empty + summary.twins - pages.length;
  return [
    section('people', 'Semua orang', [
      {
        kind: 'table',
        layout: 'grid',
        head: ['Nama', 'Kelas', 'Dekat dengan', 'Kemantapan', 'Pilihan sendiri', 'Bisa mulai?', 'Catatan'],
        rows: people.map(row),
        filter: { label: 'Kelas', groups, of: people.map(({ group }) => groups.indexOf(group)) },
      },
      ...(more > 0 ? [paragraph([`… dan ${grouped(more)} halaman lagi di folder yang sama.`], 'note')] : []),
      ...(all === null ? [] : [paragraph([link('Semua halaman dalam satu berkas, untuk dicetak', all)])]),
    ]),
  ];
}
