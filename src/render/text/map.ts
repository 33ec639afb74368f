import type { Lines, RoleMap } from '../../pages/page.ts';
import { narrower, type Pen, padded, widthOf, wrapped, wrapText } from './pen.ts';

/** Columns and rows of the plane; a column is about half as wide as a row is high. */
const COLUMNS = 47;
const ROWS = 15;

type Grid = string[][];

const columnOf = (x: number): number => Math.round(((Math.min(1, Math.max(-1, x)) + 1) / 2) * (COLUMNS - 1));
const rowOf = (y: number): number => Math.round(((1 - Math.min(1, Math.max(-1, y))) / 2) * (ROWS - 1));

function put(grid: Grid, x: number, y: number, sign: string): void {
  (grid[rowOf(y)] as string[])[columnOf(x)] = sign;
}

function axes({ glyphs }: Pen): Grid {
  const [middle, half] = [(COLUMNS - 1) / 2, (ROWS - 1) / 2];
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      if (row === half) return column === middle ? glyphs.point : glyphs.thin;
      return column === middle ? glyphs.bracket[1] : ' ';
    }),
  );
}

function shade(grid: Grid, { person }: RoleMap, sign: string): void {
  if (person === null) return;
  grid.forEach((line, row) => {
    line.forEach((_, column) => {
      const x = (column / (COLUMNS - 1)) * 2 - 1 - person.x;
      const y = 1 - (row / (ROWS - 1)) * 2 - person.y;
      if (Math.sqrt(x * x + y * y) <= person.radius) line[column] = sign;
    });
  });
}

/** Signs of the legend in bold, the person in colour, all else faint. */
function inked(sign: string, { ink, glyphs }: Pen): string {
  if (/[0-9A-D]/.test(sign)) return ink.bold(sign);
  return sign === glyphs.person ? ink.yellow(sign) : sign === ' ' ? sign : ink.dim(sign);
}

const centred = (text: string, width: number): string =>
  `${' '.repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2)))}${text}`;

function planeLines(map: RoleMap, pen: Pen): string[] {
  const { glyphs } = pen;
  const grid = axes(pen);
  if (map.diagonal) for (let x = -1; x <= 1; x += 2 / (ROWS - 1)) put(grid, x, x, '/');
  shade(grid, map, glyphs.doubt);
  for (const { x, y, label } of map.spots) if (label === null) put(grid, x, y, 'o');
  for (const { x, y, label } of map.spots) if (label !== null && /\D/.test(label)) put(grid, x, y, label);
  if (map.person !== null) put(grid, map.person.x, map.person.y, glyphs.person);
  for (const { x, y, label } of map.spots) if (label !== null && /\d/.test(label)) put(grid, x, y, label);
  const { left, right, top, bottom } = map.ends;
  const [west, east, north, south] = glyphs.arrows;
  const [from, to] = [`${west} ${left}`, `${right} ${east}`];
  const ends =
    widthOf(from) + widthOf(to) + 2 <= COLUMNS
      ? [`${padded(from, COLUMNS - widthOf(to))}${to}`]
      : [from, `${' '.repeat(Math.max(0, COLUMNS - widthOf(to)))}${to}`];
  return [
    centred(`${north} ${top}`, COLUMNS),
    ...grid.map((line) =>
      line
        .map((sign) => inked(sign, pen))
        .join('')
        .trimEnd(),
    ),
    centred(`${south} ${bottom}`, COLUMNS),
    ...ends,
  ];
}

/** How the four ends are filled, where the plane would be unreadable. */
function listLines({ ends, spots }: RoleMap, pen: Pen): string[] {
  const two = (key: (spot: RoleMap['spots'][number]) => number): string =>
    [...spots]
      .sort((a, b) => key(b) - key(a))
      .slice(0, 2)
      .map(({ title }) => title)
      .join(', ');
  const rows: [string, string][] = [
    [ends.left, two(({ x }) => -x)],
    [ends.right, two(({ x }) => x)],
    [ends.top, two(({ y }) => y)],
    [ends.bottom, two(({ y }) => -y)],
  ];
  return rows.flatMap(([end, titles]) => [
    ...wrapText(`${end}:`, pen),
    ...wrapText(titles, narrower(pen, 2)).map((line) => `  ${line}`),
  ]);
}

/** A small grid, or a list on a narrow screen. */
export function mapLines(map: RoleMap, pen: Pen): string[] {
  const drawn = pen.width >= COLUMNS ? planeLines(map, pen) : listLines(map, pen);
  return [...drawn, '', ...wrapped(map.legend, pen)];
}

/** Columns of a line between two likings, at most. */
const LONGEST = 61;

function lineOf({ at, from, to, roles }: Lines['rows'][number], width: number, { glyphs, ink }: Pen): string {
  const cell = (value: number): number =>
    Math.round(((Math.min(1, Math.max(-1, value)) + 1) / 2) * (width - 1));
  const signs = Array.from({ length: width }, (_, i) => (i === (width - 1) / 2 ? glyphs.point : glyphs.thin));
  for (let i = cell(from); i <= cell(to); i++) signs[i] = glyphs.doubt;
  const numbers = Array.from({ length: width }, () => ' ');
  roles.forEach((value, i) => {
    let place = cell(value);
    while (numbers[place] !== ' ' && place > 0) place--;
    numbers[place] = String(i + 1);
  });
  signs[cell(at)] = glyphs.person;
  const inkOf = (sign: string): string => (sign === glyphs.person ? ink.yellow(sign) : ink.dim(sign));
  return `${ink.bold(numbers.join('').trimEnd())}\n${signs.map(inkOf).join('')}`;
}

/** Each line between its two likings, the roles' numbers above it. */
export function contrastLines({ rows, legend }: Lines, pen: Pen): string[] {
  const width = Math.min(LONGEST, pen.width - ((pen.width + 1) % 2));
  const inner = { ...pen, width };
  const ends = ({ less, more }: Lines['rows'][number]): string[] =>
    widthOf(less) + widthOf(more) + 3 <= width
      ? [`${padded(less, width - widthOf(more))}${more}`]
      : [
          ...wrapText(less, inner),
          ...wrapText(more, inner).map((line) => `${' '.repeat(Math.max(0, width - widthOf(line)))}${line}`),
        ];
  const blocks = rows.map((row) => [...ends(row), ...lineOf(row, width, pen).split('\n')]);
  return [...wrapped(legend, pen), ...blocks.flatMap((lines) => ['', ...lines])];
}
