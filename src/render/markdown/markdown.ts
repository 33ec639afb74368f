import type { Block, Item, List, Page, SourceList } from '../../pages/page.ts';
import { mapStrings } from '../strings.ts';
import { heading, inline, plain, tableText } from './inline.ts';
import { leafTexts, ruledText, signatureTable } from './paper.ts';
import { barTable, cardBlocks, columnBlocks, lineList, mapTable, scaleTable, sheetList } from './tables.ts';

const SIGNS = { plus: '(+) ', minus: '(−) ', yes: '(✓) ', no: '(✗) ', open: '(?) ' } as const;

/** Further lines of an item follow a hard break. */
const itemText = ({ text, mark, more }: Item): string =>
  [text, ...(more ?? [])]
    .map(inline)
    .map((line, i) => (i === 0 && mark !== undefined ? `${SIGNS[mark]}${line}` : line))
    .join('\\\n  ');

const listText = ({ items, ordered }: List): string =>
  items
    .map((item, i) =>
      ordered ? `${i + 1}. ${itemText(item).replaceAll('\n', '\n ')}` : `- ${itemText(item)}`,
    )
    .join('\n');

function sourceBlocks({ entries, note, paper }: SourceList): string[] {
  if (paper) return [];
  const below = inline(note);
  return [
    entries.map((entry, i) => `${i + 1}. ${inline(entry)}`).join('\n'),
    ...(below === '' ? [] : [below]),
  ];
}

type Drawers = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>, depth: number) => string[] };

const DRAWERS: Drawers = {
  paragraph: ({ tone, text }) => [tone === 'warning' ? `> **Perhatian:** ${inline(text)}` : inline(text)],
  section: ({ title, note, blocks }, depth) => [
    heading(title, depth),
    ...(note === null ? [] : [`*${plain(note)}*`]),
    ...blocks.flatMap((inner) => blockTexts(inner, depth + 1)),
  ],
  list: (block) => [listText(block)],
  facts: ({ rows }) => [
    rows.map(({ label, value }) => `- **${inline([label].flat())}**: ${inline(value)}`).join('\n'),
  ],
  table: ({ head, rows }) => [
    tableText(
      head.map(plain),
      rows.map((row) => row.map(inline)),
    ),
  ],
  columns: columnBlocks,
  bars: (block) => [barTable(block)],
  scale: scaleTable,
  card: cardBlocks,
  map: mapTable,
  lines: (block) => [lineList(block)],
  sheet: (block) => [sheetList(block)],
  sources: sourceBlocks,
  ruled: (block) => [ruledText(block)],
  signatures: (block) => [signatureTable(block)],
  leaf: (block, depth) => leafTexts(block, depth, blockTexts),
};

/** A block as paragraphs of Markdown; headings start at the given depth. */
export const blockTexts = (block: Block, depth: number): string[] =>
  (DRAWERS[block.kind] as (block: Block, depth: number) => string[])(block, depth);

/** Blanks as dots: underscores would have to be escaped one by one, and are what a teacher writes over. */
const dotted = (text: string): string =>
  text.replace(/_{2,}/g, ({ length }) => '…'.repeat(Math.ceil(length / 2)));

/** A page as Markdown: one heading of the first level, the others in order below it. */
export function renderMarkdown(page: Page): string {
  const {
    title,
    kicker,
    blocks,
    footer,
    limits = '',
  } = page.kind === 'paper' ? mapStrings(page, dotted) : page;
  const texts = [
    title === '' ? '' : heading(title, 1),
    inline(kicker),
    ...blocks.flatMap((block) => blockTexts(block, 2)),
    ...(footer.length === 0 ? [] : ['---', inline(footer)]),
    plain(limits),
  ];
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
