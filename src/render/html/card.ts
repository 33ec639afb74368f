import type { Card } from '../../pages/page.ts';
import { element, type Html, hidden, html, inlineHtml, type Place } from './markup.ts';

const DOTS = 3;

function dotsHtml(full: number): Html {
  const dot = (i: number): Html =>
    html`<circle class="dot${i < full && ' full'}" cx="${7 + i * 15}" cy="7" r="5"/>`;
  return html`<svg class="dots" width="44" height="14" aria-hidden="true" focusable="false">${Array.from({ length: DOTS }, (_, i) => dot(i))}</svg>${hidden(`${full} dari ${DOTS}. `)}`;
}

function firstHtml({ first, heading }: Card, place: Place): Html {
  const level = `h${Math.min(6, place.depth)}`;
  if (first === null) return element(level, html` class="honest"`, heading);
  const word = first.word !== null && html` <span class="word">${first.word}</span>`;
  const title = element(level, html` class="name"`, inlineHtml(first.title, place));
  return html`<p class="eyebrow">${heading}</p><div class="top">${title}${word}</div><p>${inlineHtml(first.text, place)}</p>`;
}

function besideHtml({ heading, names, more }: Card['beside'][number], place: Place): Html {
  const items = names.map((name) => html`<li>${inlineHtml(name, place)}</li>`);
  return html`<p class="eyebrow">${heading}</p><ul class="names">${items}${more !== null && html`<li>${more}</li>`}</ul>`;
}

function waysHtml({ ways }: Card, place: Place): Html | null {
  if (ways === null) return null;
  const rows = ways.rows.map(
    ({ label, value }) =>
      html`<div><dt>${inlineHtml(label, place)}</dt><dd>${inlineHtml(value, place)}</dd></div>`,
  );
  return html`<p class="eyebrow">${ways.heading}</p><dl class="ways">${rows}</dl>`;
}

/** The first screen as a card. */
export function cardHtml(card: Card, place: Place): Html {
  const rows = card.rows.map(
    ({ label, value, dots }) =>
      html`<div><dt>${label}</dt><dd>${dots !== undefined && dotsHtml(dots)}${inlineHtml(value, place)}</dd></div>`,
  );
  const notes = card.notes.map((note) => html`<p class="small">${inlineHtml(note, place)}</p>`);
  return html`<section class="card">${firstHtml(card, place)}${card.beside.map((group) => besideHtml(group, place))}${rows.length > 0 && html`<dl>${rows}</dl>`}${waysHtml(card, place)}${notes}</section>`;
}
