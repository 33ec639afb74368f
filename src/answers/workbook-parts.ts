/** What the reader of workbooks does not tell of a sheet. */
export interface SheetFacts {
  hidden: boolean;
  /** What stands in cells that the reader takes for empty, by address: errors, and formulas whose result was never saved. */
  lost: ReadonlyMap<string, string>;
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(tag)?.[1] ?? '';

const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, tag = '']) => tag);

/** Where a sheet stands in the packed file. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** More of a cell than this is not looked at: the longest formula has 8,192 signs. */
const LONGEST = 10_000;

const within = (body: string): string => body.slice(0, body.search(/<\/(?:\w+:)?c>/) + 1 || undefined);

/** What a cell shows although it has no value that can be read; null for any other. `body`: the text behind its tag. */
function lostIn(tag: string, body: string): string | null {
  const type = attributeOf(tag, 't');
  const formula = /^\s*<(?:\w+:)?f[\s/>]/.test(body);
  if (type !== 'e' && !formula) return null;
  const own = within(body);
  const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(own)?.[1];
  if (type === 'e') return value || '#N/A';
  if (value || (type === 'str' && value !== undefined)) return null;
  return `=${(/<(?:\w+:)?f(?:\s[^<>]*)?>([^<]{0,40})/.exec(own)?.[1] ?? '') || '…'}`;
}

/** The cells of a sheet that would be lost, by address. */
export function lostCells(xml: string): Map<string, string> {
  const lost = new Map<string, string>();
  if (!/\st\s*=\s*["']e["']|<(?:\w+:)?f[\s/>]/.test(xml)) return lost;
  for (const { 0: whole, 1: tag = '', index } of xml.matchAll(/<(?:\w+:)?c\s([^<>]*)>/g)) {
    if (tag.endsWith('/')) continue;
    const from = index + whole.length;
    const text = lostIn(tag, xml.slice(from, from + LONGEST));
    if (text !== null) lost.set(attributeOf(tag, 'r'), text);
  }
  return lost;
}

/** The sheets of a workbook in their order, from its parts by path. */
export function sheetFacts(
  parts: ReadonlyMap<string, string>,
  lost: ReadonlyMap<string, ReadonlyMap<string, string>>,
): SheetFacts[] {
  const targets = new Map(
    tagsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      pathOf(attributeOf(tag, 'Target')),
    ]),
  );
  return tagsOf(parts.get('xl/workbook.xml') ?? '', 'sheet').flatMap((tag) => {
    const path = targets.get(attributeOf(tag, '\\w+:id')) ?? '';
    if (!path.includes('worksheets/')) return [];
    return {
      hidden: /hidden$/i.test(attributeOf(tag, 'state')),
      lost: lost.get(path) ?? new Map<string, string>(),
    };
  });
}
