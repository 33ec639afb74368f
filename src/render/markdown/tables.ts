import type { Bars, Columns, Radar, Scale, Sheet } from '../../pages/page.ts';
import { heading, inline, plain, tableText } from './inline.ts';

/** Lists that stand beside each other elsewhere follow each other here. */
export function columnBlocks({ heads, rows }: Columns, depth: number): string[] {
  const bullets = (items: Columns['rows'][number]['cells'][number]): string =>
    items.map((item) => `- ${inline(item)}`).join('\n');
  return rows.flatMap(({ label, cells }) => [
    ...(label === '' ? [] : [heading(label, depth)]),
    ...cells.flatMap((items, i) => {
      const head = heads[i] ?? '';
      return [label === '' ? heading(head, depth) : `**${plain(head)}**`, bullets(items)];
    }),
  ]);
}

/** Values without a picture; rows of one bracket carry the same letter. */
export function barTable({ head, rows }: Bars): string {
  const placed = rows.some(({ place }) => place !== null);
  const grouped = rows.some(({ group }) => group !== null);
  const headed = rows.some(({ heading: text }) => text !== null);
  let last = '';
  const cells = rows.map((row) => {
    last = row.heading ?? last;
    return [
      ...(headed ? [plain(last)] : []),
      ...(placed ? [String(row.place ?? '')] : []),
      plain(row.label),
      inline(row.text),
      ...(grouped ? [row.group === null ? '' : String.fromCharCode(65 + row.group)] : []),
    ];
  });
  const titles = [
    ...(headed ? ['Kelompok'] : []),
    ...(placed ? ['No.'] : []),
    ...head,
    ...(grouped ? ['Kurung'] : []),
  ];
  return tableText(titles, cells);
}

/** Levels of each role; an estimate carries its sign. */
export const scaleTable = ({ series, rows, signs }: Scale): string[] => [
  inline([signs.figures]),
  tableText(
    ['Sifat pekerjaan', ...series.map(plain), 'Selisih'],
    rows.map(({ label, note, points }) => [
      plain(label),
      ...points.map(({ level, estimate }) => (estimate ? `≈ ${level}` : String(level))),
      plain(note),
    ]),
  ),
];

/** The figures of a picture; one series alone says no more than its bars. */
export function radarTable({ caption, axes, series }: Radar): string[] {
  if (series.length < 2) return [];
  const figure = (value: number | undefined): string => (value ?? 3).toFixed(1).replace('.', ',');
  return [
    `**${plain(caption)}**`,
    tableText(
      ['Kelompok', ...series.map(({ name }) => plain(name))],
      axes.map((axis, i) => [plain(axis), ...series.map(({ values }) => figure(values[i]))]),
    ),
  ];
}

/** Numbered questions with boxes to tick. */
export const sheetList = ({ questions, labels }: Sheet): string =>
  questions
    .map(({ number, id, text, options }) => {
      const indent = ' '.repeat(String(number).length + 2);
      const boxes = labels.map((_, i) => `${i + 1} ☐`).join(' · ');
      return [
        `${number}. ${inline([text])}`,
        ...options.map((option, k) => `${indent}- ${'AB'[k]}: ${inline([option])}`),
        '',
        `${indent}${boxes} \`${id}\``,
      ].join('\n');
    })
    .join('\n');
