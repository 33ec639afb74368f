import type { Columns, Facts, Inline, Table } from '../../pages/page.ts';
import { hanging, inlineText, narrower, type Pen, padded, widthOf, wrapped, wrapText } from './pen.ts';

/** Prose in columns narrower than this is unpleasant to read. */
const NARROWEST = 22;
const GAP = '  ';

/** Label and value; on a narrow screen the value stands below. */
export function factLines({ rows: facts }: Facts, pen: Pen): string[] {
  const rows = facts.map(({ label, value }) => ({ label: inlineText([label].flat(), pen), value }));
  const label = Math.max(...rows.map((row) => widthOf(row.label))) + 2;
  if (pen.width - label < NARROWEST) {
    return rows.flatMap((row) => [
      pen.ink.bold(row.label),
      ...hanging('  ', wrapped(row.value, narrower(pen, 2))),
    ]);
  }
  return rows.flatMap((row) =>
    hanging(padded(pen.ink.bold(row.label), label), wrapped(row.value, narrower(pen, label))),
  );
}

/** Name and id on one line where both fit, the sentence below. */
function entryLines(row: readonly Inline[], pen: Pen): string[] {
  const [name = '', id = ''] = row.slice(0, 2).map((cell) => inlineText(cell, pen));
  const free = pen.width - widthOf(name) - widthOf(id);
  const head =
    free >= 2
      ? [`${name}${' '.repeat(free)}${id}`]
      : [...wrapped(row[0] ?? [], pen), ...hanging('  ', wrapText(id, narrower(pen, 2)))];
  return [...head, ...hanging('  ', wrapped(row[2] ?? [], narrower(pen, 2)))];
}

/** Cells in columns as wide as their widest text; stacked where they do not fit. */
export function tableLines({ layout, head, rows }: Table, pen: Pen): string[] {
  if (layout === 'entries') return rows.flatMap((row) => entryLines(row, pen));
  const texts = rows.map((row) => row.map((cell) => inlineText(cell, pen).replaceAll('\u00a0', ' ')));
  const widths = head.map((title, i) =>
    Math.max(widthOf(title), ...texts.map((row) => widthOf(row[i] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padded(cell, widths[i] ?? 0))
      .join(GAP)
      .trimEnd();
  if (widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) <= pen.width) {
    return [line(head.map((title) => pen.ink.dim(title))), ...texts.map(line)];
  }
  return rows.flatMap((row) =>
    row.flatMap((cell, i) =>
      hanging(i === 0 ? '' : '  ', wrapped([`${head[i]}: `, ...cell], narrower(pen, 2))),
    ),
  );
}

const cellLines = (items: readonly Inline[], pen: Pen): string[] =>
  items.flatMap((item) =>
    items.length === 1
      ? wrapped(item, pen)
      : hanging(`${pen.glyphs.bullet} `, wrapped(item, narrower(pen, 2))),
  );

function besideLines({ heads, rows }: Columns, pen: Pen, width: number): string[] {
  const column = { ...pen, width };
  const across = (cells: readonly string[][]): string[] => {
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) =>
      cells
        .map((lines) => padded(lines[i] ?? '', width))
        .join('   ')
        .trimEnd(),
    );
  };
  const titles = heads.map((head) => wrapped([{ text: head, style: 'strong' }], column));
  const rule = heads.map(() => pen.ink.dim(pen.glyphs.thin.repeat(width))).join('   ');
  return [
    ...across(titles),
    ...(rows.some(({ label }) => label !== '') ? [rule] : []),
    ...rows.flatMap(({ label, cells }, i) => [
      ...(i === 0 ? [] : ['']),
      ...(label === '' ? [] : [pen.ink.cyan(label)]),
      ...across(cells.map((items) => cellLines(items, column))),
    ]),
  ];
}

const stackedLines = ({ heads, rows }: Columns, pen: Pen): string[] =>
  rows.flatMap(({ label, cells }, i) => [
    ...(i === 0 ? [] : ['']),
    ...(label === '' ? [] : [pen.ink.cyan(label)]),
    ...cells.flatMap((items, column) => [
      ...wrapped([{ text: heads[column] ?? '', style: 'strong' }], pen),
      ...hanging('  ', cellLines(items, narrower(pen, 2))),
    ]),
  ]);

/** Lists beside each other where each column is wide enough, below each other otherwise. */
export function columnLines(block: Columns, pen: Pen): string[] {
  const width = Math.floor((pen.width - 3 * (block.heads.length - 1)) / block.heads.length);
  return width < NARROWEST || pen.width < 56 ? stackedLines(block, pen) : besideLines(block, pen, width);
}
