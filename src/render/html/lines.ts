import type { Lines } from '../../pages/page.ts';
import { type Html, html, inlineHtml, type Place } from './markup.ts';

/** Per cent of the width for a value of −1..1. */
const across = (value: number): number => Math.round((50 + Math.min(1, Math.max(-1, value)) * 44) * 10) / 10;

/** The numbers of the roles; those on one place stand in one mark. */
function rolesHtml(roles: readonly number[]): Html[] {
  const places = [...new Set(roles)].sort((a, b) => a - b);
  return places.map((place) => {
    const numbers = roles.flatMap((value, i) => (value === place ? [i + 1] : []));
    return html`<svg class="at" x="${across(place)}%" overflow="visible"><path class="stem" d="M0 12V22"/><text class="number" x="0" y="6">${numbers.join(' ')}</text></svg>`;
  });
}

function rowHtml({ less, more, at, from, to, roles, told }: Lines['rows'][number]): Html {
  const line = html`<line class="axis" x1="6%" x2="94%" y1="22" y2="22"/><line class="tick" x1="50%" x2="50%" y1="17" y2="27"/><line class="band" x1="${across(from)}%" x2="${across(to)}%" y1="22" y2="22"/>${rolesHtml(roles)}<circle class="me" cx="${across(at)}%" cy="22" r="6"/>`;
  return html`<li><span class="less">${less}</span><span class="more">${more}</span><svg class="line" width="100%" height="32" role="img" aria-label="${told}">${line}</svg></li>`;
}

/** The person between two likings, and the roles on the same line. */
export const linesHtml = ({ rows, legend }: Lines, place: Place): Html =>
  html`<p class="note">${inlineHtml(legend, place)}</p><ul class="lines">${rows.map(rowHtml)}</ul>`;
