import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON, type Definition, everyCommand, optionsOf } from '../../src/cli/definition.ts';
import { EDUCATIONS } from '../../src/domain/person.ts';
import { Problem } from '../../src/domain/problem.ts';
import { FIELDS, LEVELS } from '../../src/domain/role.ts';
import { FORMATS, SECTIONS } from '../../src/report.ts';
import { json, run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';
import { FOLDER, ownFolder, SHEET } from './example.ts';
import { constant } from './figures.ts';
import { chapter, codeBlocks, codeSpans, deadLinks, withoutCode } from './reading.ts';

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

/** Long options of a flags text, `-o, --output <berkas>` → `--output`. */
const longOf = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? '';
const namesOf = (definition: Definition): string[] => optionsOf(definition).map(([flags]) => longOf(flags));
const EVERY = everyCommand(COMMANDS).map(({ path, definition }) => ({ name: path.join(' '), definition }));
const COMMON_NAMES = [...COMMON.map(([flags]) => longOf(flags)), '--help', '--version'];
const KNOWN = new Set([...COMMON_NAMES, ...EVERY.flatMap(({ definition }) => namesOf(definition))]);

/** Keys of a JSON value at every depth; the keys of `open` records are data and left out. */
function keysOf(value: unknown, open: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => keysOf(entry, open));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...(open.has(key) ? [] : keysOf(inner, open)),
  ]);
}
const OPEN = new Set(['levels', 'profile', 'profileBasis', 'misfitSignals', 'citations', 'loadings', 'when']);
const missingWords = (text: string, words: Iterable<string>): string[] =>
  [...new Set(words)].filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text));

describe('the README names what the program can do', () => {
  test('every command, in the table and with an example of its own', () => {
    const names = [...EVERY.map(({ name }) => name), 'completion', 'help'];
    const table = chapter(readme, 'Semua pilihan');
    expect(names.filter((name) => !table.includes(`| \`${name}`))).toEqual([]);
    const examples = codeBlocks(readme, 'text').join('') + codeBlocks(readme, 'sh').join('');
    expect(names.filter((name) => !examples.includes(`karir-sosial ${name}`))).toEqual([]);
  });

  test('every option, in the table of all options', () => {
    expect(missingWords(chapter(readme, 'Semua pilihan'), KNOWN)).toEqual([]);
  });

  test.each(EVERY)('the options of $name stand in its row', ({ name, definition }) => {
    const row =
      chapter(readme, 'Semua pilihan')
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
    expect(missingWords(row, namesOf(definition))).toEqual([]);
  });

  test('no option that does not exist', () => {
    // GNU parallel has options of its own.
    const ours = readme
      .replaceAll(/^parallel .*?(?=npx|karir-sosial)/gm, '')
      .replaceAll(/`--sshlogin [^`]*`/g, '');
    const named = ours.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [];
    expect([...new Set(named)].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  test('every value that an option takes', () => {
    const values = [...FORMATS, ...LEVELS, ...FIELDS, ...EDUCATIONS, ...SECTIONS];
    expect(missingWords(readme, values)).toEqual([]);
  });

  test('every variable of the environment', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const text = sources.map((name) => read(`src/${name}`)).join('\n');
    expect(text).toContain('env.KARIR_SOSIAL_DATA');
    expect(
      missingWords(readme, ['KARIR_SOSIAL_DATA', 'NO_COLOR', 'FORCE_COLOR', 'TERM', 'ACCESSIBLE']),
    ).toEqual([]);
  });

  test('every exit code, in its table', () => {
    const exits = ([129, 130, 143] as const).map(
      (exit) => new Problem({ code: 'interrupted', exit, saved: false }).exitCode,
    );
    const codes =
      chapter(readme, 'Kode keluar')
        .match(/^\| [\d, ]+ \|/gm)
        ?.join(' ') ?? '';
    expect(
      codes
        .match(/\d+/g)
        ?.map(Number)
        .sort((a, b) => a - b),
    ).toEqual([0, 1, 2, ...exits]);
  });

  test('the exit codes mean what it says', async () => {
    expect((await run(['list'])).code).toBe(0);
    expect((await run(['show', 'tidak-ada'])).code).toBe(1);
    expect((await run(['quiz', '--code', 'KELIRU'])).code).toBe(1);
    expect((await run(['tidak-ada'])).code).toBe(2);
    expect((await run(['list', '--level', 'tidak-ada'])).code).toBe(2);
    expect((await run(['quiz'])).code).toBe(2);
  });

  const files = { 'jawaban.json': JSON.stringify(SHEET) };
  test.each([
    ['list', ['list', '--stale']],
    ['show', ['show', 'pekerja-sosial', 'tksk', 'amil-zakat']],
    ['compare', ['compare', 'pld', 'pd']],
    ['quiz', ['quiz', '--answers', 'jawaban.json']],
    ['quiz --questions', ['quiz', '--questions']],
  ])('every JSON key of %s', async (_, argv) => {
    const keys = keysOf(await json<unknown>(argv, { files }), OPEN);
    expect(keys.length).toBeGreaterThan(4);
    expect(missingWords(chapter(readme, 'JSON untuk skrip'), keys)).toEqual([]);
  });

  test('every JSON key of quiz --batch, for good and for wrong rows', async () => {
    const lines = `${JSON.stringify({ nama: 'Ayu', answers: SHEET })}\n{"nama":"Eka","answers":{"tidak-ada":9}}\n`;
    const { code, out } = await run(['quiz', '--batch', '-', '--json'], { files: { '-': lines } });
    const results = out.trim().split('\n');
    expect([code, results.length]).toEqual([1, 2]);
    const open = new Set([...OPEN, 'row']);
    const keys = results.flatMap((line) => keysOf(JSON.parse(line), open));
    expect(keys).toContain('error');
    expect(missingWords(chapter(readme, 'JSON untuk skrip'), keys)).toEqual([]);
  });
});

test('the README is under 32 kB, since it is in the package', () => {
  expect(statSync('README.md').size).toBeLessThan(32_000);
});

describe("the role file of the chapter on data of one's own", () => {
  test('passes the checker, is listed, and can come first in the quiz', async () => {
    const folder = ownFolder();
    try {
      const { roles } = await json<{ roles: { id: string }[] }>(['list', '--data', folder.path]);
      expect(roles.map(({ id }) => id)).toContain('guru-bk');
      expect(roles.length).toBe(readdirSync('data/roles').length + 1);
    } finally {
      folder.remove();
    }
  });

  test('stands in the folder that the examples name', () => {
    expect(chapter(readme, 'Data sendiri')).toContain(`${FOLDER}/roles/`);
  });
});

test('the example of the library is ten lines and runs', () => {
  const [code = ''] = codeBlocks(readme, 'js');
  expect(code.trim().split('\n').filter(Boolean).length).toBeLessThanOrEqual(10);
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(out).toMatch(/^[a-z-]+ (high|medium|low) \S/);
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  test('has no dead link', () => {
    expect(deadLinks(path, text, read)).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  test('names only files that exist', () => {
    const paths = codeSpans(text).filter((span) =>
      /^(src|test|data|bin|\.ci|\.github)\/[\w./-]*$/.test(span),
    );
    expect(paths.filter((name) => !existsSync(name))).toEqual([]);
  });

  test('tells nothing of machines', () => {
    expect(text).not.toMatch(/\/(home|root|work|tmp|Users)\/|registry\.|localhost|\d+\.\d+\.\d+\.\d+/);
  });
});

test('every npm script is explained, but those that npm runs by itself', () => {
  const all = Object.keys(packageJson.scripts).filter((name) => !/^(pre|post)/.test(name));
  const documents = readme + contributing;
  const missing = all.filter((name) => !documents.includes(name === 'test' ? 'npm test' : `npm run ${name}`));
  expect(missing).toEqual([]);
});

describe('CONTRIBUTING.md', () => {
  const tree = codeBlocks(contributing, 'text').find((block) => block.includes('src/\n')) ?? '';

  test('has a line in the tree for every file and folder of src, data and the larger ones of test', () => {
    const entries = (folder: string) =>
      readdirSync(folder, { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      );
    const wanted = [...entries('src'), ...entries('data'), 'docs/', 'bench/', 'package/', 'terminal/'];
    expect(
      wanted.filter((name) => !new RegExp(`^ +${name.replace('.', '\\.')} {2,}\\S`, 'm').test(tree)),
    ).toEqual([]);
  });

  test.each(['What happens when you run `show`', 'What happens when you answer a question'])(
    '%s: eight steps',
    (heading) => {
      expect(chapter(contributing, heading).match(/^\d\. /gm)).toHaveLength(8);
    },
  );

  /** Keys of a JSON Schema's objects. */
  const schemaKeys = (schema: unknown): string[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    return Object.entries(schema).flatMap(([key, inner]) => [
      ...(key === 'properties' ? Object.keys(inner as object) : []),
      ...schemaKeys(inner),
    ]);
  };

  test('explains every key of the YAML files and of the JSON', async () => {
    const yaml = ['traits', 'questions', 'rules', 'confusions'].map((name) =>
      parse(read(`data/${name}.yaml`)),
    );
    const files = { 'jawaban.json': JSON.stringify(SHEET) };
    const printed = [
      ['list', '--stale'],
      ['show', 'amil-zakat'],
      ['compare', 'pld', 'pd'],
      ['quiz', '--questions'],
    ];
    const results = await Promise.all(printed.map((argv) => json<unknown>(argv)));
    const quiz = await json<unknown>(['quiz', '--answers', 'jawaban.json'], { files });
    const keys = [
      ...schemaKeys(JSON.parse(read('data/role.schema.json'))),
      ...[...yaml, ...results, quiz].flatMap((value) => keysOf(value, OPEN)),
    ];
    const glossary = codeSpans(chapter(contributing, 'Glossary')).join(' ');
    expect(missingWords(glossary, keys)).toEqual([]);
  });

  test('explains to a psychologist everything that a result states', () => {
    const page = chapter(contributing, 'Cara saran dihitung');
    const stated = [
      'score',
      'effect',
      'fit',
      'probability',
      'stability',
      'unfit',
      'noFit',
      'tied',
      'counterfactuals',
    ];
    expect(
      missingWords(
        page,
        stated.map((key) => `\`${key}\``.replaceAll('`', '')),
      ),
    ).toEqual([]);
  });

  test('its prose has the numbers of the engine', () => {
    const page = withoutCode(chapter(contributing, 'Cara saran dihitung')).replace(/\s+/g, ' ');
    const share = constant('careless.ts', 'SAME_SHARE');
    const least = constant('design.ts', 'MIN_ITEMS');
    expect(page).toContain(`kurang dari ${constant('careless.ts', 'ENOUGH_ANSWERS')} jawaban`);
    expect(page).toContain(
      `pada ${Number(share?.replace(',', '.')) * 100} % dari ${least} jawaban atau lebih`,
    );
    expect(page).toContain(`mulai ${least} jawaban`);
    expect(page).toContain(`bagian dari ${constant('draws.ts', 'DRAWS')} orang khayal`);
    expect(page).toContain(`sedikitnya ${least} jawaban`);
    expect(page).toContain(`paling banyak ${constant('design.ts', 'MAX_ITEMS')} pertanyaan`);
  });
});

test('what the documents count is what the data files hold', () => {
  const { roles, traits, questions } = realCatalog;
  const statements = questions.filter(({ kind }) => kind === 'statement').length;
  const dilemmas = questions.length - statements;
  expect(readme).toContain(`mana dari ${roles.length} peran kerja`);
  expect(readme).toContain(`gambaran: ${traits.length} sifat pekerjaan`);
  expect(contributing).toContain(`dengan ${traits.length} sifat kerja`);
  expect(contributing).toContain(`**Pernyataan** (${statements} butir)`);
  expect(contributing).toContain(`**Dilema** (${dilemmas} butir)`);
  const loadings = new Set(questions.flatMap((question) => Object.values(question.loadings).map(Math.abs)));
  const spreads = new Set(questions.map(({ sd }) => sd));
  const comma = (numbers: Set<number>): string => [...numbers].join(' ').replaceAll('.', ',');
  expect(contributing).toContain(
    `Muatan ${comma(loadings)} dan galat\n${comma(spreads)} sama untuk semua butir`,
  );
});

describe('CHANGELOG.md', () => {
  const changelog = read('CHANGELOG.md');

  test('has the version of the package, with its date', () => {
    expect(changelog).toMatch(
      new RegExp(`^## \\[${packageJson.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
    );
  });

  test('uses only the headings of Keep a Changelog and Data', () => {
    const known = ['Ditambahkan', 'Diubah', 'Usang', 'Dihapus', 'Diperbaiki', 'Keamanan', 'Data'];
    const used = [...changelog.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((heading) => !known.includes(heading))).toEqual([]);
  });
});
