import type { Block, Leaf, Ruled, Signatures } from '../../pages/page.ts';
import { type Pen, wrapped, wrapText } from './pen.ts';

export const ruledLines = ({ lines }: Ruled, { width }: Pen): string[] =>
  Array.from({ length: lines }, () => '_'.repeat(width));

/** One place below the other: a narrow screen has no room beside. */
export const signatureLines = ({ places }: Signatures, pen: Pen): string[] =>
  places.flatMap(({ above, role, name, below }, i) =>
    [...(i === 0 ? [] : ['']), above, role, '', name, below]
      .filter((line, place) => line !== '' || place < 4)
      .flatMap((line) => wrapText(line, pen)),
  );

export const leafLines = (
  { title, kicker, blocks, foot }: Leaf,
  pen: Pen,
  draw: (blocks: readonly Block[]) => string[],
): string[] => [
  ...wrapText(pen.ink.bold(title), pen),
  ...wrapped(kicker, pen),
  '',
  ...draw(blocks),
  '',
  ...wrapped(foot, pen),
  pen.glyphs.rule.repeat(pen.width),
];
