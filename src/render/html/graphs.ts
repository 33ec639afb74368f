import { curveLinearClosed, lineRadial } from 'd3-shape';
import type { Bar, Bars, Radar, Scale } from '../../pages/page.ts';
import { escaped, hidden, inlineHtml, type Place } from './markup.ts';

const letter = (i: number): string => String.fromCharCode(65 + i);

const share = (value: number, max: number): number =>
  Math.round((Math.min(max, Math.max(0, value)) / max) * 1000) / 10;

const barSvg = ({ value, faint }: Bar, max: number): string =>
  `<svg class="bar${faint ? ' faint' : ''}" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="10" rx="2"/><rect class="fill" width="${share(value, max)}%" height="10" rx="2"/></svg>`;

/** "first", "middle" or "last" of the rows that share a bracket; empty for a row that stands alone. */
function bracket(rows: readonly Bar[], i: number): string {
  const group = rows[i]?.group ?? null;
  if (group === null) return '';
  if (rows[i - 1]?.group !== group) return ' tied first';
  return rows[i + 1]?.group === group ? ' tied middle' : ' tied last';
}

/** Bars as a list, so that a screen reader reads rank, name and value in turn. */
export function barsHtml({ head, max, rows }: Bars, place: Place): string {
  const ranked = rows.some((row) => row.place !== null);
  const tag = ranked ? 'ol' : 'ul';
  const level = Math.min(6, place.depth);
  let html = '';
  let open = false;
  rows.forEach((row, i) => {
    if (row.heading !== null || !open) {
      const title =
        row.heading === null ? '' : `<h${level} class="minor">${escaped(row.heading)}</h${level}>`;
      html += `${open ? `</${tag}>` : ''}${title}<${tag} class="bars${ranked ? ' ranked' : ''}">`;
      open = true;
    }
    const rank = row.place === null ? '' : `<span class="rank">${row.place}</span>`;
    const tied = row.group === null ? '' : hidden(`, kurung ${letter(row.group)}`);
    html += `<li class="row${bracket(rows, i)}">${rank}<span class="label">${escaped(row.label)}${tied}</span>${barSvg(row, max)}<span class="value">${hidden(`${head[1]} `)}${inlineHtml(row.text, place)}</span></li>`;
  });
  return open ? `${html}</${tag}>` : '';
}

/** Discs of the roles on one level stand beside each other. */
function discs(points: Scale['rows'][number]['points']): string {
  return points
    .map(({ level, estimate }, i) => {
      const before = points.slice(0, i).filter((other) => other.level === level).length;
      const same = points.filter((other) => other.level === level).length;
      const shift = (before - (same - 1) / 2) * 19;
      return `<svg class="at" x="${10 + (level - 1) * 20}%" overflow="visible"><circle class="disc s${i}${estimate ? ' open' : ''}" cx="${shift}" cy="12" r="9"/><text class="disc-text s${i}${estimate ? ' open' : ''}" x="${shift}" y="12">${letter(i)}</text></svg>`;
    })
    .join('');
}

/** Levels of every role on one line for each trait. */
export function scaleHtml({ series, rows, signs }: Scale): string {
  const legend = series
    .map(
      (name, i) => `<li><span class="key s${i}" aria-hidden="true">${letter(i)}</span> ${escaped(name)}</li>`,
    )
    .join('');
  const ticks = [10, 30, 50, 70, 90]
    .map((x) => `<line class="tick" x1="${x}%" x2="${x}%" y1="8" y2="16"/>`)
    .join('');
  const lines = rows.map(({ label, note, points }) => {
    const told = points
      .map(({ level, estimate }, i) => `${series[i]}: ${level}${estimate ? ' (perkiraan)' : ''}`)
      .join(', ');
    return `<li><span class="label">${escaped(label)}</span><svg class="line" width="100%" height="24" role="img" aria-label="${escaped(told)}"><line class="axis" x1="10%" x2="90%" y1="12" y2="12"/>${ticks}${discs(points)}</svg><span class="value">${escaped(note)}</span></li>`;
  });
  const figures = [1, 2, 3, 4, 5].map((level) => `<span>${level}</span>`).join('');
  return `<p class="note">${escaped(signs.picture)}</p><ul class="legend">${legend}</ul><div class="figures" aria-hidden="true"><span class="five">${figures}</span></div><ul class="scale">${lines.join('')}</ul>`;
}

const WIDTH = 400;
const HEIGHT = 300;
const RADIUS = 112;
const CENTRE = [WIDTH / 2, HEIGHT / 2] as const;
const figure = (value: number): string => value.toFixed(1).replace('.', ',');
const fixed = (value: number): number => Math.round(value * 10) / 10;

/** The place of a level on an axis; axis 0 points up, the others follow clockwise. */
function at(axis: number, count: number, radius: number): [number, number] {
  const angle = (axis / count) * 2 * Math.PI - Math.PI / 2;
  return [fixed(CENTRE[0] + Math.cos(angle) * radius), fixed(CENTRE[1] + Math.sin(angle) * radius)];
}

const outline = (values: readonly number[]): string =>
  lineRadial<number>()
    .angle((_, i) => (i / values.length) * 2 * Math.PI)
    .radius((value) => (Math.min(5, Math.max(1, value)) / 5) * RADIUS)
    .curve(curveLinearClosed)
    .digits(1)([...values]) ?? '';

function gridSvg(axes: readonly string[]): string {
  const rings = [1, 2, 3, 4, 5].map(
    (level) => `<path class="ring${level === 3 ? ' mean' : ''}" d="${outline(axes.map(() => level))}"/>`,
  );
  const spokes = axes.map((_, i) => {
    const [x, y] = at(i, axes.length, RADIUS);
    return `<line class="spoke" x1="${CENTRE[0]}" y1="${CENTRE[1]}" x2="${x}" y2="${y}"/>`;
  });
  const labels = axes.map((axis, i) => {
    const [x, y] = at(i, axes.length, RADIUS + 20);
    const anchor = Math.abs(x - CENTRE[0]) < 5 ? 'middle' : x > CENTRE[0] ? 'start' : 'end';
    const shift = anchor === 'middle' ? x : x + (x > CENTRE[0] ? -10 : 10);
    return `<text class="axis-text" x="${fixed(shift)}" y="${y}" text-anchor="${anchor}">${escaped(axis)}</text>`;
  });
  return `<g transform="translate(${CENTRE.join(' ')})">${rings.join('')}</g>${spokes.join('')}${labels.join('')}`;
}

const shapeClass = (person: boolean, i: number): string => (person ? 'shape me' : `shape r${i}`);

/** A radar of the groups with its figures as a table below; person in the accent, roles by the kind of their line. */
export function radarHtml({ caption, axes, series }: Radar, { id }: Place): string {
  const roles = series.filter(({ person }) => !person);
  const nameOf = (person: boolean, name: string): string =>
    shapeClass(
      person,
      roles.findIndex((role) => role.name === name),
    );
  const shapes = series
    .map(({ name, person, values }) => `<path class="${nameOf(person, name)}" d="${outline(values)}"/>`)
    .reverse();
  const legend = series.map(
    ({ name, person }) =>
      `<li><svg class="sample" width="34" height="10" aria-hidden="true" focusable="false"><path class="${nameOf(person, name)}" d="M1 5H33"/></svg> ${escaped(name)}</li>`,
  );
  const told = series
    .map(
      ({ name, values }) =>
        `${name}: ${axes.map((axis, i) => `${axis} ${figure(values[i] ?? 3)}`).join(', ')}.`,
    )
    .join(' ');
  const head = series.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = axes
    .map(
      (axis, i) =>
        `<tr><th scope="row">${escaped(axis)}</th>${series.map(({ values }) => `<td>${figure(values[i] ?? 3)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<figure class="radar"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(caption)}</title><desc id="${id}-d">${escaped(told)}</desc>${gridSvg(axes)}<g transform="translate(${CENTRE.join(' ')})">${shapes.join('')}</g></svg><figcaption><strong>${escaped(caption)}</strong><ul class="legend">${legend.join('')}</ul><details><summary>Angka dalam gambar</summary><div class="scroll" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><thead><tr><th scope="col">Kelompok</th>${head}</tr></thead><tbody>${body}</tbody></table></div></details></figcaption></figure>`;
}
