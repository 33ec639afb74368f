import { toSvgPath } from 'lean-qr/extras/svg';
import { generate } from 'lean-qr/nano';
import { clean } from '../domain/characters.ts';
import { PHONE } from '../pages/phone.ts';
import { wholePage } from '../pages/result/quiz.ts';
import { pageHtml, renderHtml } from '../render/html/html.ts';
import { Html, html } from '../render/html/markup.ts';
import { mapStrings } from '../render/strings.ts';
import type { Where } from './keep.ts';
import type { ResultScreen } from './state.ts';

/** Quiet modules around a code, as its norm asks. */
const MARGIN = 4;

/** The code as a picture that another phone can read; it holds no name. */
function qrHtml(code: string): Html {
  const picture = generate(code);
  const size = picture.size + 2 * MARGIN;
  return html`<svg class="qr" viewBox="${-MARGIN} ${-MARGIN} ${size} ${size}" role="img" aria-label="${PHONE.qr}"><rect x="${-MARGIN}" y="${-MARGIN}" width="${size}" height="${size}" fill="#fff"/><path fill="#000" shape-rendering="crispEdges" d="${toSvgPath(picture)}"/></svg>`;
}

const button = (what: string, label: string): Html =>
  html`<button type="button" data-do="${what}">${label}</button>`;

const field = (id: 'nama' | 'kelas', label: string, value: string, complete: string): Html =>
  html`<div class="field"><label for="${id}">${label}</label><input id="${id}" maxlength="80" autocomplete="${complete}" value="${value}"></div>`;

/** How the code leaves the phone; it stands below the card and is not printed. */
function sendPanel({ report, person, qr, told }: ResultScreen): Html {
  const { code, cards = [] } = report.result;
  const { buttons } = PHONE;
  return html`<section class="sending" aria-labelledby="kirim"><h2 id="kirim">${PHONE.send}</h2><p class="small">${PHONE.sendNote(cards.length > 0)}</p>${field('nama', PHONE.name, person.name, 'name')}${field('kelas', PHONE.group, person.group, 'off')}<p class="small">${PHONE.nameNote}</p><p class="code" id="kode">${code}</p>${qr && qrHtml(code)}<p class="told" role="status">${told !== null && PHONE.told[told]}</p><div class="grid">${button('send', buttons.send)}${button('copy', buttons.copy)}${button('qr', qr ? buttons.noQr : buttons.qr)}${button('save', buttons.save)}</div></section>`;
}

/** What can be done with the answers, at the very end. */
function lastPanel({ report }: ResultScreen, where: Where): Html {
  const rest = report.result.skipped > 0 && button('rest', PHONE.rest);
  return html`<nav class="ending" aria-label="${PHONE.change}">${where === 'storage' && html`<p class="small">${PHONE.kept}</p>`}<div class="grid">${button('change', PHONE.change)}${rest}${button('delete', PHONE.delete)}${button('other', PHONE.other)}</div></nav>`;
}

/** The result as the program draws it, with the panels of the phone in it. */
export function resultScreen(screen: ResultScreen, where: Where): Html {
  const page = pageHtml(mapStrings(wholePage(screen.report), clean)).text;
  const place = page.indexOf('</section>') + '</section>'.length;
  const whole = `${page.slice(0, place)}${sendPanel(screen).text}${page.slice(place)}${lastPanel(screen, where).text}`;
  return new Html(whole.replace('<h1>', '<h1 tabindex="-1">'));
}

/** The page to keep: the same bytes as the program writes for this code, name, class and day. */
export function savedPage({
  report,
  person: { name, group },
}: Pick<ResultScreen, 'report' | 'person'>): string {
  const told = { ...report, ...(name === '' ? {} : { name }), ...(group === '' ? {} : { className: group }) };
  return renderHtml(mapStrings(wholePage(told), clean));
}
