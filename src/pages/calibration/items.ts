import type { ItemStudy, Study } from '../../domain/quiz/study.ts';
import { grouped } from '../batch-words.ts';
import { capital, sentenceList } from '../labels.ts';
import {
  type Block,
  dim,
  folded,
  type Inline,
  list,
  paragraph,
  type RoleMap,
  type Section,
  section,
  strong,
} from '../page.ts';
import { FLAGS, figure } from './words.ts';

/** Items that should be looked at again, and why. */
export function flaggedSection({ items, verdict }: Study): Section {
  const flagged = items.filter(({ flags }) => flags.length > 0);
  const known = verdict !== 'few' || flagged.length > 0;
  const none = known ? 'Tidak ada butir yang menonjol.' : 'Belum bisa dikatakan dengan lembar sesedikit ini.';
  const blocks: Block[] =
    flagged.length === 0
      ? [paragraph([none])]
      : [
          list(
            flagged.map(({ id, text, flags }) => ({
              text: [strong(id), `: ${text}`],
              more: [[dim(`${capital(sentenceList(flags.map((flag) => FLAGS[flag])))}.`)]],
            })),
          ),
        ];
  const count = known ? `${flagged.length} dari ${items.length}` : null;
  return section('flagged', 'Butir yang perlu dibaca lagi', blocks, count);
}

const within = (value: number): number => Math.min(1, Math.max(-1, value));

/** Mean size of an item's loadings. */
function loadingOf({ after, before }: ItemStudy): number {
  const values = Object.entries(after?.measured.loadings ?? before.loadings).map(
    ([trait, value]) => value * Math.sign(before.loadings[trait] ?? 1),
  );
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Every item by its intercept and its loading; those that are flagged have a letter. */
export function itemMap(study: Study): Section[] {
  if (study.items.every(({ after }) => after === null)) return [];
  const flagged = study.items.filter(({ flags }) => flags.length > 0).slice(0, 4);
  const labels = new Map(flagged.map(({ id }, i) => [id, String.fromCharCode(65 + i)]));
  const map: RoleMap = {
    kind: 'map',
    title: 'Peta butir',
    ends: {
      left: 'lebih sering ditolak',
      right: 'lebih sering disetujui',
      top: 'lebih tajam',
      bottom: 'lebih tumpul',
    },
    spots: study.items.map((item) => ({
      x: within((item.after?.measured.mean ?? 3) - 3),
      y: within((loadingOf(item) - 0.75) / 0.75),
      title: item.id,
      label: labels.get(item.id) ?? null,
    })),
    person: null,
    legend: [
      `Tengah: rata-rata 3 dan muatan 0,75; tepinya rata-rata 2 dan 4, muatan 0 dan 1,5. ${[...labels]
        .map(([id, label]) => `${label} ${id}`)
        .join(' · ')}`.trim(),
    ],
  };
  return [section('item-map', 'Peta butir', [map])];
}

const pair = (value: number, error: number | undefined): string =>
  error === undefined ? figure(value) : `${figure(value)} ± ${figure(error)}`;

function rowOf({ id, n, mean, before, after }: ItemStudy): Inline[] {
  const loads = (of: Record<string, number>, errors?: Record<string, number>): string =>
    Object.entries(of)
      .map(([trait, value]) => `${trait} ${pair(value, errors?.[trait])}`)
      .join(', ');
  const { measured, errors } = after ?? {};
  return [
    [id],
    [grouped(n)],
    [n === 0 ? '–' : figure(mean)],
    [figure(before.mean), measured ? ` → ${pair(measured.mean, errors?.mean)}` : ''],
    [loads(before.loadings), measured ? ` → ${loads(measured.loadings, errors?.loadings)}` : ''],
    [figure(before.sd), measured ? ` → ${pair(measured.sd, errors?.sd)}` : ''],
  ];
}

/** All items with what was learnt of them, closed at first. */
export const itemSection = ({ items }: Study): Section =>
  folded('items', 'Semua butir', [
    paragraph(
      [
        'Titik tengah: jawaban orang yang rata-rata di semua sifat. Muatan: kenaikan jawaban untuk satu simpangan baku sifat. Sesudah ±: galat baku.',
      ],
      'note',
    ),
    {
      kind: 'table',
      layout: 'grid',
      head: ['Butir', 'Lembar', 'Rata-rata', 'Titik tengah', 'Muatan', 'Galat'],
      rows: items.map(rowOf),
    },
  ]);
