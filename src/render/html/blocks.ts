import type {
  Block,
  Columns,
  Facts,
  Inline,
  Item,
  List,
  Paragraph,
  Section,
  Sheet,
  SourceList,
  Table,
} from '../../pages/page.ts';
import { barsHtml, radarHtml, scaleHtml } from './graphs.ts';
import { escaped, hidden, inlineHtml, type Place, slug } from './markup.ts';

const heading = (title: string, depth: number, id = ''): string => {
  const level = Math.min(6, depth);
  return `<h${level}${id === '' ? '' : ` id="${id}"`}>${escaped(title)}</h${level}>`;
};

function paragraphHtml({ text, tone }: Paragraph, place: Place): string {
  const body = inlineHtml(text, place);
  if (tone === 'warning') return `<p class="warning"><strong>Perhatian.</strong> ${body}</p>`;
  return `<p${tone === 'plain' ? '' : ` class="${tone}"`}>${body}</p>`;
}

const SIGNS = {
  plus: ['+', 'Mendukung: '],
  minus: ['−', 'Membuat ragu: '],
  yes: ['✓', 'Sudah dipenuhi: '],
  no: ['✗', 'Belum dipenuhi: '],
  open: ['?', 'Belum tahu: '],
} as const;

function itemHtml({ text, mark, more }: Item, place: Place): string {
  const lines = (more ?? []).map((line) => `<span class="more">${inlineHtml(line, place)}</span>`).join('');
  if (mark === undefined) return `<li>${inlineHtml(text, place)}${lines}</li>`;
  const [sign, words] = SIGNS[mark];
  return `<li class="${mark}"><span class="sign" aria-hidden="true">${sign}</span>${hidden(words)}${inlineHtml(text, place)}${lines}</li>`;
}

function listHtml({ items, ordered }: List, place: Place): string {
  const tag = ordered ? 'ol' : 'ul';
  const marked = items.some(({ mark }) => mark !== undefined) ? ' class="marked"' : '';
  return `<${tag}${marked}>${items.map((item) => itemHtml(item, place)).join('')}</${tag}>`;
}

const factsHtml = ({ rows }: Facts, place: Place): string =>
  `<dl>${rows.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${inlineHtml(value, place)}</dd></div>`).join('')}</dl>`;

function tableHtml({ layout, head, rows }: Table, place: Place): string {
  if (layout === 'entries') {
    const entry = ([name = [], id = [], text = []]: Inline[]): string =>
      `<li><span class="name">${inlineHtml(name, place)}</span> <span class="id">${inlineHtml(id, place)}</span><span class="more">${inlineHtml(text, place)}</span></li>`;
    return `<ul class="entries">${rows.map(entry).join('')}</ul>`;
  }
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${inlineHtml(cell, place)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function columnsHtml({ heads, rows }: Columns, place: Place): string {
  const cell = (items: readonly Inline[]): string =>
    items.length === 1
      ? `<p>${inlineHtml(items[0] ?? [], place)}</p>`
      : `<ul>${items.map((item) => `<li>${inlineHtml(item, place)}</li>`).join('')}</ul>`;
  return rows
    .map(({ label, cells }) => {
      const depth = label === '' ? place.depth : place.depth + 1;
      const parts = cells.map((items, i) => `<div>${heading(heads[i] ?? '', depth)}${cell(items)}</div>`);
      const title = label === '' ? '' : heading(label, place.depth);
      return `${title}<div class="columns of${heads.length}">${parts.join('')}</div>`;
    })
    .join('');
}

function sheetHtml({ questions, labels }: Sheet): string {
  const boxes = labels
    .map((label, i) => `<span><i aria-hidden="true"></i>${i + 1}${hidden(` ${label}`)}</span>`)
    .join('');
  const item = ({ number, id, text, options }: Sheet['questions'][number]): string => {
    const sides = options.map(
      (option, i) => `<span class="side"><b>${'AB'[i]}</b> ${escaped(option)}</span>`,
    );
    return `<li value="${number}"><span class="ask">${escaped(text)}</span>${sides.join('')}<span class="boxes">${boxes}</span><code>${escaped(id)}</code></li>`;
  };
  return `<ol class="sheet">${questions.map(item).join('')}</ol>`;
}

function sourcesHtml({ running, entries, note }: SourceList, place: Place): string {
  const items = entries.map(
    (entry, i) => `<li id="${place.sources ?? 's'}${i + 1}">${inlineHtml(entry, place)}</li>`,
  );
  const below = inlineHtml(note, place);
  return `<ol class="sources${running ? ' running' : ''}">${items.join('')}</ol>${below === '' ? '' : `<p class="note">${below}</p>`}`;
}

function sectionHtml({ id, title, note, blocks }: Section, place: Place): string {
  const own = place.id === '' ? slug(id) : `${place.id}-${slug(id)}`;
  const inner: Place = { ...place, id: own, depth: place.depth + 1 };
  const aside = note === null ? '' : `<p class="aside">${escaped(note)}</p>`;
  const named = place.depth === 2 ? ` aria-labelledby="${own}"` : '';
  return `<section class="d${place.depth - 1}"${named}><div class="head">${heading(title, place.depth, own)}${aside}</div><div class="body">${blocksHtml(blocks, inner)}</div></section>`;
}

function blockHtml(block: Block, place: Place): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, place);
    case 'section':
      return sectionHtml(block, place);
    case 'list':
      return listHtml(block, place);
    case 'facts':
      return factsHtml(block, place);
    case 'table':
      return tableHtml(block, place);
    case 'columns':
      return columnsHtml(block, place);
    case 'bars':
      return barsHtml(block, place);
    case 'scale':
      return scaleHtml(block);
    case 'radar':
      return radarHtml(block, place);
    case 'sheet':
      return sheetHtml(block);
    case 'sources':
      return sourcesHtml(block, place);
  }
}

export const blocksHtml = (blocks: readonly Block[], place: Place): string =>
  blocks.map((block) => blockHtml(block, place)).join('\n');
