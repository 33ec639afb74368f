import type { Catalog } from '../domain/catalog.ts';
import { isBlank, shownPart } from '../domain/characters.ts';
import { codeIn, readCode } from './coded.ts';
import type { Opening } from './encoding.ts';
import { type Batch, type Entry, type Field, MAX_ROW } from './entry.ts';

/** The head of a message in an exported chat: date, time and who sent it. */
const SENT =
  /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\.?)?\]?(?: [-–])? ([^:]{1,80}): /i;
/** What people write before a code. */
const LABEL =
  /(?:--code\s*|(?:(?:ini|bu|pak|kak),? )*kode(?:ku|nya)?(?: (?:jawaban|karir-sosial|saya|aku|ini|adalah|yaitu))*\s*[:=]?\s*)$/i;
const TAGS = /<[^<>]{0,2000}>/g;

/** A class that says that it is one. */
const CLASS = /^kelas\s+(?=\S)/i;

/** Pieces of what stands before a code; where the phone quiz has set its dots, a comma belongs to a name. */
function partsOf(words: string): string[] {
  const pieces = (by: string | RegExp) =>
    words
      .replace(LABEL, '')
      .split(by)
      .map((part) => shownPart(part.replace(LABEL, '')))
      .filter((part) => part !== '');
  const dotted = pieces(' · ');
  return dotted.length > 1 ? dotted : pieces(/[·•|;\t]|\s[-–]\s|,(?! ?[A-Z][a-z]?\.)/);
}

const withoutMarks = (text: string): string => text.replace(/^[:,]+|[:,]+$/g, '').trim();

/** The name and class that stand before a code: "Ani · XII A · kode". The message's own name wins over the sender's. */
function fieldsBefore(words: string, sender: string): Field[] {
  const parts = partsOf(words);
  const told = parts.length > 0 && (parts[0] as string).length <= 80 ? parts : [];
  const [name = sender, group = ''] = CLASS.test(told[0] ?? '') ? [sender, told[0]] : told;
  return [
    ...(name === '' ? [] : [{ name: 'nama', text: withoutMarks(name) }]),
    ...(group === '' ? [] : [{ name: 'kelas', text: withoutMarks(group.replace(CLASS, '')).slice(0, 80) }]),
  ];
}

/** One line: the person whose code it holds, or null. `bare`: what stands before the code is no name. */
function lineReader(catalog: Catalog, path: string, bare: boolean) {
  return (text: string, line: number): Entry | null => {
    const sent = SENT.exec(text);
    const message = (sent ? text.slice(sent[0].length) : text).replace(TAGS, ' ');
    const found = codeIn(message);
    if (found === undefined) return null;
    const row = bare ? [] : fieldsBefore(message.slice(0, found.index), shownPart(sent?.[1] ?? ''));
    return { line, row: () => row, ...readCode(found.code, catalog, path, line) };
  };
}

/** A result of ours drawn for people holds one code, perhaps more than once. */
const isResult = (head: string): boolean =>
  /^\s*(<!doctype html>|# )/i.test(head) || /^\s*Hasil (angket|kuis)/i.test(head);

/** Lines "nama · kelas · kode" as copied from a chat, an exported chat, or a result of ours as text, Markdown or HTML. */
export function openChat({ path, head, blank, text }: Opening, catalog: Catalog): Batch {
  let passed = 0;
  const single = isResult(head);
  const read = lineReader(catalog, path, single);
  async function* entries(): AsyncGenerator<Entry[]> {
    let rest = '';
    let line = blank;
    let done = false;
    const bundle = (lines: readonly string[]): Entry[] =>
      lines.flatMap((one) => {
        line++;
        const entry = done || one.length > MAX_ROW ? null : read(one, line);
        if (entry === null && !isBlank(one)) passed++;
        done = single && (done || entry !== null);
        return entry ?? [];
      });
    for await (const piece of text()) {
      const lines = (rest + piece).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '').slice(0, MAX_ROW + 1);
      yield bundle(lines);
    }
    yield bundle([rest]);
  }
  return {
    delimiter: ',',
    bom: false,
    missing: [],
    fixed: false,
    used: {},
    entries: entries(),
    passedOver: () => (single ? 0 : passed),
  };
}

/** Whether a text that is no table may hold answer codes. */
export const mayHoldCodes = (head: string): boolean =>
  codeIn(head) !== undefined || isResult(head) || SENT.test(head);
