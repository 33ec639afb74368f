import type { Block, Item, List, Page, Paragraph, Section, SourceList } from '../../pages/page.ts';
import type { Look } from '../../terminal.ts';
import { mapStrings } from '../strings.ts';
import { asciiOf } from './ascii.ts';
import { cardLines } from './card.ts';
import { barLines, scaleLines } from './graphs.ts';
import { contrastLines, mapLines } from './map.ts';
import { leafLines, ruledLines, sheetLines, signatureLines } from './paper.ts';
import { hanging, inlineText, narrower, type Pen, padded, penOf, widthOf, wrapped, wrapText } from './pen.ts';
import { columnLines, factLines, tableLines } from './tables.ts';

function paragraphLines({ text, tone }: Paragraph, pen: Pen): string[] {
  if (tone === 'warning')
    return hanging(pen.ink.yellow(`${pen.glyphs.warning} `), wrapped(text, narrower(pen, 2)));
  return wrapped(text, pen);
}

function markOf({ mark }: Item, i: number, { ordered }: List, { glyphs, ink }: Pen): string {
  if (ordered) return `${i + 1}. `;
  if (mark === undefined) return `${glyphs.bullet} `;
  const sign = `${glyphs[mark]} `;
  if (mark === 'plus' || mark === 'yes') return ink.green(sign);
  return mark === 'open' ? sign : ink.yellow(sign);
}

function listLines(list: List, pen: Pen): string[] {
  const marks = list.items.map((item, i) => markOf(item, i, list, pen));
  const wide = Math.max(0, ...marks.map(widthOf));
  const inner = narrower(pen, wide);
  return list.items.flatMap((item, i) =>
    hanging(`${' '.repeat(wide - widthOf(marks[i] ?? ''))}${marks[i]}`, [
      ...wrapped(item.text, inner),
      ...(item.more ?? []).flatMap((line) => wrapped(line, inner)),
    ]),
  );
}

function sourceLines({ running, entries, note, paper }: SourceList, pen: Pen): string[] {
  if (paper) return [];
  const numbered = entries.map((entry, i) => [`[${i + 1}]`, inlineText(entry, pen)] as const);
  const below = inlineText(note, pen);
  if (running) {
    const names = numbered
      .map(([number, name]) => `${number}\u00a0${name}`)
      .join(`\u00a0${pen.glyphs.between} `);
    return wrapText(`${names}. ${below}`, pen);
  }
  const wide = `[${entries.length}] `.length;
  const lines = numbered.flatMap(([number, name]) =>
    hanging(padded(number, wide), wrapText(name, narrower(pen, wide))),
  );
  return below === '' ? lines : [...lines, '', ...wrapText(below, pen)];
}

function sectionLines({ title, note, blocks }: Section, pen: Pen, depth: number): string[] {
  const name = depth === 1 ? pen.ink.bold.cyan(title) : pen.ink.bold(title);
  const heading = note === null ? name : `${name}  ${pen.ink.dim(note)}`;
  return [...wrapText(heading, pen), ...hanging('  ', blocksLines(blocks, narrower(pen, 2), depth + 1))];
}

function blockLines(block: Block, pen: Pen, depth: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block, pen);
    case 'section':
      return sectionLines(block, pen, depth);
    case 'list':
      return listLines(block, pen);
    case 'facts':
      return factLines(block, pen);
    case 'table':
      return tableLines(block, pen);
    case 'columns':
      return columnLines(block, pen);
    case 'bars':
      return barLines(block, pen);
    case 'scale':
      return scaleLines(block, pen);
    case 'card':
      return cardLines(block, pen);
    case 'map':
      return mapLines(block, pen);
    case 'lines':
      return contrastLines(block, pen);
    case 'sheet':
      return sheetLines(block, pen);
    case 'sources':
      return sourceLines(block, pen);
    case 'ruled':
      return ruledLines(block, pen);
    case 'signatures':
      return signatureLines(block, pen);
    case 'leaf':
      return leafLines(block, pen, (blocks) => blocksLines(blocks, pen, depth));
  }
}

/** Blocks with one empty line between them. */
function blocksLines(blocks: readonly Block[], pen: Pen, depth: number): string[] {
  return blocks
    .map((block) => blockLines(block, pen, depth))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** A page for a screen: no line is wider than the look allows. */
export async function renderText(page: Page, look: Look): Promise<string> {
  const pen = await penOf(look);
  const { title, kicker, blocks, footer } = look.unicode ? page : mapStrings(page, asciiOf);
  const head = [
    ...(title === ''
      ? []
      : [
          ...wrapText(pen.ink.bold(title), pen),
          pen.ink.cyan(pen.glyphs.rule.repeat(Math.min(pen.width, widthOf(title)))),
        ]),
    ...(kicker.length === 0 ? [] : wrapped(kicker, pen)),
  ];
  const foot = footer.length === 0 ? [] : wrapText(pen.ink.dim(inlineText(footer, pen)), pen);
  const lines = [head, blocksLines(blocks, pen, 1), foot]
    .filter(({ length }) => length > 0)
    .flatMap((part, i) => (i === 0 ? part : ['', ...part]));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
