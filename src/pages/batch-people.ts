import type { Near, Summary } from '../domain/quiz/tally.ts';
import { grouped } from './batch-words.ts';
import { sentenceList } from './labels.ts';
import { type Inline, type Item, list, paragraph, type Section, section, strong } from './page.ts';

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
