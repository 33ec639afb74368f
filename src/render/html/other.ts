import type { Block, Leaf, Ruled, Scale, Sheet, Signatures, Table } from '../../pages/page.ts';
import type { Html, Place } from './markup.ts';
import { leafHtml, ruledHtml, signaturesHtml } from './paper.ts';
import { scaleHtml } from './scale.ts';
import { sheetHtml } from './sheet.ts';
import { tableHtml } from './table.ts';

/** Draws blocks within a block. */
type Draw = (blocks: readonly Block[], place: Place) => Html;

/** The blocks that no result of a person has: the phone quiz is built without them. */
export function otherHtml(
  block: Table | Scale | Sheet | Ruled | Signatures | Leaf,
  place: Place,
  draw: Draw,
): Html {
  switch (block.kind) {
    case 'table':
      return tableHtml(block, place);
    case 'scale':
      return scaleHtml(block);
    case 'sheet':
      return sheetHtml(block);
    case 'ruled':
      return ruledHtml(block);
    case 'signatures':
      return signaturesHtml(block);
    case 'leaf':
      return leafHtml(block, place, draw);
  }
}
