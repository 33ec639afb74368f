import type { Block, Item, List, Page, SourceList } from '../../pages/page.ts';
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

/** A block as paragraphs of Markdown; headings start at the given depth. */
export function blockTexts(block: Block, depth: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.tone === 'warning' ? `> **Perhatian:** ${inline(block.text)}` : inline(block.text)];
    case 'section':
      return [
        heading(block.title, depth),
        ...(block.note === null ? [] : [`*${plain(block.note)}*`]),
        ...block.blocks.flatMap((inner) => blockTexts(inner, depth + 1)),
      ];
    case 'list':
      return [listText(block)];
    case 'facts':
      return [
        block.rows.map(({ label, value }) => `- **${inline([label].flat())}**: ${inline(value)}`).join('\n'),
      ];
    case 'table':
      return [
        tableText(
          block.head.map(plain),
          block.rows.map((row) => row.map(inline)),
        ),
      ];
    case 'columns':
      return columnBlocks(block, depth);
    case 'bars':
      return [barTable(block)];
    case 'scale':
      return scaleTable(block);
    case 'card':
      return cardBlocks(block);
    case 'map':
      return mapTable(block);
    case 'lines':
      return [lineList(block)];
    case 'sheet':
      return [sheetList(block)];
    case 'sources':
      return sourceBlocks(block);
    case 'ruled':
      return [ruledText(block)];
    case 'signatures':
      return [signatureTable(block)];
    case 'leaf':
      return leafTexts(block, depth, blockTexts);
  }
}

/** A page as Markdown: one heading of the first level, the others in order below it. */
export function renderMarkdown({ title, kicker, blocks, footer }: Page): string {
  const texts = [
    title === '' ? '' : heading(title, 1),
    inline(kicker),
    ...blocks.flatMap((block) => blockTexts(block, 2)),
    ...(footer.length === 0 ? [] : ['---', inline(footer)]),
  ];
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
