import type { Block, Cite, Inline, Item, List, Page, SourceList, Span } from '../pages/page.ts';
import { barTable, columnBlocks, radarTable, scaleTable, sheetList } from './markdown-tables.ts';

/** Characters that would be markup, or a formula, when the text is shown. */
const MARKUP = /[\\`*_[\]<>|~$]/g;

/** Text that reads as itself wherever it stands, also at the start of a line. */
export const plain = (text: string): string => text.replace(MARKUP, '\\$&').replace(/&(?=[a-z#])/gi, '&amp;');

const started = (line: string): string =>
  line.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');

function codeSpan(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const pad = fence === '``' ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '¦').replaceAll('``', "''")}${pad}${fence}`;
}

function part(piece: string | Span | Cite): string {
  if (typeof piece === 'string') return plain(piece);
  if ('cite' in piece) {
    const marks = [...(piece.editorial ? ['r'] : []), piece.cite.join(',')].filter(Boolean);
    return marks.length === 0 ? '' : `[${marks.join(' ')}]`;
  }
  if (piece.style === 'code') return codeSpan(piece.text);
  if (piece.style === 'dim' || piece.text.trim() === '') return plain(piece.text);
  return `**${plain(piece.text.trim())}**${piece.text.endsWith(' ') ? ' ' : ''}`;
}

/** Running text as Markdown in one line. */
export const inline = (text: Inline): string => started(text.map(part).join('').trim());

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

function sourceBlocks({ entries, note }: SourceList): string[] {
  const below = inline(note);
  return [
    entries.map((entry, i) => `${i + 1}. ${inline(entry)}`).join('\n'),
    ...(below === '' ? [] : [below]),
  ];
}

/** A table whose cells are Markdown already; the texts have no line break and no bare "|". */
export const tableText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

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
      return [block.rows.map(({ label, value }) => `- **${plain(label)}**: ${inline(value)}`).join('\n')];
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
    case 'radar':
      return radarTable(block);
    case 'sheet':
      return [sheetList(block)];
    case 'sources':
      return sourceBlocks(block);
  }
}

export const heading = (title: string, depth: number): string =>
  `${'#'.repeat(Math.min(6, depth))} ${plain(title)}`;

/** A page as Markdown: one heading of the first level, the others in order below it. */
export function renderMarkdown({ title, kicker, blocks, footer }: Page): string {
  const texts = [
    heading(title, 1),
    inline(kicker),
    ...blocks.flatMap((block) => blockTexts(block, 2)),
    '---',
    inline(footer),
  ];
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
