import { EDITORIAL, type Source } from '../domain/role.ts';
import { isWeak } from '../domain/sources.ts';
import { monthText, PAGE_KIND_LABELS, RULE_STATUS_LABELS, sentenceList } from './labels.ts';
import { type Cite, type Section, section } from './page.ts';

/** Numbers the sources of one page in the order in which they are first cited. */
export interface Citations {
  /** The numbers of source ids of a role, or of any other list of sources. */
  cite(ids: readonly string[], sources: readonly Source[]): Cite;
  /** Gives numbers to the sources not cited so far. */
  add(sources: readonly Source[]): void;
  listed(): readonly Source[];
  /** True once a sentence of the editors' own was cited. */
  editorial(): boolean;
  /** Numbers of pages without references on which a sentence rests alone, in their order. */
  unbacked(): readonly number[];
}

/** The same page may have different ids in two role files. */
const keyOf = (source: Source): string => `${source.title}\n${source.where}`;

export function citations(): Citations {
  const numbers = new Map<string, number>();
  const known = new Map<Source, number>();
  const order: Source[] = [];
  const unbacked = new Set<number>();
  let concluded = false;
  const numberOf = (source: Source): number => {
    const seen = known.get(source);
    if (seen !== undefined) return seen;
    const key = keyOf(source);
    const number = numbers.get(key) ?? order.push(source);
    numbers.set(key, number);
    known.set(source, number);
    return number;
  };
  return {
    cite(ids, sources) {
      const found = ids.flatMap((id) => sources.filter((source) => source.id === id));
      const editorial = ids.includes(EDITORIAL);
      concluded ||= editorial;
      const pages = found.every(isWeak) ? found.filter(({ kind }) => kind !== 'peraturan') : [];
      for (const page of pages) unbacked.add(numberOf(page));
      return { cite: [...new Set(found.map(numberOf))].sort((a, b) => a - b), editorial };
    },
    add(sources) {
      for (const source of sources) numberOf(source);
    },
    listed: () => order,
    editorial: () => concluded,
    unbacked: () => [...unbacked].sort((a, b) => a - b),
  };
}

export const NO_SOURCE = 'Belum ada sumber yang cukup.';

export const EDITORIAL_NOTE = 'Huruf r: simpulan redaksi, ditarik dari sumber di sebelahnya.';

/** What a page says of sentences that rest on pages without references. */
function weakNote(cited: Citations): string[] {
  const numbers = cited.unbacked();
  if (numbers.length === 0) return [];
  const which = numbers.length === 1 ? `Nomor ${numbers[0]}` : `Nomor ${sentenceList(numbers.map(String))}`;
  return [
    `${which}: artikel tanpa rujukan. Kalimat yang hanya memakainya belum kami temukan di tempat lain.`,
  ];
}

/** What a page says of the marks and numbers of its sources. */
export const notes = (cited: Citations): string[] => [
  ...(cited.editorial() ? [EDITORIAL_NOTE] : []),
  ...weakNote(cited),
];

const without = (text: string, start: string): string =>
  text.startsWith(start) ? text.slice(start.length) : text;

/** The shortest name by which a source can be judged. */
function shortName(source: Source): string {
  if (source.kind === 'peraturan') return `${source.title} (${RULE_STATUS_LABELS[source.status]})`;
  const [place = ''] = ['https://', 'http://', 'www.'].reduce(without, source.where).split('/');
  const [host = ''] = place.split(' ');
  return `${host} (${PAGE_KIND_LABELS[source.kind]})`;
}

/** The numbered sources by their short names, with the months of the looks at them. */
export function shortSources(cited: Citations): Section {
  const sources = cited.listed();
  const months = [...new Set(sources.map((source) => source.checked))].sort();
  const ends = [...new Set([months[0], months.at(-1)])].filter((month) => month !== undefined);
  const when = ends.length === 0 ? [] : [`Diperiksa ${ends.map(monthText).join(' sampai ')}.`];
  const note = [[...when, ...notes(cited)].join(' ')];
  const entries = sources.map((source) => [shortName(source)]);
  return section('sources', 'Sumber', [{ kind: 'sources', running: true, entries, note }]);
}
