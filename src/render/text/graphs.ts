import type { Bar, Bars, Scale } from '../../pages/page.ts';
import { hanging, inlineText, narrower, type Pen, padded, widthOf, wrapText } from './pen.ts';

/** Columns of a bar at most, and at least. */
const LONGEST = 24;
const SHORTEST = 10;

function stroke({ value, faint }: Bar, { min, max }: Bars, length: number, { glyphs, ink }: Pen): string {
  const filled = Math.round(((Math.min(max, Math.max(min, value)) - min) / (max - min)) * length);
  const body = (faint ? glyphs.faint : glyphs.full).repeat(filled);
  return `${faint ? ink.dim(body) : ink.cyan(body)}${ink.dim(glyphs.empty.repeat(length - filled))}`;
}

/** "┌", "│" or "└" for rows of one bracket, a space for a row that stands alone. */
function bracketOf(rows: readonly Bar[], i: number, { glyphs }: Pen): string {
  const group = rows[i]?.group ?? null;
  if (group === null) return ' ';
  if (rows[i - 1]?.group !== group) return glyphs.bracket[0];
  return rows[i + 1]?.group === group ? glyphs.bracket[1] : glyphs.bracket[2];
}

const headingLines = ({ heading }: Bar, i: number, pen: Pen): string[] =>
  heading === null ? [] : [...(i === 0 ? [] : ['']), ...wrapText(pen.ink.bold(heading), pen)];

/** What stands before the label: the rank and the bracket of rows that share it. */
function leads(rows: readonly Bar[], pen: Pen): string[] {
  if (rows.every(({ place }) => place === null)) return rows.map(() => '');
  return rows.map(({ place }, i) => `${String(place ?? '').padStart(2)} ${bracketOf(rows, i, pen)} `);
}

/** Bars below each other; where the screen is narrow each stands below its label. */
export function barLines(bars: Bars, pen: Pen): string[] {
  const { rows } = bars;
  const heads = leads(rows, pen);
  const values = rows.map((row) => inlineText(row.text, pen).replaceAll('\u00a0', ' '));
  const head = Math.max(0, ...heads.map(widthOf));
  const labels = rows.map((row) => inlineText([row.label].flat(), pen));
  const label = Math.max(0, ...labels.map(widthOf));
  const value = Math.max(0, ...values.map(widthOf));
  const room = Math.min(LONGEST, pen.width - head - label - value - 4);
  const beside = room >= SHORTEST;
  const length = beside ? room : Math.max(SHORTEST, Math.min(LONGEST, pen.width - head - value - 2));
  return rows.flatMap((row, i): string[] => {
    const bar = `${stroke(row, bars, length, pen)}  ${values[i]}`;
    const text = beside
      ? [`${heads[i]}${padded(labels[i] ?? '', label)}  ${bar}`]
      : hanging(heads[i] ?? '', [...wrapText(labels[i] ?? '', narrower(pen, head)), bar]);
    return [...headingLines(row, i, pen), ...text];
  });
}

/** A, B, C … stand for the roles; a small letter marks an estimate. */
export const letter = (i: number): string => String.fromCharCode(65 + i);

const CELL = 5;

/** The letters on one level, from above to below: equal levels stand at one place. */
const stackOf = (points: Scale['rows'][number]['points'], level: number): string[] =>
  points.flatMap(({ level: at, estimate }, i) =>
    at === level ? [estimate ? letter(i).toLowerCase() : letter(i)] : [],
  );

/** A line from 1 to 5, and below it the further letters of a stack. */
function scaleRows(points: Scale['rows'][number]['points'], { glyphs, ink }: Pen): string[] {
  const stacks = [1, 2, 3, 4, 5].map((level) => stackOf(points, level));
  const height = Math.max(1, ...stacks.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    stacks
      .map((stack, i) => {
        const sign = stack[row];
        const empty = row === 0 ? ink.dim(glyphs.point) : ' ';
        const rest = i === 4 ? '' : (row === 0 ? glyphs.thin : ' ').repeat(CELL - 1);
        return `${sign === undefined ? empty : ink.bold(sign)}${ink.dim(rest)}`;
      })
      .join(''),
  );
}

/** One line for each trait, from 1 on the left to 5 on the right; the label above it where the screen is narrow. */
export function scaleLines({ series, rows, signs }: Scale, pen: Pen): string[] {
  const label = Math.max(...rows.map((row) => widthOf(row.label)));
  const beside = label + 2 + CELL * 5 + 12 <= pen.width;
  const figures = [1, 2, 3, 4, 5]
    .map((level) => String(level).padEnd(CELL))
    .join('')
    .trimEnd();
  const lead = beside ? ' '.repeat(label + 2) : '';
  const lines = rows.flatMap((row): string[] => {
    const [line = '', ...below] = scaleRows(row.points, pen);
    const note = pen.ink.dim(row.note);
    return beside
      ? [
          `${padded(row.label, label)}  ${padded(line, CELL * 4 + 6)}${note}`,
          ...below.map((more) => lead + more),
        ]
      : [...wrapText(`${row.label}, ${row.note}`, pen), `  ${line}`, ...below.map((more) => `  ${more}`)];
  });
  return [
    ...wrapText(signs.letters, pen),
    '',
    ...series.map((name, i) => `${pen.ink.bold(letter(i))}  ${name}`),
    '',
    `${beside ? lead : '  '}${pen.ink.dim(figures)}`,
    ...lines.map((line) => line.trimEnd()),
  ];
}
