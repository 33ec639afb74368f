import type { Card } from '../../pages/page.ts';
import { hanging, inlineText, narrower, type Pen, padded, widthOf, wrapped, wrapText } from './pen.ts';

const DOTS = 3;
/** More lines than this would push the menu off a screen of 24; then the empty ones go. */
const TALLEST = 20;
/** Values in columns narrower than this stand below their label. */
const NARROWEST = 30;

/** A name, with a word at the right edge where both fit. */
function topLine(name: string, word: string | null, pen: Pen): string[] {
  const free = pen.width - widthOf(name) - widthOf(word ?? '');
  if (word === null) return wrapText(name, pen);
  return free >= 2
    ? [`${name}${' '.repeat(free)}${pen.ink.dim(word)}`]
    : [...wrapText(name, pen), pen.ink.dim(word)];
}

function firstLines({ heading, first }: Card, pen: Pen): string[] {
  if (first === null) return wrapText(pen.ink.bold(heading), pen);
  const inner = narrower(pen, 2);
  const name = pen.ink.bold.cyan(inlineText(first.title, inner));
  return [
    pen.ink.dim(heading),
    ...hanging('  ', topLine(name, first.word, inner)),
    ...hanging('  ', wrapped(first.text, inner)),
  ];
}

/** Names below their heading, or behind it where room is short. */
function besideLines({ heading, names, more }: Card['beside'][number], pen: Pen, tight: boolean): string[] {
  const titles = names.map((name) => pen.ink.bold(inlineText(name, pen)).replaceAll(' ', '\u00a0'));
  const all = [...titles, ...(more === null ? [] : [more])].join(` ${pen.glyphs.between} `);
  if (tight) return hanging('', wrapText(`${pen.ink.dim(`${heading}:`)} ${all}`, pen));
  return [...wrapText(pen.ink.dim(heading), pen), ...hanging('  ', wrapText(all, narrower(pen, 2)))];
}

/** Labels and values in two columns, or below each other. */
function rowLines(rows: readonly { label: string; value: string }[], pen: Pen): string[] {
  const label = Math.max(0, ...rows.map((row) => widthOf(row.label))) + 2;
  const beside = pen.width - label >= NARROWEST;
  return rows.flatMap((row) =>
    beside
      ? hanging(padded(row.label, label), wrapText(row.value, narrower(pen, label)))
      : [...wrapText(row.label, pen), ...hanging('  ', wrapText(row.value, narrower(pen, 2)))],
  );
}

function waysLines({ ways }: Card, pen: Pen): string[] {
  if (ways === null) return [];
  const rows = ways.rows.map(({ label, value }) => ({
    label: inlineText(label, pen),
    value: inlineText(value, pen),
  }));
  return [pen.ink.dim(ways.heading), ...hanging('  ', rowLines(rows, narrower(pen, 2)))];
}

function partsOf(card: Card, pen: Pen, tight: boolean): string[][] {
  const { glyphs, ink } = pen;
  const rows = card.rows.map(({ label, value, dots }) => {
    const [full, empty] = glyphs.dots;
    const drawn =
      dots === undefined ? '' : `${ink.cyan(full.repeat(dots))}${ink.dim(empty.repeat(DOTS - dots))}  `;
    return { label: ink.bold(label), value: `${drawn}${inlineText(value, pen)}` };
  });
  return [
    [...firstLines(card, pen), ...card.beside.flatMap((group) => besideLines(group, pen, tight))],
    rowLines(rows, pen),
    waysLines(card, pen),
    card.notes.flatMap((note) => wrapped(note, pen)),
  ].filter(({ length }) => length > 0);
}

/** The first screen: parts below each other with an empty line between them, or close together where they are long. */
export function cardLines(card: Card, pen: Pen): string[] {
  const airy = partsOf(card, pen, false);
  const height = airy.flat().length;
  if (height + airy.length - 1 <= TALLEST)
    return airy.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
  return (height <= TALLEST ? airy : partsOf(card, pen, true)).flat();
}
