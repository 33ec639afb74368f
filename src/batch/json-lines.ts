import type { Row } from '../answers/entry.ts';

/** Characters that JSON lets through but a terminal may obey, among them all that turn the direction of text. */
const STEERING = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const hexadecimal = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One result or error as one line of JSON, with the carried columns under `row`. */
export const jsonLine = (value: object, row: Row): string =>
  `${JSON.stringify({ ...value, row }).replace(STEERING, hexadecimal)}\n`;
