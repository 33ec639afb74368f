import { isMap, isNode, isPair, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { Finding } from '../domain/problem.ts';

/** The largest YAML file that is read, in bytes. */
export const MAX_BYTES = 1024 * 1024;
/** Brackets and indents may nest this deep before the parser is asked. */
const MAX_DEPTH = 60;

/** A parsed file: its plain value, the mistakes of its notation, and where a key path stands. */
export interface Parsed {
  path: string;
  value: unknown;
  findings: Finding[];
  line: (keys: readonly PropertyKey[]) => number;
}

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'alias (*) menunjuk jangkar yang tidak ada',
  BAD_INDENT: 'lekuk baris tidak sejajar',
  DUPLICATE_KEY: 'kunci yang sama ditulis dua kali',
  MISSING_CHAR: 'ada tanda yang kurang, misalnya tanda kutip, kurung, titik dua, atau spasi sesudahnya',
  MULTIPLE_DOCS: 'hanya satu dokumen untuk satu berkas; hapus pemisah ---',
  MULTILINE_IMPLICIT_KEY: 'kunci harus selesai dalam satu baris',
  TAB_AS_INDENT: 'lekuk memakai tab; ganti dengan spasi',
  TAG_RESOLVE_FAILED: 'tag (!) tidak dipakai di sini; hapus tag itu',
  BAD_DQ_ESCAPE: 'urutan garis miring terbalik dalam tanda kutip tidak dikenal',
  BAD_SCALAR_START: 'nilai tidak boleh dimulai dengan tanda ini; apit dengan tanda kutip',
  NON_STRING_KEY: 'kunci harus berupa tulisan',
};

/** How deep a text nests at most: open brackets, and the widest indent counted in twos. */
function depthOf(source: string): number {
  let open = 0;
  let deepest = 0;
  for (const char of source) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++open);
    else if (char === ']' || char === '}') open = Math.max(0, open - 1);
  }
  for (const [lead] of source.matchAll(/^[ \-?:]+/gm)) deepest = Math.max(deepest, lead.length / 2);
  return deepest;
}

/** The line of the key or list entry at `keys`, or of the nearest parent that exists. */
function lineOf(root: Node | null, counter: LineCounter, keys: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && item.key.toString() === String(key));
      if (!isPair(pair)) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return counter.linePos(offset).line;
}

const failed = (path: string, findings: Finding[]): Parsed => ({
  path,
  value: undefined,
  findings,
  line: () => 1,
});

/** Text → plain value. Never throws on bad input; mistakes are findings with their line. */
export function parseYaml(source: string, path: string): Parsed {
  const at = (line: number, message: string): Finding => ({ path, line, message });
  if (source.includes('\u0000'))
    return failed(path, [at(1, 'berkas bukan teks UTF-8; simpan ulang sebagai UTF-8')]);
  if (depthOf(source) > MAX_DEPTH)
    return failed(path, [at(1, `susunan bersarang lebih dari ${MAX_DEPTH} tingkat`)]);
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const problems = [...document.errors, ...document.warnings];
  const findings = problems.map((error) =>
    at(counter.linePos(error.pos[0]).line, MESSAGES[error.code] ?? 'susunan YAML tidak bisa dibaca'),
  );
  visit(document, {
    Alias: (_, node) => {
      findings.push(
        at(counter.linePos(node.range?.[0] ?? 0).line, 'alias (*) tidak dipakai di sini; tulis nilainya'),
      );
    },
  });
  if (findings.length > 0) return failed(path, findings);
  return {
    path,
    value: document.toJS(),
    findings,
    line: (keys) => lineOf(document.contents, counter, keys),
  };
}
