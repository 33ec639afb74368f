import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '../domain/problem.ts';
import { type Mistake, notationMistakes } from './notation.ts';

/** The largest YAML file that is read, in bytes: ten times the largest of ours, and parsed in well under a second. */
export const MAX_BYTES = 256 * 1024;
/** Brackets and indents may nest this deep before the parser is asked. */
const MAX_DEPTH = 60;
/** So many mistakes of notation are told. */
const TOLD = 50;

/** A parsed file: its plain value, the mistakes of its notation, and where a key path stands. */
export interface Parsed {
  path: string;
  value: unknown;
  findings: Finding[];
  line: (keys: readonly PropertyKey[]) => number;
}

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_ALIAS: 'alias (*) tidak dipakai di sini; tulis nilainya',
  BAD_DIRECTIVE: 'baris % tidak dipakai di sini; hapus baris itu',
  BAD_DQ_ESCAPE: 'garis miring terbalik (\\) ini tidak dikenal; pakai tanda kutip tunggal',
  BAD_INDENT: 'awal baris tidak sejajar dengan baris di atasnya',
  BAD_SCALAR_START: 'nilai tidak boleh dimulai dengan tanda ini; apit dengan tanda kutip',
  BLOCK_AS_IMPLICIT_KEY: 'nilai yang memuat titik dua dan spasi (": ") perlu diapit tanda kutip',
  BLOCK_IN_FLOW: 'daftar bertanda hubung tidak boleh di dalam kurung',
  MISSING_CHAR: 'ada tanda yang kurang, misalnya tanda kutip, kurung, titik dua, atau spasi sesudahnya',
  MULTIPLE_DOCS: 'hanya satu dokumen untuk satu berkas; hapus pemisah ---',
  MULTILINE_IMPLICIT_KEY: 'titik dua kurang sesudah kunci, atau kunci tidak selesai dalam satu baris',
  TAB_AS_INDENT: 'awal baris memakai Tab; ganti dengan spasi',
  TAG_RESOLVE_FAILED: 'tag (!) tidak dipakai di sini; hapus tag itu',
  UNEXPECTED_TOKEN: 'ada tanda yang tidak pada tempatnya',
};
const UNREADABLE = 'susunan YAML tidak bisa dibaca';

/** Inside brackets the parser takes a text with ": " in it for a block too, as it does a list with hyphens. */
const messageOf = ({ code, pos }: YAMLError, source: string): string =>
  MESSAGES[code === 'BLOCK_IN_FLOW' && source[pos[0]] !== '-' ? 'BLOCK_AS_IMPLICIT_KEY' : code] ?? UNREADABLE;

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

const indexes = new WeakMap<YAMLMap, Map<unknown, Pair>>();

/** The pair of a key; a map is gone through once, however many mistakes it holds. */
function pairOf(map: YAMLMap, key: PropertyKey): Pair | undefined {
  const index =
    indexes.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
  indexes.set(map, index);
  return index.get(key);
}

/** The line of the key or list entry at `keys`, or of the nearest parent that exists. */
function lineOf(root: Node | null, counter: LineCounter, keys: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = pairOf(node, key);
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return counter.linePos(offset).line;
}

/** The first mistake of each line: what follows on the same line is mostly its echo. */
function firstOfLine(mistakes: readonly Mistake[], path: string, counter: LineCounter): Finding[] {
  const byLine = new Map<number, Finding>();
  for (const { offset, message } of mistakes) {
    const line = counter.linePos(offset).line;
    if (!byLine.has(line)) byLine.set(line, { path, line, message });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line).slice(0, TOLD);
}

const failed = (path: string, findings: Finding[]): Parsed => ({
  path,
  value: undefined,
  findings,
  line: () => 1,
});

function parse(source: string, path: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const errors = [...document.errors, ...document.warnings].map(
    (error): Mistake => ({ offset: error.pos[0], message: messageOf(error, source) }),
  );
  const findings = firstOfLine([...errors, ...notationMistakes(document)], path, counter);
  if (findings.length > 0) return failed(path, findings);
  return {
    path,
    value: document.toJS(),
    findings,
    line: (keys) => lineOf(document.contents, counter, keys),
  };
}

/** Text → plain value. Never throws on bad input; mistakes are findings with their line. */
export function parseYaml(source: string, path: string): Parsed {
  const whole = (message: string): Parsed => failed(path, [{ path, line: 1, message }]);
  if (source.includes('\u0000')) return whole('berkas bukan teks UTF-8; simpan ulang sebagai UTF-8');
  if (depthOf(source) > MAX_DEPTH) return whole(`susunan bersarang lebih dari ${MAX_DEPTH} tingkat`);
  try {
    return parse(source, path);
  } catch (error) {
    if (error instanceof RangeError) return whole(`susunan bersarang lebih dari ${MAX_DEPTH} tingkat`);
    throw error;
  }
}
