import { pattern } from '../../domain/pattern.ts';
import type { Glyphs } from './pen.ts';

/** What draws where a screen has no Unicode. */
export const asciiGlyphs = (glyphs: Glyphs): Glyphs => ({
  ...glyphs,
  bullet: '*',
  minus: '-',
  yes: 'v',
  no: 'x',
  rule: '=',
  thin: '-',
  full: '#',
  faint: '%',
  empty: '.',
  point: '+',
  bracket: ['/', '|', '\\'],
  box: '[ ]',
  between: '|',
  dots: ['*', '-'],
  spot: '.',
  person: '@',
  doubt: ':',
  arrows: ['<-', '->', '^', 'v'],
});

const STAND_INS: Record<string, string> = {
  '·': '|',
  '…': '...',
  '–': '-',
  '—': '-',
  '→': '->',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '≈': '~',
  '−': '-',
  '✓': 'v',
  '✗': 'x',
  '◆': '@',
  '░': ':',
  '←': '<-',
  '↑': '^',
  '↓': 'v',
  '☐': '[ ]',
  '○': '( )',
};

const accents = pattern(String.raw`\p{M}`, 'gu');

/** Text for screens without Unicode; letters lose their accents, the rest becomes "?". */
export const asciiOf = (text: string): string =>
  text
    .replace(/[^\x00-\x7f]/g, (sign) => STAND_INS[sign] ?? sign)
    .normalize('NFD')
    .replace(accents(), '')
    .replace(/[^\x00-\x7f\u00a0]/gu, '?');
