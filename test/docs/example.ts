import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers, Question } from '../../src/domain/catalog.ts';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { nextQuestion } from '../../src/domain/quiz/step.ts';
import type { Role } from '../../src/domain/role.ts';
import { run } from '../command-line.ts';
import { realCatalog as catalog } from '../real-catalog.ts';
import { personAt } from '../terminal/quiz-player.ts';
import { linesOf } from './blocks.ts';
import { codeBlocks } from './reading.ts';

/** Answers as somebody would for whom a role was made. */
function atHomeIn(id: string): (question: Question) => number {
  const role = catalog.roles.find((known) => known.id === id) as Role;
  return personAt((trait) => role.profile[trait] ?? 3);
}

/** Somebody who likes to help villagers decide together, but is not the ideal: every third answer is one step milder. */
function sampleSheet(): Record<string, number> {
  const person = atHomeIn('fasilitator-pemberdayaan-masyarakat');
  const answers: Record<string, number> = {};
  const milder = (value: number, place: number): number =>
    place % 3 === 0 ? value + Math.sign(3 - value) : value;
  for (let next = nextQuestion(catalog, answers); next; next = nextQuestion(catalog, answers))
    answers[next.id] = milder(person(next), Object.keys(answers).length);
  return answers;
}

/** The answers of the person in all examples, as in `jawaban.json`. */
export const SHEET: Answers = sampleSheet();
/** Their answer code, "KODE" in the markers. */
export const CODE = encodeAnswers(catalog, SHEET, { education: 's1' });

/** Forty people who answer without thinking alike, with a job and a town. */
function manySheets(): string {
  const random = uniform(1);
  const ids = catalog.questions.map(({ id }) => id);
  const traits = () => Object.fromEntries(catalog.traits.map(({ id }) => [id, 3 * random() - 1.5]));
  const rows = Array.from({ length: 40 }, (_, i) => {
    const own = traits();
    const answers = catalog.questions.map(({ loadings }) => {
      const pull = Object.entries(loadings).reduce((sum, [trait, by]) => sum + by * (own[trait] ?? 0), 0);
      return Math.min(5, Math.max(1, Math.round(3 + pull + 2 * random() - 1)));
    });
    return ['pekerja sosial', i % 2 ? 'Bantul' : 'Sleman', ...answers].join(',');
  });
  return `${['pekerjaan', 'kota', ...ids].join(',')}\n${rows.join('\n')}\n`;
}

/** A small class on paper, `kelas.csv`: names, a further column, and every question. */
function classTable(): string {
  const people = [
    ['Ayu', 'pekerja-sosial'],
    ['Bima', 'analis-kebijakan'],
    ['Citra', 'penyuluh-sosial'],
    ['Dimas', 'pekerja-sosial'],
    ['Eka', 'penggalang-dana'],
  ] as const;
  const rows = people.map(([name, role], i) => [
    name,
    i < 3 ? 'XII-1' : 'XII-2',
    ...catalog.questions.map(atHomeIn(role)),
  ]);
  const head = ['nama', 'kelas', ...catalog.questions.map(({ id }) => id)];
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** Files that the examples read. */
export const FILES = {
  'jawaban.json': JSON.stringify(SHEET),
  'kelas.csv': classTable(),
  'lembar.csv': manySheets(),
  'obrolan.txt': `Ayu · XII-1 · ${CODE}\n`,
  'absen.csv': 'nama,kelas\nAyu,XII-1\nBima,XII-1\n',
};

/** The role file of the README's chapter on data of one's own. */
export const ownRole = (): string =>
  codeBlocks(readFileSync('README.md', 'utf8'), 'yaml').find((text) => text.includes('\nid: ')) ?? '';

/** A folder with that role file; the examples call it `data-sekolah`. */
export const FOLDER = 'data-sekolah';
export function ownFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'karir-docs-'));
  mkdirSync(join(path, 'roles'));
  writeFileSync(join(path, 'roles', 'guru-bk.yaml'), ownRole());
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Words as a shell splits them; quotes keep blanks together. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

interface Pipeline {
  /** What runs, without the program's name. */
  argv: string[];
  /** A path that `jq -r` follows, e.g. `.duties[]`, or none. */
  path: string | undefined;
  /** True when the exit code is printed too. */
  tellsCode: boolean;
}

function pipelineOf(command: string): Pipeline {
  const [call = '', code] = command.split(/; echo (\$\?)$/);
  const [words = '', path] = call.split(/ \| jq -r '([^']+)'/);
  return { argv: wordsOf(words.replace('KODE', CODE)), path, tellsCode: code !== undefined };
}

/** What `jq -r '.key[]'` makes of a JSON text. */
function followed(json: string, path: string): string {
  const key = /^\.(\w+)\[\]$/.exec(path)?.[1] ?? '';
  const value = (JSON.parse(json) as Record<string, string[]>)[key];
  if (value === undefined) throw new Error(`no ${path} in the output`);
  return value.join('\n');
}

/** A command as a person types it and what appears on the screen, stdout before stderr. */
export async function example(command: string): Promise<string[]> {
  const { argv, path, tellsCode } = pipelineOf(command);
  const folder = ownFolder();
  try {
    const given = argv.map((word) => (word === FOLDER ? folder.path : word));
    const { code, out, err } = await run(given, { files: FILES, out: { width: 80 } });
    if (code !== 0 && !tellsCode) throw new Error(`${command} ended with ${code}: ${err}`);
    const shown = (path === undefined ? out : followed(out, path)) + err;
    const lines = linesOf(shown.replaceAll(folder.path, FOLDER));
    return [
      `$ npx karir-sosial ${command.replace('KODE', CODE)}`,
      ...lines,
      ...(tellsCode ? [String(code)] : []),
    ];
  } finally {
    folder.remove();
  }
}
