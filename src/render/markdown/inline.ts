import type { Cite, Inline, Link, Span } from '../../pages/page.ts';

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

/** Only addresses that every reader of Markdown takes for one; a place on a page has no id here. */
const linked = ({ text, href }: Link): string =>
  /^https:\/\/[^\s()<>]+$/.test(href) ? `[${plain(text)}](${href})` : plain(text);

function part(piece: string | Span | Cite | Link): string {
  if (typeof piece === 'string') return plain(piece);
  if ('href' in piece) return linked(piece);
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

export const heading = (title: string, depth: number): string =>
  `${'#'.repeat(Math.min(6, depth))} ${plain(title)}`;

/** A table whose cells are Markdown already; the texts have no line break and no bare "|". */
export const tableText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
