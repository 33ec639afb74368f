import type { Block, Leaf, Ruled, Signatures } from '../../pages/page.ts';
import { type Html, html, inlineHtml, type Place } from './markup.ts';

export const ruledHtml = ({ lines }: Ruled): Html =>
  html`<div class="ruled" aria-hidden="true">${Array.from({ length: lines }, () => html`<i></i>`)}</div>`;

export function signaturesHtml({ places }: Signatures): Html {
  const place = ({ above, role, name, below }: Signatures['places'][number]): Html =>
    html`<div><p>${above}</p><p>${role}</p><p class="name">${name}</p>${below !== '' && html`<p>${below}</p>`}</div>`;
  return html`<div class="signatures">${places.map(place)}</div>`;
}

/** A sheet of its own: the first needs no break before it. */
export function leafHtml(
  { title, kicker, blocks, foot }: Leaf,
  place: Place,
  draw: (blocks: readonly Block[], place: Place) => Html,
): Html {
  const inner: Place = { ...place, depth: place.depth + 1 };
  return html`<article class="leaf"><h2>${title}</h2><p class="kicker">${inlineHtml(kicker, place)}</p>${draw(blocks, inner)}<p class="foot">${inlineHtml(foot, place)}</p></article>`;
}
