import type { Bars, Card, Columns, Lines, RoleMap, Scale, Sheet } from '../../pages/page.ts';
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
      inline([row.label].flat()),
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

const DOTS = 3;

/** The first screen as paragraphs and lists. */
export function cardBlocks({ heading: title, first, beside, rows, ways, notes }: Card): string[] {
  const dotted = (dots?: number): string =>
    dots === undefined ? '' : `${'●'.repeat(dots)}${'○'.repeat(DOTS - dots)} `;
  const top =
    first === null
      ? [`**${plain(title)}**`]
      : [
          `${plain(title)}: **${inline(first.title)}**${first.word === null ? '' : ` (${plain(first.word)})`}`,
          inline(first.text),
        ];
  const named = beside.map(
    (group) =>
      `${plain(group.heading)}: ${[...group.names.map(inline), ...(group.more === null ? [] : [plain(group.more)])].join(' · ')}`,
  );
  return [
    ...top,
    ...named,
    rows.map(({ label, value, dots }) => `- **${plain(label)}**: ${dotted(dots)}${inline(value)}`).join('\n'),
    ...(ways === null
      ? []
      : [
          plain(ways.heading),
          ways.rows.map(({ label, value }) => `- **${inline(label)}**: ${inline(value)}`).join('\n'),
        ]),
    ...notes.map(inline),
  ].filter((text) => text !== '');
}

/** The plane as its grid in a block of code would not be read aloud well: the ends and who stands there instead. */
export function mapTable({ ends, spots, legend }: RoleMap): string[] {
  const two = (key: (spot: RoleMap['spots'][number]) => number): string =>
    [...spots]
      .sort((a, b) => key(b) - key(a))
      .slice(0, 2)
      .map(({ title }) => plain(title))
      .join(', ');
  return [
    tableText(
      ['Ujung', 'Paling ujung'],
      [
        [`← ${plain(ends.left)}`, two(({ x }) => -x)],
        [`${plain(ends.right)} →`, two(({ x }) => x)],
        [`↑ ${plain(ends.top)}`, two(({ y }) => y)],
        [`↓ ${plain(ends.bottom)}`, two(({ y }) => -y)],
      ],
    ),
    inline(legend),
  ];
}

/** What each line says, in words. */
export const lineList = ({ rows }: Lines): string => rows.map(({ told }) => `- ${plain(told)}`).join('\n');

/** Numbered questions with boxes to tick. */
export const sheetList = ({ questions, labels }: Sheet): string =>
  questions
    .map(({ number, text, options }) => {
      const indent = ' '.repeat(String(number).length + 2);
      const boxes = labels.map((_, i) => `${i + 1} ☐`).join(' · ');
      return [
        `${number}. ${inline([text])}`,
        ...options.map((option, k) => `${indent}- ${'AB'[k]}: ${inline([option])}`),
        '',
        `${indent}${boxes}`,
      ].join('\n');
    })
    .join('\n');
