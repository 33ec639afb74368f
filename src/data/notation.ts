import { type Document, isAlias, isMap, isNode, isScalar, type Node, visit, type YAMLMap } from 'yaml';

/** What is wrong at an offset of the text. */
export interface Mistake {
  offset: number;
  message: string;
}

const mistake = (node: Node, message: string): Mistake => ({ offset: node.range?.[0] ?? 0, message });

/** Keys that mean something else to a program than to a reader. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['__proto__', 'kunci __proto__ tidak boleh dipakai'],
  ['<<', 'kunci << (gabungan) tidak dipakai di sini; tulis isinya'],
]);

/** Keys written twice or refused; the parser's own check of duplicates takes n² steps. */
function keyMistakes(map: YAMLMap): Mistake[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }): Mistake[] => {
    if (!isNode(key)) return [];
    if (!isScalar(key) || typeof key.value !== 'string')
      return [mistake(key, 'kunci harus berupa tulisan; apit dengan tanda kutip')];
    const again = seen.has(key.value) ? `kunci "${key.value.slice(0, 60)}" ditulis dua kali` : undefined;
    seen.add(key.value);
    const message = REFUSED.get(key.value) ?? again;
    return message === undefined ? [] : [mistake(key, message)];
  });
}

/** Parts of YAML that role files do without: aliases, tags, directives, keys that are no plain names. */
export function notationMistakes(document: Document.Parsed): Mistake[] {
  const found: Mistake[] = [];
  if (document.directives.yaml.explicit)
    found.push({ offset: 0, message: 'baris %YAML tidak dipakai di sini; hapus baris itu' });
  visit(document, (_, node) => {
    if (isNode(node) && 'anchor' in node && node.anchor !== undefined)
      found.push(mistake(node, 'jangkar (&) tidak dipakai di sini; apit tulisannya dengan tanda kutip'));
    if (isAlias(node)) found.push(mistake(node, 'alias (*) tidak dipakai di sini; tulis nilainya'));
    else if (isNode(node) && node.tag !== undefined)
      found.push(mistake(node, 'tag (!) tidak dipakai di sini; hapus tag itu'));
    if (isMap(node)) for (const item of keyMistakes(node)) found.push(item);
  });
  return found;
}
