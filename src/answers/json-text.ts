/** Members of a JSON object as they stand in its text, with the place of the key. Values stay as they were written: no digit and no order is lost. */
export type Member = readonly [key: string, json: string, at: number];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The place behind the string that begins at `at`. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === BACKSLASH) i++;
    else if (sign === QUOTE) return i + 1;
  }
  return text.length;
}

/** The members of the text of one object. The text must be valid JSON: whoever calls has parsed it. Depth does not matter. */
export function membersOf(text: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let key = '';
  let at = 0;
  let from = -1;
  const close = (end: number): void => {
    if (from >= 0) members.push([key, text.slice(from, end).trim(), at]);
    from = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) {
      const end = stringEnd(text, i);
      if (depth === 1 && from < 0) {
        key = JSON.parse(text.slice(i, end)) as string;
        at = i;
      }
      i = end - 1;
    } else if (sign === 0x7b || sign === 0x5b) depth++;
    else if (sign === 0x7d || sign === 0x5d) {
      if (--depth === 0) close(i);
    } else if (depth === 1 && sign === 0x3a && from < 0) from = i + 1;
    else if (depth === 1 && sign === 0x2c) close(i);
  }
  return members;
}

/** Line ends in a text, as any system writes them. */
export const lineEnds = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

/** The keys of an object and of the one under its key `answers`, in the order of the text, with the place of each. */
function keysRead(text: string): [key: string, at: number][] {
  return membersOf(text).flatMap(([key, json, at]) => {
    if (key !== 'answers' || !json.startsWith('{')) return [[key, at]];
    const from = text.indexOf(json, at);
    return [[key, at], ...membersOf(json).map(([below, , place]): [string, number] => [below, from + place])];
  });
}

/** The first key that an object has twice, at its top or under `answers`, and how many lines stand before the second; null without. */
export function repeatedKey(text: string): { key: string; line: number } | null {
  const seen = new Set<string>();
  for (const [key, at] of keysRead(text)) {
    if (seen.has(key)) return { key, line: lineEnds(text.slice(0, at)) };
    seen.add(key);
  }
  return null;
}

/** What a person reads in a value: the words of a string, nothing for null, anything else as it was written. */
export function textOfJson(json: string): string {
  if (json === 'null') return '';
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}

/** A value of JSON, or a piece that never became one. */
export interface Piece {
  text: string;
  /** Line on which it begins, from 1. */
  line: number;
  /** False: it broke off, is longer than `most`, or is no object. */
  whole: boolean;
  /** Why it is not whole where it is not too long: the text ended before it did, or it is something else than an object. */
  why?: 'open' | 'junk';
}

const [LF, CR] = [0x0a, 0x0d];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c];

/**
 * Cuts a stream of text into the objects of an array, or into objects one behind the other. What stands between two of
 * them and is none is told once; what is longer than `most` characters is told as a broken piece.
 */
export class ObjectCutter {
  private readonly most: number;
  private line: number;
  private buffer = '';
  private at = 0;
  private start = 0;
  private begun = 0;
  private depth = 0;
  private lists = 0;
  private quoted = false;
  private returned = false;
  private junk = false;
  private long = false;
  private found: Piece[] = [];

  constructor(most: number, firstLine: number) {
    this.most = most;
    this.line = firstLine;
  }

  /** The pieces that end in this text. */
  cut(text: string): Piece[] {
    this.buffer += text;
    for (; this.at < this.buffer.length; this.at++) {
      const sign = this.buffer.charCodeAt(this.at);
      // A CR alone ends a line too; of CR and LF, which may come in two pieces, the CR counts.
      if (sign === CR || (sign === LF && !this.returned)) this.line++;
      this.returned = sign === CR;
      if (this.quoted) this.inString(sign);
      else if (this.depth > 0) this.inObject(sign);
      else this.between(sign);
    }
    this.forget();
    return this.found.splice(0);
  }

  /** What is left at the end of the text: an object or an array that broke off, or nothing. */
  rest(): Piece[] {
    if (this.depth > 0 && this.long) return [{ text: '', line: this.begun, whole: false }];
    if (this.depth > 0) return [{ text: '', line: this.begun, whole: false, why: 'open' }];
    return this.lists > 0 ? [{ text: '', line: this.line, whole: false, why: 'open' }] : [];
  }

  private inString(sign: number): void {
    if (sign === BACKSLASH) this.at++;
    else if (sign === QUOTE) this.quoted = false;
  }

  private inObject(sign: number): void {
    if (sign === QUOTE) this.quoted = true;
    else if (sign === OPEN || sign === OPEN_LIST) this.depth++;
    else if ((sign === CLOSE || sign === CLOSE_LIST) && --this.depth === 0) {
      const text = this.long ? '' : this.buffer.slice(this.start, this.at + 1);
      this.found.push({ text, line: this.begun, whole: !this.long && text.length <= this.most });
      this.long = false;
    }
  }

  private between(sign: number): void {
    if (sign === OPEN) {
      this.depth = 1;
      this.start = this.at;
      this.begun = this.line;
      this.junk = false;
    } else if (sign === OPEN_LIST) this.lists++;
    else if (sign === CLOSE_LIST) this.lists--;
    else if (sign > 0x20 && sign !== COMMA && !this.junk) {
      this.junk = true;
      this.found.push({ text: '', line: this.line, whole: false, why: 'junk' });
    }
  }

  /** Keeps of the text only the object that has begun, as long as it may still be one. */
  private forget(): void {
    if (this.depth > 0 && !this.long && this.buffer.length - this.start <= this.most) {
      this.buffer = this.buffer.slice(this.start);
      this.at -= this.start;
    } else {
      this.long = this.depth > 0;
      this.at -= this.buffer.length;
      this.buffer = '';
    }
    this.start = 0;
  }
}
