import { sentenceList } from '../labels.ts';
import { type Bar, list, paragraph, type Section, section, strong } from '../page.ts';
import { closeness, leanings, type ResultView } from './view.ts';

/** All roles by rank; those that the answers cannot tell apart share a bracket, and bars end where nothing is alike. */
export function rankingSection(view: ResultView): Section[] {
  const { result } = view.report;
  if (view.named.length === 0) return [];
  const groupOf = (role: string): number | null => {
    const group = result.tied.findIndex((ids) => ids.includes(role));
    return group < 0 ? null : group;
  };
  const alike = result.ranking.filter(({ fit }) => fit > 0);
  const rows = alike.map((entry): Bar => {
    const named = view.named.some(({ role }) => role === entry.role);
    const reason = view.struck.get(entry.role);
    return {
      label: view.titled(entry),
      value: entry.fit,
      text: named ? [closeness(view, entry.fit)] : reason === undefined ? [] : ['dicoret'],
      faint: false,
      group: groupOf(entry.role),
      place: entry.rank,
      heading: null,
    };
  });
  const rest = result.ranking.filter(({ fit }) => fit <= 0).map(({ title }) => title);
  const tied = rows.some(({ group }) => group !== null);
  const legend = `Makin panjang garisnya, makin dekat dengan jawabanmu.${tied ? ' Peran dalam satu kurung belum bisa dibedakan.' : ''}`;
  return [
    section('ranking', 'Urutan', [
      {
        kind: 'bars',
        head: ['Peran', 'Kedekatan'],
        min: 0,
        max: Math.max(1, ...alike.map(({ fit }) => fit)),
        rows,
      },
      paragraph([legend], 'note'),
      ...(rest.length === 0 ? [] : [paragraph([`Tidak dekat: ${rest.join(', ')}.`], 'note')]),
    ]),
  ];
}

/** Roles that the answers speak clearly against, each with the leaning that speaks most. */
export function unfitSection(view: ResultView): Section[] {
  if (view.report.result.advice === 'none') return [];
  const unfit = view.report.result.ranking.filter((entry) => entry.unfit);
  if (unfit.length === 0) return [];
  const titles = new Map<string, string[]>();
  for (const { role, title } of unfit) {
    const against = leanings(view, [role]).at(-1);
    const liking = against !== undefined && against.pull < 0 ? against : null;
    const why = liking === null ? '' : liking.lead > 0 ? liking.trait.likes : liking.trait.likesLow;
    titles.set(why, [...(titles.get(why) ?? []), title]);
  }
  const items = [...titles].map(([why, names]) => ({
    text: [strong(sentenceList(names)), why === '' ? '.' : `, antara lain karena kamu suka ${why}.`],
  }));
  return [section('unfit', 'Yang jelas kurang dekat', [list(items)])];
}
