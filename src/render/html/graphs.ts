import type { Bar, Bars, Scale } from '../../pages/page.ts';
import { element, type Html, hidden, html, inlineHtml, type Place } from './markup.ts';

const letter = (i: number): string => String.fromCharCode(65 + i);

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

/** Height of one disc of a stack. */
const DISC = 20;

/** Discs of the roles on one level stand above each other, at the same place of the line. */
function discs(points: Scale['rows'][number]['points'], height: number): Html[] {
  return points.map(({ level, estimate }, i) => {
    const before = points.slice(0, i).filter((other) => other.level === level).length;
    const same = points.filter((other) => other.level === level).length;
    const y = height / 2 + (before - (same - 1) / 2) * DISC;
    const kind = `s${i}${estimate ? ' open' : ''}`;
    return html`<svg class="at" x="${10 + (level - 1) * 20}%" overflow="visible"><circle class="disc ${kind}" cx="0" cy="${y}" r="9"/><text class="disc-text ${kind}" x="0" y="${y}">${letter(i)}</text></svg>`;
  });
}

function lineHtml({ label, note, points }: Scale['rows'][number], series: readonly string[]): Html {
  const told = points.map(
    ({ level, estimate }, i) => `${series[i]}: ${level}${estimate ? ' (perkiraan)' : ''}`,
  );
  const most = Math.max(...points.map(({ level }) => points.filter((other) => other.level === level).length));
  const height = most * DISC + 4;
  const ticks = [10, 30, 50, 70, 90].map(
    (x) => html`<line class="tick" x1="${x}%" x2="${x}%" y1="${height / 2 - 4}" y2="${height / 2 + 4}"/>`,
  );
  return html`<li><span class="label">${label}</span><svg class="line" width="100%" height="${height}" role="img" aria-label="${told.join(', ')}"><line class="axis" x1="10%" x2="90%" y1="${height / 2}" y2="${height / 2}"/>${ticks}${discs(points, height)}</svg><span class="value">${note}</span></li>`;
}

/** Levels of every role on one line for each trait. */
export function scaleHtml({ series, rows, signs }: Scale): Html {
  const legend = series.map(
    (name, i) => html`<li><span class="key s${i}" aria-hidden="true">${letter(i)}</span> ${name}</li>`,
  );
  const figures = [1, 2, 3, 4, 5].map((level) => html`<span>${level}</span>`);
  return html`<p class="note">${signs.picture}</p><ul class="legend">${legend}</ul><div class="figures" aria-hidden="true"><span class="five">${figures}</span></div><ul class="scale">${rows.map((row) => lineHtml(row, series))}</ul>`;
}
