import type { PaperPart, PaperSheet } from '../../domain/school.ts';
import type { PaperReport } from '../../report.ts';
import { type Block, type Item, list, type Page, paragraph, section } from '../page.ts';

/** Boxes and circles stay with their words, and wide gaps stay wide. */
const bound = (text: string): string =>
  text.replace(/([☐○]) /g, '$1\u00a0').replace(/ {2,}/g, (gap) => `${'\u00a0'.repeat(gap.length - 1)} `);

/** An item whose further lines stand below its first. */
function itemOf(text: string): Item {
  const [first = '', ...more] = bound(text).split('\n');
  return more.length === 0 ? { text: [first] } : { text: [first], more: more.map((line) => [line]) };
}

const said = (texts: readonly string[]): Block[] => texts.map((text) => paragraph([bound(text)]));

function partBlocks({ text, rows, items, ordered, table, after, lines }: PaperPart): Block[] {
  return [
    ...said(text),
    ...(items.length === 0 ? [] : [list(items.map(itemOf), ordered)]),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            rows: rows.map(({ label, text: value }) => ({ label, value: [bound(value)] })),
          },
        ]),
    ...(table === null
      ? []
      : [
          {
            kind: 'table' as const,
            layout: 'grid' as const,
            head: table.head,
            rows: table.rows.map((row) => row.map((cell) => [cell])),
          },
        ]),
    ...said(after),
    ...(lines === 0 ? [] : [{ kind: 'ruled' as const, lines }]),
  ];
}

const sheetBlocks = ({ parts, signatures }: PaperSheet): Block[] => [
  ...parts.map((part, i) => section(`part-${i + 1}`, part.title, partBlocks(part))),
  ...(signatures.length === 0 ? [] : [{ kind: 'signatures' as const, places: signatures }]),
];

/** A paper of one sheet, or of one for each person. */
export function paperPage({ title, sheets, foot }: PaperReport): Page {
  const [only] = sheets;
  if (sheets.length === 1 && only !== undefined)
    return {
      kind: 'paper',
      title: only.title,
      kicker: [only.kicker],
      blocks: sheetBlocks(only),
      footer: [foot],
    };
  return {
    kind: 'paper',
    title,
    kicker: [`${sheets.length} lembar, satu untuk tiap murid`],
    blocks: sheets.map((sheet) => ({
      kind: 'leaf',
      title: sheet.title,
      kicker: [sheet.kicker],
      blocks: sheetBlocks(sheet),
      foot: [foot],
    })),
    footer: [foot],
  };
}
