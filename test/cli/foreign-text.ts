import { expect } from 'vitest';
import type { Outcome } from '../command-line.ts';
import { run } from '../command-line.ts';
import { sampleRole } from '../data/sample-role.ts';
import { tempFolder } from '../data/temp-folder.ts';
import type { TerminalSettings } from '../terminal-double.ts';

/** Stands behind a line break in every foreign text: no line of a message may begin with it. */
const NEXT_LINE = 'BARISPALSU';
/** What a page would run, were it not escaped. */
const ELEMENT = '<img src=x onerror=alert(1)>';

/** A text from outside as bad as can be around another one. */
export const hostile = (text: string): string => `${text}\u001b[2J\u202e\n${NEXT_LINE}\r${ELEMENT}\u200b`;

type Call = [argv: string[], settings?: TerminalSettings];
const files = (content: string, path = 'x'): TerminalSettings => ({ files: { [path]: content } });
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const SOME = 's01-lapangan,s02-administrasi,s03-memimpin';
/** A table whose name, further title and further cell are foreign. */
const table = (text: string): string =>
  `nama,${cell(text)},${SOME}\n${cell(text)},${cell(text)},4,2,5\nAni,x,1,5,2\n`;

/** Every way by which a text from outside comes to a screen or a page, as calls of the program. */
const WAYS: Record<string, (text: string) => Call[]> = {
  'the name of a command': (text) => [[[text]], [['quiz', text]], [['help', text]]],
  'an option and its value': (text) => [
    [['list', `--${text}`]],
    ...['--level', '--group', '--for', '--format', '--search'].map(
      (option): Call => [['list', option, text]],
    ),
    [['show', 'amil-zakat', '--section', text]],
    ...['--stage', '--asn', '--role', '--choice'].map(
      (option): Call => [['quiz', '--code', 'x', option, text]],
    ),
  ],
  'the name of a role': (text) => [
    [['show', text]],
    [['show', `pekerja ${text}`]],
    [['compare', text, 'amil-zakat']],
  ],
  'a code': (text) => [
    [['quiz', '--code', text]],
    [['quiz', 'batch', 'x'], files(`nama,kode\nAni,${cell(text)}\n`)],
  ],
  'the name of a file': (text) => [
    [['quiz', '--answers', text]],
    [['quiz', 'batch', text]],
    [['quiz', 'batch', text], files(table('Budi'), text)],
    [['quiz', '--answers', text], files('{"x":9}', text)],
    [['list', '-o', `${text}.pdf`]],
    [['list', '-o', `${text}.md`]],
    [['list', '--data', text]],
    [['data', 'check', text]],
    [['data', 'new', text, '-o', text]],
  ],
  'the environment': (text) => [
    [['list'], { env: { KARIR_SOSIAL_DATA: text } }],
    [['list'], { env: { npm_lifecycle_event: 'npx', npm_lifecycle_script: `karir-sosial ${text}` } }],
  ],
  'titles and cells of a table': (text) => [
    ...['text', 'markdown', 'html', 'json', 'csv'].map(
      (format): Call => [['quiz', 'batch', 'x', '--format', format], files(table(text))],
    ),
    [['quiz', 'batch', 'x', '--by', text], files(table(text))],
    [['quiz', 'batch', 'x', '--by', `x${text}`, '--format', 'html'], files(table(text))],
    [['quiz', 'batch', 'x'], files(`nama,${SOME}\n${cell(text)},${cell(text)},4,4\n`)],
    [
      ['quiz', 'batch', 'x', '--roster', 'r', '--format', 'html'],
      { files: { x: table(text), r: `nama\n${cell(text)}\n` } },
    ],
  ],
  'lines of JSON': (text) => [
    ...['text', 'html', 'json', 'csv'].map(
      (format): Call => [
        ['quiz', 'batch', 'x', '--format', format],
        files(`${JSON.stringify({ nama: text, [text]: text, 's01-lapangan': text })}\n{"nama":"${text}`),
      ],
    ),
    [['quiz', '--answers', 'x'], files(JSON.stringify({ [text]: 4 }))],
    [['quiz', '--answers', 'x'], files(JSON.stringify({ 's01-lapangan': text }))],
    [['quiz', '--answers', 'x'], files(`{ ${text}`)],
  ],
  'a chat': (text) => [
    [
      ['quiz', 'batch', 'x', '--format', 'html'],
      files(`26/11/26 08.10 - ${text}: ${text}\n${text} · KODE\n`),
    ],
  ],
  'data of one’s own': (text) => {
    const seen = text.replace(/[^\x20-\x7e]/g, '');
    const data = (title: string) =>
      tempFolder({ 'roles/guru-bk.yaml': sampleRole('guru-bk', JSON.stringify(title)) });
    return [
      [['list', '--data', data(text)]],
      ...['text', 'markdown', 'html', 'json'].flatMap((format): Call[] =>
        [['list'], ['show', 'guru-bk', '--full'], ['compare', 'guru-bk', 'amil-zakat']].map((call) => [
          [...call, '--data', data(`G${seen}`), '--format', format],
        ]),
      ),
    ];
  },
};
export const WAYS_IN = Object.keys(WAYS);

/** No character that nobody sees or a terminal obeys; nothing but line ends of the program's own. */
const UNSEEN = /[^\n\P{Cc}]|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

function expectClean(argv: readonly string[], { code, out, err, files: saved }: Outcome): void {
  const told = JSON.stringify(argv);
  expect([0, 1, 2], told).toContain(code);
  expect(err, told).not.toMatch(UNSEEN);
  expect(err, told).not.toMatch(new RegExp(`^\\s*${NEXT_LINE}`, 'm'));
  const table = argv.at(-1) === 'csv';
  const report = [...saved].find(([path]) => path === argv.at(-1) && argv.at(-2) === '-o')?.[1] ?? out;
  // A table keeps the line breaks that a cell came with, between quotes.
  expect(table ? report.replaceAll('\r', '') : report, told).not.toMatch(UNSEEN);
  if (report.startsWith('<!doctype')) expect(report, told).not.toMatch(/<img/i);
  if (report.startsWith('{'))
    for (const line of report.includes('\n{') ? report.trim().split('\n') : [report]) JSON.parse(line);
}

/** Lets a text in by one of the ways and looks at all that comes out. */
export async function expectHarmless(way: string, text: string): Promise<void> {
  for (const [argv, settings] of WAYS[way]?.(text) ?? []) expectClean(argv, await run(argv, settings));
}
