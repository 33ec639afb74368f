import { createHash } from 'node:crypto';
import type { Block, Page } from '../../pages/page.ts';
import { blocksHtml } from './blocks.ts';
import { escaped, inlineHtml, type Place, slug } from './markup.ts';
import { STYLE } from './style.ts';

/** Only the page's own style may apply; nothing is loaded and no script runs. */
function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

const hasSources = (block: Block): boolean =>
  block.kind === 'sources' || (block.kind === 'section' && block.blocks.some(hasSources));

/** Several roles on one page have a numbered list of sources each. */
function body(blocks: readonly Block[]): string {
  const start: Place = { depth: 2, id: '', sources: blocks.some(hasSources) ? 's' : null };
  const lists = blocks.filter(hasSources);
  if (lists.length < 2) return blocksHtml(blocks, start);
  return blocks
    .map((block) => {
      const sources = block.kind === 'section' && hasSources(block) ? `${slug(block.id)}-s` : null;
      return blocksHtml([block], { ...start, sources });
    })
    .join('\n');
}

/** A page as one file that needs nothing else, for screen and paper. */
export function renderHtml({ kind, title, kicker, blocks, footer }: Page): string {
  const place: Place = { depth: 1, id: '', sources: null };
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy()).replaceAll('&#39;', "'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="karir-sosial">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)} · karir-sosial</title>
<style>${STYLE}</style>
</head>
<body class="${kind}">
<header>
<h1>${escaped(title)}</h1>
<p class="kicker">${inlineHtml(kicker, place)}</p>
</header>
<main>
${body(blocks)}
</main>
<footer><p>${inlineHtml(footer, place)}</p></footer>
</body>
</html>
`;
}
