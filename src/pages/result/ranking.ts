import { sentenceList } from '../labels.ts';
import { type Bar, list, paragraph, type Section, section, strong } from '../page.ts';
import { radarOf } from '../profile.ts';
import { leanings, type ResultView } from './view.ts';

/** So many roles are drawn; the others are named below. */
const DRAWN = 10;
/** So many of the person's leanings are told. */
const TOLD = 5;

/** All roles by rank; those that the answers cannot tell apart share a bracket. */
export function rankingSection({ report: { result } }: ResultView): Section {
  const groupOf = (role: string): number | null => {
    const group = result.tied.findIndex((ids) => ids.includes(role));
    return group < 0 ? null : group;
  };
  const rows = result.ranking.slice(0, DRAWN).map(
    ({ role, title, rank, fit }): Bar => ({
      label: title,
      value: fit,
      text: [String(fit)],
      faint: false,
      group: groupOf(role),
      place: rank,
      heading: null,
    }),
  );
  const rest = result.ranking.slice(DRAWN).map(({ title }) => title);
  const tied = rows.some(({ group }) => group !== null);
  const legend = `Kecocokan dihitung dari 0 sampai 100.${tied ? ' Peran dalam satu kurung belum bisa dibedakan oleh jawabanmu.' : ''}`;
  return section('ranking', 'Urutan', [
    { kind: 'bars', head: ['Peran', 'Kecocokan'], max: 100, rows },
    paragraph([legend], 'note'),
    ...(rest.length === 0 ? [] : [paragraph([`Di bawahnya, menurut urutan: ${rest.join(', ')}.`], 'note')]),
  ]);
}

/** What the answers say of the person, and the picture of it beside the first roles. */
export function portraitSection(view: ResultView): Section[] {
  const { result, catalog } = view.report;
  if (result.answered === 0) return [];
  const told = leanings(view, [])
    .sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
    .slice(0, TOLD)
    .map((entry) => entry.likes);
  const levels = Object.fromEntries(result.traits.map(({ id, level }) => [id, level]));
  const picture = radarOf(catalog, 'Kamu di samping tiga peran pertama', [
    { name: 'Kamu', person: true, levels },
    ...view.first.map(({ role, title }) => ({
      name: title,
      person: false,
      levels: view.roleOf(role).profile,
    })),
  ]);
  const words =
    told.length === 0
      ? 'Jawabanmu belum condong jelas ke satu arah.'
      : `Yang paling tampak: kamu suka ${sentenceList(told)}.`;
  const scale =
    'Dalam gambar, 3 berarti rata-rata orang yang tertarik pada bidang ini. Tingkat perannya sebagian perkiraan kami.';
  return [
    section('portrait', 'Gambaran dari jawabanmu', [paragraph([words]), picture, paragraph([scale], 'note')]),
  ];
}

/** Roles that the answers speak clearly against, each with the leaning that speaks most. */
export function unfitSection(view: ResultView): Section[] {
  const unfit = view.report.result.ranking.filter((entry) => entry.unfit);
  if (unfit.length === 0) return [];
  const titles = new Map<string, string[]>();
  for (const { role, title } of unfit) {
    const against = leanings(view, [role]).at(-1);
    const why = against === undefined || against.pull >= 0 ? '' : against.likes;
    titles.set(why, [...(titles.get(why) ?? []), title]);
  }
  const items = [...titles].map(([why, names]) => ({
    text: [strong(sentenceList(names)), why === '' ? '.' : `, antara lain karena kamu suka ${why}.`],
  }));
  return [section('unfit', 'Yang menurut jawabanmu jelas kurang cocok', [list(items)])];
}
