import type { Inline, Table } from '../../pages/page.ts';
import { type Html, html, inlineHtml, type Place } from './markup.ts';

/** So many groups can be told apart by the style sheet; more are not offered. */
const MOST_GROUPS = 24;

/** Buttons that show the rows of one group alone, without any script. */
function filterHtml({ label, groups }: NonNullable<Table['filter']>): Html {
  const button = (text: string, at: number): Html =>
    html`<label><input type="radio" name="saring" data-f="${at}"${at < 0 ? html` checked` : ''}> ${text}</label>`;
  return html`<fieldset class="filter"><legend>${label}</legend>${button('semua', -1)}${groups.map(button)}</fieldset>`;
}

export function tableHtml({ layout, head, rows, filter }: Table, place: Place): Html {
  if (layout === 'entries') {
    const entry = ([name = [], id = [], text = []]: Inline[]): Html =>
      html`<li><span class="name">${inlineHtml(name, place)}</span> <span class="id">${inlineHtml(id, place)}</span><span class="more">${inlineHtml(text, place)}</span></li>`;
    return html`<ul class="entries">${rows.map(entry)}</ul>`;
  }
  const titles = head.map((title) => html`<th scope="col">${title}</th>`);
  const cells = (row: readonly Inline[]): Html[] =>
    row.map((cell) => html`<td>${inlineHtml(cell, place)}</td>`);
  const filtered = filter !== undefined && filter.groups.length > 1 && filter.groups.length <= MOST_GROUPS;
  const line = (row: readonly Inline[], i: number): Html =>
    html`<tr${filtered ? html` data-g="${filter.of[i] ?? -1}"` : ''}>${cells(row)}</tr>`;
  const table = html`<table><thead><tr>${titles}</tr></thead><tbody>${rows.map(line)}</tbody></table>`;
  return filtered
    ? html`<div class="wide filtered">${filterHtml(filter)}${table}</div>`
    : html`<div class="wide">${table}</div>`;
}
