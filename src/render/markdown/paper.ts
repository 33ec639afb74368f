import type { Block, Leaf, Ruled, Signatures } from '../../pages/page.ts';
import { heading, inline, plain, tableText } from './inline.ts';

/** So many signs are an empty line. */
const LINE = 60;

export const ruledText = ({ lines }: Ruled): string =>
  Array.from({ length: lines }, () => plain('_'.repeat(LINE))).join('\\\n');

export const signatureTable = ({ places }: Signatures): string =>
  tableText(
    places.map(({ above }) => plain(above)),
    (['role', 'name', 'below'] as const)
      .filter((key) => places.some((place) => place[key] !== ''))
      .map((key) => places.map((place) => plain(place[key]))),
  );

export const leafTexts = (
  { title, kicker, blocks, foot }: Leaf,
  depth: number,
  draw: (block: Block, depth: number) => string[],
): string[] => [
  heading(title, depth),
  inline(kicker),
  ...blocks.flatMap((block) => draw(block, depth + 1)),
  inline(foot),
  '---',
];
