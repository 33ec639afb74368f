import type { Block, Page } from '../../pages/page.ts';
import { blocksHtml } from './blocks.ts';
import { Html, html, inlineHtml, type Place, slug } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.css';

/** Only the page's own style may apply; nothing is loaded and no script runs. */
const policy = (hash: string): string =>
  html`${`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`}`.text.replaceAll(
    '&#39;',
    "'",
  );

const hasSources = (block: Block): boolean =>
  (block.kind === 'sources' && !block.paper) || (block.kind === 'section' && block.blocks.some(hasSources));

/** Several roles on one page have a numbered list of sources each. */
export function pageBody(blocks: readonly Block[]): Html {
  const start: Place = { depth: 2, id: '', sources: blocks.some(hasSources) ? 's' : null };
  const lists = blocks.filter(hasSources);
  if (lists.length < 2) return blocksHtml(blocks, start);
  const parts = blocks.map((block) => {
    const sources = block.kind === 'section' && hasSources(block) ? `${slug(block.id)}-s` : null;
    return blocksHtml([block], { ...start, sources }).text;
  });
  return new Html(parts.join('\n'));
}

const limitsHtml = (limits: string | undefined): Html =>
  limits === undefined
    ? new Html('')
    : html`
<p>${limits}</p>`;

/** The head of a page, its blocks and its foot, as they also stand in the phone quiz. */
export function pageHtml({ title, kicker, blocks, footer, limits, nav }: Page): Html {
  const place: Place = { depth: 1, id: '', sources: null };
  const way = nav === undefined ? '' : html`<nav>${inlineHtml(nav, place)}</nav>\n`;
  return html`${way}<header>
<h1>${title}</h1>
<p class="kicker">${inlineHtml(kicker, place)}</p>
</header>
<main>
${pageBody(blocks)}
</main>
<footer><p>${inlineHtml(footer, place)}</p>${limitsHtml(limits)}</footer>`;
}

/** What stands before the body of a file that needs nothing else. */
const head = (title: string, kind: string, style = STYLE, hash = STYLE_HASH): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="karir-sosial">
<meta name="referrer" content="no-referrer">
<title>${html`${title}`.text} · karir-sosial</title>
<style>${style}</style>
</head>
<body class="${kind}">
`;

const TAIL = '\n</body>\n</html>\n';

/** A page as one file that needs nothing else, for screen and paper; with a look of its own where it has one. */
export const renderHtml = (page: Page, style = STYLE, hash = STYLE_HASH): string =>
  `${head(page.title, page.kind, style, hash)}${pageHtml(page).text}${TAIL}`;

/** Names of places on a page, apart from those of the other pages in one file. */
const placed = (text: string, prefix: string): string =>
  text
    .replace(/ (id|aria-labelledby|for)="([^"]+)"/g, ` $1="${prefix}$2"`)
    .replace(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`)
    .replace(/<(\/?)main>/g, '<$1div>');

/** Many pages of one kind in one file, each on paper of its own: the beginning, a piece for each page, and the end. */
export const collectionHtml = (title: string, kind: Page['kind']) => ({
  start: `${head(title, kind)}<main>\n`,
  piece: (page: Page, number: number): string =>
    `<article class="one">${placed(pageHtml(page).text, `p${number}-`)}</article>\n`,
  end: `</main>${TAIL}`,
});
