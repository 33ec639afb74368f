import type { Question } from '../domain/catalog.ts';
import { labelOf, sidesOf } from '../domain/kinds.ts';
import { ASN, STAGES } from '../domain/person.ts';
import {
  canStop,
  type FactId,
  type Flow,
  given,
  onlyMiddles,
  type Step,
  stepOf,
} from '../domain/quiz/flow.ts';
import { ASKING, leftText } from '../pages/asking.ts';
import { PHONE } from '../pages/phone.ts';
import { type Html, hidden, html } from '../render/html/markup.ts';

/** Where the quiz stands, also for who hears it only. */
export function standing(flow: Flow): string {
  const shown = stepOf(flow);
  if (shown?.kind === 'fact') return PHONE.lastPart;
  return `${PHONE.progress(shown?.number ?? 0)} · ${leftText(flow)}`;
}

function progressHtml(flow: Flow): Html {
  const share = Math.round((flow.fact >= 0 ? 1 : flow.bar) * 100);
  const text = standing(flow);
  return html`<div class="progress" role="progressbar" aria-label="${text}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${share}"><svg width="100%" height="6" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="6" rx="3"/><rect class="fill" width="${share}%" height="6" rx="3"/></svg><p>${text}</p></div>`;
}

/** "true" on what was answered before; nothing where nothing was. */
const pressed = (flow: Flow, value: number | string): Html => {
  const before = given(flow);
  return before === undefined ? html`` : html` aria-pressed="${String(before === value)}"`;
};

/** The answers to a statement below each other. */
function stackHtml(flow: Flow, question: Question): Html {
  const rows = flow.catalog.scale.map(
    (point) =>
      html`<li><button type="button" data-do="answer" data-value="${point.value}"${pressed(flow, point.value)}><b>${point.value}</b> ${labelOf(question, point)}</button></li>`,
  );
  return html`<ol class="answers">${rows}</ol>`;
}

/** Sizes of the circles between two sides; the middle one is the smallest. */
const RADII = [15, 11, 6, 11, 15];

/** Both sides with the circles between them, since five lines more would not fit a small screen. */
function scaleHtml(flow: Flow, question: Question, [a = '', b = '']: readonly string[]): Html {
  const circle = (i: number): Html =>
    html`<svg width="34" height="34" aria-hidden="true" focusable="false"><circle cx="17" cy="17" r="${RADII[i] ?? 8}"/></svg>`;
  const buttons = flow.catalog.scale.map(
    (point, i) =>
      html`<li><button type="button" data-do="answer" data-value="${point.value}"${pressed(flow, point.value)}>${circle(i)}${hidden(`${point.value}. ${labelOf(question, point)}`)}</button></li>`,
  );
  const first = flow.asked.length === 0 && html`<p class="small">${PHONE.sides}</p>`;
  return html`<p class="side"><b>A</b> ${a}</p><ol class="circles">${buttons}</ol><p class="ends" aria-hidden="true"><span>${PHONE.ends('A')}</span><span>${PHONE.ends('B')}</span></p><p class="side"><b>B</b> ${b}</p>${first}`;
}

function questionBody(flow: Flow, question: Question): Html {
  const sides = sidesOf(question);
  const body = sides.length === 2 ? scaleHtml(flow, question, sides) : stackHtml(flow, question);
  return html`<h1 tabindex="-1">${question.text}</h1>${body}${onlyMiddles(flow) && html`<p class="small">${ASKING.middles}</p>`}`;
}

const OPTIONS: Record<FactId, readonly (readonly [value: string, label: string])[]> = {
  stage: STAGES.map((value) => [value, ASKING.stages[value]]),
  asn: ASN.map((value) => [value, ASKING.asn[value]]),
};

function factBody(flow: Flow, fact: FactId): Html {
  const rows = OPTIONS[fact].map(
    ([value, label]) =>
      html`<li><button type="button" data-do="fact" data-value="${value}"${pressed(flow, value)}>${label}</button></li>`,
  );
  return html`<h1 tabindex="-1">${ASKING.facts[fact]}</h1><p class="small">${PHONE.factNote}</p><ul class="answers">${rows}</ul>`;
}

const body = (flow: Flow, shown: Step): Html =>
  shown.kind === 'question' ? questionBody(flow, shown.question) : factBody(flow, shown.fact);

const around = (what: string, label: string): Html =>
  html`<button type="button" class="quiet" data-do="${what}">${label}</button>`;

/** One question, or one of the facts after them. */
export function questionScreen(flow: Flow): Html {
  const shown = stepOf(flow);
  if (shown === undefined) return html``;
  return html`${progressHtml(flow)}${body(flow, shown)}<div class="around">${around('back', ASKING.back)}${around('skip', ASKING.skip)}${canStop(flow) && around('enough', ASKING.enough)}</div>`;
}
