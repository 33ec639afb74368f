import type { Cite, Inline, Span } from '../../pages/page.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** A part of an id: letters, figures and hyphens only. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Where a block stands: its heading level, the id of its section, and where its source numbers lead. */
export interface Place {
  depth: number;
  id: string;
  /** Prefix of the ids of the sources; null where the page has none. */
  sources: string | null;
}

function citeHtml({ cite, editorial }: Cite, { sources }: Place): string {
  const link = (number: number): string =>
    sources === null ? String(number) : `<a href="#${sources}${number}">${number}</a>`;
  const marks = [
    ...(editorial ? ['<abbr title="simpulan redaksi">r</abbr>'] : []),
    ...(cite.length === 0 ? [] : [cite.map(link).join(',')]),
  ];
  return marks.length === 0 ? '' : `<span class="cite">[${marks.join(' ')}]</span>`;
}

function partHtml(part: string | Span | Cite, place: Place): string {
  if (typeof part === 'string') return escaped(part);
  if ('cite' in part) return citeHtml(part, place);
  const tag = { strong: 'strong', dim: 'small', code: 'code' }[part.style];
  return `<${tag}>${escaped(part.text)}</${tag}>`;
}

/** Running text; a citation never begins a line. */
export function inlineHtml(text: Inline, place: Place): string {
  return text
    .map((part, i) => {
      const next = text[i + 1];
      const bound = typeof part === 'string' && typeof next === 'object' && 'cite' in next;
      return partHtml(bound ? part.replace(/ $/, '\u00a0') : part, place);
    })
    .join('')
    .trim();
}

export const hidden = (text: string): string => `<span class="hidden">${escaped(text)}</span>`;
