import type { Row } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';

/** Characters that JSON lets through but a terminal may obey, among them all that turn the direction of text. */
const STEERING = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const hexadecimal = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The carried columns as an object of JSON: in their order, values that came as JSON as they came. */
function rowJson(row: Row): string {
  const names = distinct(row.map(({ name }) => name));
  const members = row.map(
    ({ text, json }, i) => `${JSON.stringify(names[i])}:${json ?? JSON.stringify(text)}`,
  );
  return `{${members.join(',')}}`;
}

/** One result or error as one line of JSON, with the carried columns under `row`. */
export function jsonLine(value: object, row: Row): string {
  const text = `${JSON.stringify(value).slice(0, -1)},"row":${rowJson(row)}}`;
  return `${text.replace(/[\r\n]+/g, ' ').replace(STEERING, hexadecimal)}\n`;
}
