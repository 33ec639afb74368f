import type { Trait } from '../../domain/catalog.ts';
import { type Axes, axesOf, personSpot, type Spot, spotsOf } from '../../domain/quiz/map.ts';
import { sentenceList } from '../labels.ts';
import { type RoleMap, type Section, section } from '../page.ts';
import type { ResultView } from './view.ts';

/** Each trait as the end of an axis; traits of one's own are named by their label. */
const ENDS: Record<string, string> = {
  skala: 'mengurus satu daerah',
  perencanaan: 'merancang',
  layanan_langsung: 'melayani langsung',
  pemberdayaan: 'memandirikan warga',
  bantuan: 'menyalurkan bantuan',
  sumber_daya: 'mengatur dana',
  memimpin: 'memimpin',
  koordinasi: 'menyatukan lembaga',
  data: 'menggali data',
  evaluasi: 'menilai hasil',
  mediasi: 'menengahi',
  administrasi: 'menjaga catatan',
  lapangan: 'turun ke lapangan',
  kepekaan: 'menyelami perasaan',
  fasilitasi: 'memandu belajar',
  acara: 'menyiapkan kegiatan',
  keputusan: 'memutuskan',
  kesabaran: 'menunggu hasil lama',
  tekanan: 'menangani banyak kasus',
};

/** So many traits name an end; the second only when it counts nearly as much. */
const NAMES = 2;
const NEARLY = 0.7;

const endOf = (trait: Trait | undefined): string =>
  trait === undefined ? '' : (ENDS[trait.id] ?? trait.label.toLowerCase());

/** The traits that count most towards an end, in two or three words. */
function nameOf(axis: Float64Array, sign: 1 | -1, traits: readonly Trait[]): string {
  const sorted = [...axis.keys()].sort((a, b) => sign * ((axis[b] as number) - (axis[a] as number)));
  const strongest = sign * (axis[sorted[0] ?? 0] as number);
  const named = sorted.slice(0, NAMES).filter((i) => sign * (axis[i] as number) >= NEARLY * strongest);
  return sentenceList(named.map((i) => endOf(traits[i])));
}

const CORNERS = [
  [-1, 1],
  [1, 1],
  [-1, -1],
  [1, -1],
] as const;

/** The role that lies furthest into each corner, unless it is named already. */
function cornersOf(spots: readonly Spot[], taken: readonly number[]): number[] {
  const found: number[] = [];
  for (const [x, y] of CORNERS) {
    const free = [...spots.keys()].filter((r) => !taken.includes(r) && !found.includes(r));
    const reach = (r: number): number => x * (spots[r]?.x ?? 0) + y * (spots[r]?.y ?? 0);
    const best = free.sort((a, b) => reach(b) - reach(a))[0];
    if (best !== undefined && reach(best) > 0.5) found.push(best);
  }
  return found;
}

function legendOf(labels: ReadonlyMap<number, string>, titles: readonly string[], { share }: Axes): string {
  const names = [...labels].map(([r, label]) => `${label} ${titles[r]}`).join('\u00a0· ');
  return `${names}. Dua arah ini memuat ${Math.round(share * 100)}% perbedaan antarperan. Lingkaran pudar: letakmu belum pasti.`;
}

/** All roles of the catalogue and the person among them; null where no two directions can be told. */
function mapOf(view: ResultView): RoleMap | null {
  const { model, state, named, report } = view;
  const axes = axesOf(model);
  if (axes === null) return null;
  const { traits } = report.catalog;
  const spots = spotsOf(model, axes);
  const first = named.map(({ role }) => view.placeOf(role));
  const corners = cornersOf(spots, first);
  const labels = new Map([
    ...first.map((r, i) => [r, String(i + 1)] as const),
    ...corners.map((r, i) => [r, String.fromCharCode(65 + i)] as const),
  ]);
  const titles = model.roles.map(({ title }) => title);
  return {
    kind: 'map',
    title: `Peta ${titles.length} peran dan letakmu`,
    ends: {
      left: nameOf(axes.x, -1, traits),
      right: nameOf(axes.x, 1, traits),
      top: nameOf(axes.y, 1, traits),
      bottom: nameOf(axes.y, -1, traits),
    },
    spots: spots.map(({ x, y }, r) => ({ x, y, title: titles[r] ?? '', label: labels.get(r) ?? null })),
    person: { ...personSpot(state, axes), title: 'Kamu' },
    legend: [legendOf(labels, titles, axes)],
  };
}

export function mapSection(view: ResultView): Section[] {
  if (view.named.length === 0) return [];
  const map = mapOf(view);
  return map === null ? [] : [section('map', `Peta ${map.spots.length} peran`, [map])];
}
