import type { Sheet } from '../../pages/page.ts';
import { type Html, hidden, html } from './markup.ts';

/** So many items stand under one line of the scale: fewer than a page of paper holds, so that none is without it. */
const TOGETHER = { rated: 10, chosen: 5 } as const;

type Question = Sheet['questions'][number];

function itemHtml({ number, text, options }: Question, labels: readonly string[]): Html {
  const boxes = labels.map(
    (label, i) => html`<span><i aria-hidden="true"></i>${i + 1}${hidden(` ${label}`)}</span>`,
  );
  const sides = options.map((option, i) => html`<span class="side"><b>${'AB'[i] ?? ''}</b> ${option}</span>`);
  return html`<li value="${number}"><span class="ask">${text}</span>${sides}<span class="boxes">${boxes}</span></li>`;
}

/** Questions with boxes to tick, in groups that no page break parts, each under the words of the scale. */
export function sheetHtml({ questions, labels }: Sheet): Html {
  const size = questions.some(({ options }) => options.length > 0) ? TOGETHER.chosen : TOGETHER.rated;
  const groups = Array.from({ length: Math.ceil(questions.length / size) }, (_, i) =>
    questions.slice(i * size, (i + 1) * size),
  );
  const scale = labels.map((label, i) => html`${i > 0 && ' · '}<b>${i + 1}</b> ${label}`);
  return html`${groups.map(
    (group) =>
      html`<div class="together"><p class="note">${scale}</p><ol class="sheet">${group.map((question) => itemHtml(question, labels))}</ol></div>`,
  )}`;
}
