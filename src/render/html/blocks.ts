import type {
  Block,
  Columns,
  Facts,
  Inline,
  Item,
  List,
  Paragraph,
  Section,
  SourceList,
} from '../../pages/page.ts';
import { cardHtml } from './card.ts';
import { barsHtml } from './graphs.ts';
import { linesHtml } from './lines.ts';
import { mapHtml } from './map.ts';
import { element, Html, hidden, html, inlineHtml, NONE, type Place, slug } from './markup.ts';
import { otherHtml } from './other.ts';

const heading = (title: string, depth: number, id = ''): Html =>
  element(`h${Math.min(6, depth)}`, id === '' ? NONE : html` id="${id}"`, title);

function paragraphHtml({ text, tone }: Paragraph, place: Place): Html {
  const body = inlineHtml(text, place);
  if (tone === 'warning') return html`<p class="warning"><strong>Perhatian.</strong> ${body}</p>`;
  return tone === 'plain' ? html`<p>${body}</p>` : html`<p class="${tone}">${body}</p>`;
}

const SIGNS = {
  plus: ['+', 'Mendukung: '],
  minus: ['−', 'Membuat ragu: '],
  yes: ['✓', 'Sudah dipenuhi: '],
  no: ['✗', 'Belum dipenuhi: '],
  open: ['?', 'Belum tahu: '],
} as const;

function itemHtml({ text, mark, more }: Item, place: Place): Html {
  const lines = (more ?? []).map((line) => html`<span class="more">${inlineHtml(line, place)}</span>`);
  if (mark === undefined) return html`<li>${inlineHtml(text, place)}${lines}</li>`;
  const [sign, words] = SIGNS[mark];
  return html`<li class="${mark}"><span class="sign" aria-hidden="true">${sign}</span>${hidden(words)}${inlineHtml(text, place)}${lines}</li>`;
}

const listHtml = ({ items, ordered }: List, place: Place): Html =>
  element(
    ordered ? 'ol' : 'ul',
    items.some(({ mark }) => mark !== undefined) ? html` class="marked"` : NONE,
    items.map((item) => itemHtml(item, place)),
  );

const factsHtml = ({ rows }: Facts, place: Place): Html =>
  html`<dl>${rows.map(({ label, value }) => html`<div><dt>${inlineHtml([label].flat(), place)}</dt><dd>${inlineHtml(value, place)}</dd></div>`)}</dl>`;

function columnsHtml({ heads, rows }: Columns, place: Place): Html {
  const cell = (items: readonly Inline[]): Html =>
    items.length === 1
      ? html`<p>${inlineHtml(items[0] ?? [], place)}</p>`
      : html`<ul>${items.map((item) => html`<li>${inlineHtml(item, place)}</li>`)}</ul>`;
  return html`${rows.map(({ label, cells }) => {
    const depth = label === '' ? place.depth : place.depth + 1;
    const parts = cells.map((items, i) => html`<div>${heading(heads[i] ?? '', depth)}${cell(items)}</div>`);
    return html`${label !== '' && heading(label, place.depth)}<div class="columns of${heads.length}">${parts}</div>`;
  })}`;
}

function sourcesHtml({ running, entries, note, paper = false }: SourceList, place: Place): Html {
  const ids = place.sources ?? 's';
  const item = (entry: Inline, i: number): Html =>
    html`<li${paper ? NONE : html` id="${ids}${i + 1}"`}>${inlineHtml(entry, place)}</li>`;
  const below = inlineHtml(note, place);
  const list = html`<ol class="sources${running && ' running'}${paper && ' paper'}"${paper && html` aria-hidden="true"`}>${entries.map(item)}</ol>`;
  return html`${list}${below.text !== '' && html`<p class="note${paper && ' paper'}">${below}</p>`}`;
}

function sectionHtml({ id, title, note, blocks, folded = false }: Section, place: Place): Html {
  const own = place.id === '' ? slug(id) : `${place.id}-${slug(id)}`;
  const inner: Place = { ...place, id: own, depth: place.depth + 1 };
  const aside = note !== null && html`<p class="aside">${note}</p>`;
  const body = html`<div class="body">${blocksHtml(blocks, inner)}</div>`;
  if (folded)
    return html`<details class="fold d${place.depth - 1}"><summary>${heading(title, place.depth, own)}</summary>${aside}${body}</details>`;
  const named = place.depth === 2 && html` aria-labelledby="${own}"`;
  return html`<section class="d${place.depth - 1}"${named}><div class="head">${heading(title, place.depth, own)}${aside}</div>${body}</section>`;
}

function blockHtml(block: Block, place: Place): Html {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, place);
    case 'section':
      return sectionHtml(block, place);
    case 'list':
      return listHtml(block, place);
    case 'facts':
      return factsHtml(block, place);
    case 'columns':
      return columnsHtml(block, place);
    case 'bars':
      return barsHtml(block, place);
    case 'card':
      return cardHtml(block, place);
    case 'map':
      return mapHtml(block, place);
    case 'lines':
      return linesHtml(block, place);
    case 'sources':
      return sourcesHtml(block, place);
    default:
      return otherHtml(block, place, blocksHtml);
  }
}

export const blocksHtml = (blocks: readonly Block[], place: Place): Html =>
  new Html(blocks.map((block) => blockHtml(block, place).text).join('\n'));
