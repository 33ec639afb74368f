import fc from 'fast-check';
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON, everyCommand, optionsOf } from '../../src/cli/definition.ts';
import { realCatalog } from '../real-catalog.ts';

export const ids = realCatalog.questions.map(({ id }) => id);
export const roles = realCatalog.roles.map(({ id }) => id);

/** Words that have hurt programs before. */
export const NASTY = [
  '',
  ' ',
  '-',
  '--',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '../../etc/passwd',
  '/dev/null',
  '\u0000',
  '\u001b[2J\u001b]0;x\u0007',
  '\u202egnp.exe',
  '\ud800',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '1e309',
  '-0',
  '٣',
  '😀',
  'a'.repeat(5_000),
  "'; DROP TABLE peran; --",
  '<script>alert(1)</script>',
  '%s%n',
  '$(reboot)',
];

export const nasty = fc.constantFrom(...NASTY);
export const anyText = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }),
);

/** Answers of every right and wrong kind. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.constantFrom<unknown>(
    null,
    0,
    6,
    3.5,
    '3',
    true,
    [],
    {},
    [1],
    { a: 1 },
    -1,
    Number.POSITIVE_INFINITY,
    '',
    '5',
  ),
  fc.double(),
  anyText,
);

const anyId = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, anyText);

export const anySheet = fc
  .array(fc.tuple(anyId, anyValue), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries));

/** JSON of every shape, whole or cut or with a sign changed. */
export const anyJson = fc
  .tuple(
    fc.oneof(
      anySheet,
      anySheet.map((answers) => ({ answers, nama: 'x' })),
      fc.jsonValue(),
    ),
    fc.oneof(fc.constant(null), fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), anyText)),
  )
  .map(([value, cut]) => {
    const text = JSON.stringify(value);
    if (cut === null) return text;
    const at = Math.floor(cut[0] * text.length);
    return text.slice(0, at) + cut[1];
  });

const cell = fc.oneof(fc.constantFrom('1', '2', '3', '4', '5', ''), anyText);
const quoted = (text: string, delimiter: string, mode: number): string =>
  mode === 0 || text.includes(delimiter) || /["\r\n]/.test(text)
    ? mode === 1
      ? text
      : `"${text.replaceAll('"', '""')}"`
    : text;

/** A table with right and wrong titles and cells, ragged rows, right and wrong quotes. */
export const anyTable = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    start: fc.constantFrom('', '', '\ufeff', 'sep=;\r\n', 'sep=,\n'),
    titles: fc.array(fc.oneof(fc.constantFrom('nama', 'kelas', ...ids), anyText), {
      minLength: 1,
      maxLength: 8,
    }),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
    mode: fc.integer({ min: 0, max: 4 }),
    tail: fc.constantFrom('', '"', 'x'),
  })
  .map(({ delimiter, end, start, titles, rows, mode, tail }) => {
    const line = (fields: readonly string[]) =>
      fields.map((text) => quoted(text, delimiter, mode)).join(delimiter);
    return start + [titles, ...rows].map(line).join(end) + end + tail;
  });

const flags = [...COMMON, ...everyCommand(COMMANDS).flatMap(({ definition }) => optionsOf(definition))]
  .flatMap(([flag]) => flag.replace(/[<[].*/, '').split(', '))
  .map((flag) => flag.trim())
  // What asks a person is tested in a terminal.
  .filter((flag) => flag !== '--plain');

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...flags) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...roles,
      'html',
      'json',
      'csv',
      's1',
      'pelaksana',
      'duties',
      'kelas.csv',
      'x.html',
      'x/',
    ),
  },
  anyText,
);

/** Command lines of every right and wrong kind; nothing that asks a person, nothing that prints beside the terminal. */
export const anyArgv = fc
  .tuple(fc.constantFrom('list', 'show', 'compare', 'quiz', 'lain', ''), fc.array(word, { maxLength: 6 }))
  .map(([command, words]) => [command, ...words].filter((entry, i) => i === 0 || entry !== 'completion'));

/** Pieces of YAML that are right, odd or hostile. */
const piece = fc.oneof(
  fc.constantFrom(
    'title: x',
    '? [a, b]\n: c',
    '- - - -',
    '&a [*a]',
    '*b',
    '<<: {a: 1}',
    '!!js/function "x"',
    '!!binary aGFs',
    '__proto__: {a: 1}',
    'constructor: 1',
    '"\\x1b[31m"',
    '|2\n  x',
    '>-\n\n x',
    '{a: [b, {c: d}]}',
    '2026-11-22',
    '1e999',
    '0o17',
    '\t- x',
    '--- ',
    '...',
    '%YAML 1.1',
    '\u0000',
    '\ufeff',
    'a: &x\n  b: *x',
    '[[[[[[[[',
    '"',
    "'",
  ),
  anyText,
);

/** A role file with pieces put in place of some of its lines, or nothing but pieces. */
export const yamlFrom = (source: string): fc.Arbitrary<string> => {
  const lines = source.split('\n');
  const edits = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.nat(8), piece), {
    minLength: 1,
    maxLength: 4,
  });
  const edited = edits.map((list) => {
    const copy = [...lines];
    for (const [at, indent, text] of list) copy[at] = `${' '.repeat(indent)}${text}`;
    return copy.join('\n');
  });
  const cut = fc.nat(source.length).map((at) => source.slice(0, at));
  return fc.oneof(
    edited,
    cut,
    fc.array(piece, { maxLength: 8 }).map((list) => list.join('\n')),
  );
};
