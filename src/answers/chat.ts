import type { Catalog } from '../domain/catalog.ts';
import { isBlank } from '../domain/characters.ts';
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
/** Telegram writes the sender on a line of its own: "Ani, [03/04/2026 10:15]". */
const SENDER_ALONE = /^(.{1,80}), \[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[.:]\d{2}[^\]]{0,12}\]\s*$/;
/** Addresses, and the command that every result prints: both may stand before a code and are no name. */
const NO_NAME = /\S*:\/\/\S*|(?:npx\s+)?karir-sosial\s+quiz\b.*$/gi;
/** Numbers and signs of lists, quotes and bold words around a name, and the sign of a number that is not saved. */
const MARKS = /^(?:\d{1,3}[.)]\s+(?=\S)|[\s>*_~•–-]+)+|[\s*_~]+$/gu;

/** What joins two codes on one line. */
const JOINS = /^(?:dan|serta)$/i;

/** A name without the marks around it; nothing where no letter and no figure is left, as of a picture. */
function unmarked(part: string): string {
  const name = part.replace(MARKS, '').trim();
  return /[\p{L}\p{N}]/u.test(name) && !isBlank(name) && !JOINS.test(name) ? name : '';
}

/** So much before a code is no name and class, in characters. */
const LONGEST = 2_000;

/** A class that says that it is one. */
const CLASS = /^kelas\s+(?=\S)/i;

/** Pieces of what stands before a code; where the phone quiz has set its dots, a comma belongs to a name. */
function partsOf(words: string): string[] {
  const pieces = (by: string | RegExp) =>
    words
      .replace(NO_NAME, ' ')
      .replace(LABEL, '')
      .split(by)
      .map((part) => unmarked(part.replace(LABEL, '')))
      .filter((part) => part !== '');
  const dotted = pieces(' · ');
  return dotted.length > 1 ? dotted : pieces(/[·•|;\t]|\s[-–]\s|,(?! ?[A-Z][a-z]?\.)/);
}

const withoutMarks = (text: string): string => text.replace(/^[:,]+|[:,]+$/g, '').trim();

/** The name and class that stand before a code: "Ani · XII A · kode". The message's own name wins over the sender's. */
function fieldsBefore(words: string, sender: string): Field[] {
  const parts = words.length > LONGEST ? [] : partsOf(words);
  const told = parts.length > 0 && (parts[0] as string).length <= 80 ? parts : [];
  const [name = sender, group = ''] = CLASS.test(told[0] ?? '') ? [sender, told[0]] : told;
  return [
    ...(name === '' ? [] : [{ name: 'nama', text: withoutMarks(name) }]),
    ...(group === '' ? [] : [{ name: 'kelas', text: withoutMarks(group.replace(CLASS, '')).slice(0, 80) }]),
  ];
}

/** What a line says beside the code: the message, and who sent it. */
interface Line {
  sender: string;
  message: string;
}

/** Takes the head of a message off; a line without one goes on with the message before it, or names the sender of the next. */
function messageReader(): (text: string) => Line {
  let sender = '';
  return (text) => {
    const sent = SENT.exec(text);
    const alone = sent === null ? SENDER_ALONE.exec(text)?.[1] : sent[1];
    if (alone !== undefined) sender = unmarked(alone);
    return { sender, message: (sent ? text.slice(sent[0].length) : text).replace(TAGS, ' ') };
  };
}

/** One line: the people whose codes it holds. `bare`: what stands before a code is no name. */
function lineReader(catalog: Catalog, path: string, bare: boolean) {
  const read = messageReader();
  return (text: string, line: number): Entry[] => {
    const { sender, message } = read(text);
    const entries: Entry[] = [];
    for (let rest = message, found = codeIn(rest); found !== undefined; found = codeIn(rest)) {
      const row = bare ? [] : fieldsBefore(rest.slice(0, found.index), sender);
      entries.push({ line, row: () => row, ...readCode(found.code, catalog, path, line) });
      rest = rest.slice(found.index + found.code.length);
    }
    return entries;
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
        const found = done || one.length > MAX_ROW ? [] : read(one, line);
        if (found.length === 0 && !isBlank(one)) passed++;
        done ||= single && found.length > 0;
        return single ? found.slice(0, 1) : found;
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
