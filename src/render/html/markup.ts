import type { Cite, Inline, Link, Span } from '../../pages/page.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** Markup that is ready; every other value is escaped by `html`. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | null | false | readonly Value[];

function textOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return value === null || value === false ? '' : value.map(textOf).join('');
}

/** Markup with its values escaped, lists joined, and nothing for null and false. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.reduce((all, part, i) => all + textOf(values[i - 1] ?? null) + part));

/** A tag whose name is computed, with markup for its attributes. */
export const element = (name: string, attributes: Html, content: Value): Html =>
  new Html(`<${name}${attributes.text}>${textOf(content)}</${name}>`);

export const NONE = new Html('');

/** A part of an id: letters, figures and hyphens only. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Where a block stands: its heading level, the id of its section, and where its source numbers lead. */
export interface Place {
  depth: number;
  id: string;
  /** Prefix of the ids of the sources; null where the page has none. */
  sources: string | null;
}

function citeHtml({ cite, editorial }: Cite, { sources }: Place): Html {
  const number = (at: number): Html =>
    sources === null ? html`${at}` : html`<a href="#${sources}${at}">${at}</a>`;
  const numbers = cite.map((at, i) => html`${i > 0 && ','}${number(at)}`);
  if (!editorial) return cite.length === 0 ? NONE : html`<span class="cite">[${numbers}]</span>`;
  return html`<span class="cite">[<abbr title="simpulan redaksi">r</abbr>${cite.length > 0 && ' '}${numbers}]</span>`;
}

/** What a link may lead to: an id of the page, a file beside it, or an https address; never a script. */
const HREF = /^(#[a-z0-9-]+|[a-z0-9-]+\.html(#[a-z0-9-]+)?|https:\/\/[^\s]+)$/i;

const linkHtml = ({ text, href }: Link): Html =>
  HREF.test(href) ? html`<a href="${href}">${text}</a>` : html`${text}`;

const TAGS = { strong: 'strong', dim: 'small', code: 'code' } as const;

function partHtml(part: string | Span | Cite | Link, place: Place): Html {
  if (typeof part === 'string') return html`${part}`;
  if ('cite' in part) return citeHtml(part, place);
  return 'href' in part ? linkHtml(part) : element(TAGS[part.style], NONE, part.text);
}

/** Running text; a citation never begins a line. */
export function inlineHtml(text: Inline, place: Place): Html {
  const parts = text.map((part, i) => {
    const next = text[i + 1];
    const bound = typeof part === 'string' && typeof next === 'object' && 'cite' in next;
    return partHtml(bound ? part.replace(/ $/, '\u00a0') : part, place).text;
  });
  return new Html(parts.join('').trim());
}

export const hidden = (text: string): Html => html`<span class="hidden">${text}</span>`;
