import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

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

const lastLineOf = (text: string): string => text.trimEnd().split('\n').at(-1)?.trim() ?? '';

/** Whether a report of ours begins and ends so: an exact mark at its place, not a word somewhere. */
export const isOurs = (start: string, end: string): boolean =>
  HTML.test(start) ||
  start.split('\n', 1)[0]?.startsWith(SCRIPT_MARK) === true ||
  JSON_START.test(squeezed(start)) ||
  LAST_LINES.has(lastLineOf(end));

/** A report as it is saved: text and Markdown end with a line that is known again. */
export const signed = (text: string): string =>
  LAST_LINES.has(lastLineOf(text)) ? text : `${text.trimEnd()}\n\n${SIGNATURE}\n`;

const START = 16_384;
const END = 1_024;

/** Whether a plain file is a report of ours that may be replaced; what is empty has nothing to lose. */
export function mayReplace(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    if (size === 0) return true;
    if (TABLE.test(path)) return false;
    const piece = (length: number, from: number): string => {
      const bytes = Buffer.alloc(length);
      return bytes.toString('utf8', 0, readSync(fd, bytes, 0, length, from));
    };
    return isOurs(piece(START, 0), piece(END, Math.max(0, size - END)));
  } finally {
    closeSync(fd);
  }
}
