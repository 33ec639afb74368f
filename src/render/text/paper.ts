import type { Block, Leaf, Ruled, Sheet, Signatures } from '../../pages/page.ts';
import { hanging, narrower, type Pen, padded, wrapped, wrapText } from './pen.ts';

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

/** Questions with boxes to tick. */
export function sheetLines({ questions, labels }: Sheet, pen: Pen): string[] {
  const wide = String(questions.length).length + 2;
  const boxes = labels.map((_, i) => `${i + 1}\u00a0${pen.glyphs.box.replace(' ', '\u00a0')}`).join('  ');
  return questions.flatMap(({ number, text, options }, i) => [
    ...(i === 0 ? [] : ['']),
    ...hanging(padded(`${number}.`, wide), wrapped([text], narrower(pen, wide))),
    ...options.flatMap((option, k) =>
      hanging(`${' '.repeat(wide)}${'AB'[k]}  `, wrapped([option], narrower(pen, wide + 3))),
    ),
    ...hanging(' '.repeat(wide), wrapText(boxes, narrower(pen, wide))),
  ]);
}
