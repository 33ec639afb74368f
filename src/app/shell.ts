import { NOT_RUNNING, PHONE } from '../pages/phone.ts';
import { html } from '../render/html/markup.ts';
import { SETUP_PLACE, STYLE_PLACE } from './setup.ts';

/** What the build has made of script and style, with their SHA-256 in Base64. */
export interface Parts {
  /** Whose code is in the script beside ours, with its licence. */
  notice: string;
  script: string;
  scriptHash: string;
  /** That of the screens; the one of the pages is put in last. */
  style: string;
  /** Hashes of the styles and of IMPATIENT. */
  hashes: readonly string[];
}

/** Without scripts nobody has to wait for the hint. */
export const IMPATIENT = '#belum{animation-delay:0s}';

const policy = ({ scriptHash, hashes }: Parts): string =>
  `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src ${hashes.map((hash) => `'sha256-${hash}'`).join(' ')}; base-uri 'none'; form-action 'none'`;

const { title, android, iphone } = NOT_RUNNING;
const hint = html`<div id="belum"><p><strong>${title}</strong></p><p><strong>${android[0]}</strong> ${android[1]}</p><p><strong>${iphone[0]}</strong> ${iphone[1]}</p></div>`;

/** The whole file but for the style of the pages and the catalogue. */
export const shell = (parts: Parts): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="karir-sosial">
<meta name="referrer" content="no-referrer">
<title>${PHONE.title} · karir-sosial</title>
<style>${STYLE_PLACE}</style>
<style>${parts.style}</style>
<noscript><style>${IMPATIENT}</style></noscript>
</head>
<body class="app">
<p id="kabar" class="hidden" aria-live="polite"></p>
<div id="layar"><main><h1>${PHONE.title}</h1><p class="about">${PHONE.about}</p></main></div>
${hint.text}
<script type="application/json" id="isi">${SETUP_PLACE}</script>
<!--
${parts.notice}-->
<script>${parts.script}</script>
</body>
</html>
`;
