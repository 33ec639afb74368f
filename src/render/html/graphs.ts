import type { Bar, Bars } from '../../pages/page.ts';
import { element, type Html, hidden, html, inlineHtml, type Place } from './markup.ts';

export const letter = (i: number): string => String.fromCharCode(65 + i);

/** Per cent of the way from `min` to `max`. */
const share = (value: number, { min, max }: Bars): number =>
  Math.round(((Math.min(max, Math.max(min, value)) - min) / (max - min)) * 1000) / 10;

const barSvg = (bar: Bar, bars: Bars): Html =>
  html`<svg class="bar${bar.faint && ' faint'}" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="10" rx="2"/><rect class="fill" width="${share(bar.value, bars)}%" height="10" rx="2"/></svg>`;

/** "first", "middle" or "last" of the rows that share a bracket; empty for a row that stands alone. */
function bracket(rows: readonly Bar[], i: number): string {
  const group = rows[i]?.group ?? null;
  if (group === null) return '';
  if (rows[i - 1]?.group !== group) return ' tied first';
  return rows[i + 1]?.group === group ? ' tied middle' : ' tied last';
}

function rowHtml(bars: Bars, i: number, place: Place): Html {
  const row = bars.rows[i] as Bar;
  const rank = row.place !== null && html`<span class="rank">${row.place}</span>`;
  const tied = row.group !== null && hidden(`, kurung ${letter(row.group)}`);
  const value = inlineHtml(row.text, place);
  const said = value.text !== '' && html`${hidden(`${bars.head[1]} `)}${value}`;
  return html`<li class="row${bracket(bars.rows, i)}">${rank}<span class="label">${inlineHtml([row.label].flat(), place)}${tied}</span>${barSvg(row, bars)}<span class="value">${said}</span></li>`;
}

/** The rows in runs: each heading begins a new one. */
function runsOf(rows: readonly Bar[]): number[][] {
  const runs: number[][] = [];
  rows.forEach((row, i) => {
    if (row.heading !== null || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(i);
  });
  return runs;
}

/** Bars as a list, so that a screen reader reads rank, name and value in turn. */
export function barsHtml(bars: Bars, place: Place): Html {
  const ranked = bars.rows.some((row) => row.place !== null);
  const level = `h${Math.min(6, place.depth)}`;
  const run = (places: readonly number[]): Html => {
    const title = bars.rows[places[0] ?? 0]?.heading ?? null;
    const items = places.map((i) => rowHtml(bars, i, place));
    return html`${title !== null && element(level, html` class="minor"`, title)}${element(ranked ? 'ol' : 'ul', html` class="bars${ranked && ' ranked'}"`, items)}`;
  };
  return html`${runsOf(bars.rows).map(run)}`;
}
