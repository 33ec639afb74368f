import type { Row } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { cleanJson } from '../domain/characters.ts';

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
  // Only a row that came as JSON may hold line breaks; looking for them in 110 kB of result would take 0.2 ms.
  const carried = rowJson(row).replace(/[\r\n]+/g, ' ');
  return `${cleanJson(`${JSON.stringify(value).slice(0, -1)},"row":${carried}}`)}\n`;
}
