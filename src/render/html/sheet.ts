import type { Sheet } from '../../pages/page.ts';
import { type Html, hidden, html } from './markup.ts';

/** Questions with boxes to tick; the scale stands above each group, so that no page is without it. */
export function sheetHtml({ questions, labels }: Sheet): Html {
  const boxes = labels.map(
    (label, i) => html`<span><i aria-hidden="true"></i>${i + 1}${hidden(` ${label}`)}</span>`,
  );
  const item = ({ number, text, options }: Sheet['questions'][number]): Html => {
    const sides = options.map(
      (option, i) => html`<span class="side"><b>${'AB'[i] ?? ''}</b> ${option}</span>`,
    );
    return html`<li value="${number}"><span class="ask">${text}</span>${sides}<span class="boxes">${boxes}</span></li>`;
  };
  return html`<ol class="sheet">${questions.map(item)}</ol>`;
}
