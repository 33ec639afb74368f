import type { Scale } from '../../pages/page.ts';
import { letter } from './graphs.ts';
import { type Html, html } from './markup.ts';

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
