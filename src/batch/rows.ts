import type { Row } from '../answers/entry.ts';
import type { Brief } from '../domain/quiz/brief.ts';
import { TALK_REASONS } from '../pages/batch-words.ts';
import { CONFIDENCE_LABELS } from '../pages/labels.ts';
import { clean } from '../render/clean.ts';

/** How many roles a row names. */
const NAMED = 3;

/** Spreadsheets take what begins so for a formula, also behind spaces and in full width. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : (JSON.stringify(value) ?? '');

/** One field: harmless to terminals and spreadsheets, in quotes where the table needs them. */
export function fieldOf(value: unknown, delimiter: string): string {
  const text = clean(textOf(value));
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names of the columns behind the carried ones; the last but one also marks the file as one of ours. */
const RESULTS = [
  ...Array.from({ length: NAMED }, (_, i) => [`peran ${i + 1}`, `kecocokan ${i + 1}`]).flat(),
  'keyakinan',
  'catatan',
  'kode karir-sosial',
  'galat',
];

const resultFields = (brief: Brief, code: string): unknown[] =>
  brief.answered === 0
    ? [...Array(NAMED * 2 + 1).fill(''), TALK_REASONS['too-few-answers'], '', '']
    : [
        ...Array.from({ length: NAMED }, (_, i) => [
          brief.first[i]?.title ?? '',
          brief.first[i]?.fit ?? '',
        ]).flat(),
        CONFIDENCE_LABELS[brief.level],
        brief.warnings.map((code) => TALK_REASONS[code]).join('; '),
        code,
        '',
      ];

/** Rows of a table in the dialect of the input; the carried columns are those of the first row. */
export function tableRows(delimiter: string, bom: boolean) {
  let carried: string[] | undefined;
  const rowOf = (fields: readonly unknown[]): string =>
    `${fields.map((field) => fieldOf(field, delimiter)).join(delimiter)}\r\n`;
  const withHead = (row: Row, fields: readonly unknown[]): string => {
    const head = carried === undefined;
    carried ??= Object.keys(row);
    const line = rowOf([...carried.map((key) => row[key]), ...fields]);
    return head ? `${bom ? '\ufeff' : ''}${rowOf([...carried, ...RESULTS])}${line}` : line;
  };
  return {
    person: (row: Row, brief: Brief, code: string): string => withHead(row, resultFields(brief, code)),
    wrong: (row: Row, text: string): string => withHead(row, [...Array(RESULTS.length - 1).fill(''), text]),
  };
}
