import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** A table may hold what a teacher wrote into it, whoever made it: it is never ours to replace. */
const TABLE = /\.(csv|tsv|xlsx|ods)$/i;

/** Last lines of our reports as text and as Markdown; a saved report that ends otherwise gets the first. */
export const SIGNATURE = '— karir-sosial';
const LAST_LINES: ReadonlySet<string> = new Set([
  SIGNATURE,
  'Dibuat dengan karir-sosial',
  'Dibuat dengan karir-sosial. Ini saran, bukan keputusan.',
  'Dibuat dengan karir-sosial. Hasilnya saran, bukan keputusan.',
]);

/** The first line of the script that makes a form. */
export const SCRIPT_MARK = '// Dibuat dengan karir-sosial';

/** The head of our pages: nothing but meta lines before the generator. */
const HTML =
  /^<!doctype html>\n<html lang="id">\n<head>\n(?:<meta [^\n]*>\n)*?<meta name="generator" content="karir-sosial[^"\n]*">\n/;

/** The first keys of our JSON: what follows `schemaVersion`, with a value that only ours have there. */
const JSON_STARTS = [
  '"quizVersion":"\\d+-[0-9a-z]+","(?:parameters|code|scale|advice|answered)":',
  '"roles":\\[(?:\\{"id":"[a-z0-9-]+","title":|\\])',
  '"id":"[a-z0-9-]+","title":"',
  '"error":\\{"code":"[a-z-]+","text":',
  '"paper":"[a-z]+","sheets":',
  '"kind":"karir-sosial',
];
/** One role as released versions printed it: without a version. */
const ROLE_START = '"id":"[a-z0-9-]+","title":"(?:[^"\\\\]|\\\\.)*","aliases":\\[';
const JSON_START = new RegExp(`^\\{(?:"schemaVersion":\\d+,(?:${JSON_STARTS.join('|')})|${ROLE_START})`);

/** JSON without the spaces and lines between its parts; only the beginning, so it is cut anywhere. */
const squeezed = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''));

/** A paper with blanks carries a print of itself, so that one a person has written into is known. */
const SEAL = /(<meta name="karir-sosial-sidik" content="|^— karir-sosial · )([0-9a-f]{16})(?=">\n|$)/m;
const NO_PRINT = '0'.repeat(16);
const HEAD_END = '<meta name="referrer"';

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A paper as it is saved, with its own print in the head of HTML or in the last line. */
export function sealed(text: string): string {
  const unprinted = HTML.test(text)
    ? text.replace(HEAD_END, `<meta name="karir-sosial-sidik" content="${NO_PRINT}">\n${HEAD_END}`)
    : `${text.trimEnd()}\n\n${SIGNATURE} · ${NO_PRINT}\n`;
  return unprinted.replace(SEAL, `$1${printOf(unprinted)}`);
}

/** Whether a paper was changed since it was made; nothing is known of what carries no print. */
export function isEdited(text: string): boolean {
  const print = SEAL.exec(text)?.[2];
  return print !== undefined && printOf(text.replace(SEAL, `$1${NO_PRINT}`)) !== print;
}

const lastLineOf = (text: string): string => text.trimEnd().split('\n').at(-1)?.trim() ?? '';

/** Whether a report of ours begins and ends so: an exact mark at its place, not a word somewhere. */
export const isOurs = (start: string, end: string): boolean =>
  HTML.test(start) ||
  start.split('\n', 1)[0]?.startsWith(SCRIPT_MARK) === true ||
  JSON_START.test(squeezed(start)) ||
  LAST_LINES.has(lastLineOf(end)) ||
  /^— karir-sosial · [0-9a-f]{16}$/.test(lastLineOf(end));

/** A report as it is saved: text and Markdown end with a line that is known again. */
export const signed = (text: string): string =>
  LAST_LINES.has(lastLineOf(text)) ? text : `${text.trimEnd()}\n\n${SIGNATURE}\n`;

const START = 16_384;
const END = 1_024;

/** What a plain file is to us: ours to replace, as is what is empty; a paper of ours that was written into; or foreign. */
export function standing(path: string): 'ours' | 'edited' | 'foreign' {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    if (size === 0) return 'ours';
    if (TABLE.test(path)) return 'foreign';
    const piece = (length: number, from: number): string => {
      const bytes = Buffer.alloc(length);
      return bytes.toString('utf8', 0, readSync(fd, bytes, 0, length, from));
    };
    const [start, end] = [piece(START, 0), piece(END, Math.max(0, size - END))];
    if (!isOurs(start, end)) return 'foreign';
    return (SEAL.test(start) || SEAL.test(end)) && isEdited(readFileSync(path, 'utf8')) ? 'edited' : 'ours';
  } finally {
    closeSync(fd);
  }
}

/** Whether a plain file is a report of ours that may be replaced. */
export const mayReplace = (path: string): boolean => standing(path) === 'ours';
