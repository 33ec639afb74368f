import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { COMMON, everyCommand, optionsOf } from '../../src/cli/definition.ts';
import { plainHelp } from '../../src/cli/help.ts';
import { run } from '../command-line.ts';

const EVERY = everyCommand(COMMANDS).map(({ path, definition }) => ({
  line: path.join(' '),
  path,
  definition,
}));
const GROUPS = EVERY.filter(({ definition }) => definition.commands !== undefined);

const flagsOf = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

describe('help', () => {
  test.each(GROUPS)('of $line, which has commands under it, fits a window', async ({ path, definition }) => {
    const { code, out } = await run([...path, '--help']);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const [flags, text] of definition.options)
      expect(lines.some((line) => line.includes(flags) && line.includes(text))).toBe(true);
    for (const { name } of definition.commands ?? []) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(lines.at(-1)).toContain(`help ${path.join(' ')}`);
  });

  test.each(EVERY)('"help $line" tells all', async ({ path, definition }) => {
    const { code, out } = await run(['help', ...path]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Pemakaian: karir-sosial ${path.join(' ')} `));
    const { load, only, ownForm } = definition;
    const idle = ownForm ? /--format|--json/ : only ? /--json/ : /^$/;
    const common = COMMON.filter(([flags]) => load && !idle.test(flags));
    for (const [flags] of [...common, ...optionsOf(definition)])
      expect(out).toContain(`  ${flags} `.trimEnd());
    for (const line of definition.examples) expect(out).toContain(`  ${line}\n`);
    expect(out).toContain('-h, --help');
  });

  test.each([[[]], ...EVERY.map(({ path }) => [path])])(
    'of %j breaks no word in a narrow window',
    async (path) => {
      const { out } = await run([...path, '--help'], { out: { width: 40 } });
      const wide = out.split('\n').filter((line) => line.length > 40);
      expect(wide.filter((line) => !/^ {2}(karir-sosial|source) /.test(line))).toEqual([]);
      expect(out).not.toMatch(/ {3,}$/m);
    },
  );

  test.each([[[]], ...EVERY.map(({ path }) => [path])])(
    'of %j is the same without the parser',
    async (path) => {
      // A common option before the words leaves the line to the parser.
      const { out } = await run(['--no-color', ...path, '--help'], { out: { width: 70 } });
      expect(plainHelp([...path, '--help'], 70)).toBe(out);
      expect(plainHelp([...path, '-h'], 70)).toBe(out);
    },
  );

  test.each([[['lst', '--help']], [['list', '--json', '--help']], [['list', '-h', 'x']], [['list']], [[]]])(
    'of %j is left to the parser',
    (argv) => {
      expect(plainHelp(argv, 80)).toBeUndefined();
    },
  );

  test.each([
    [['quiz', 'batch'], 'json, markdown, html, csv, atau xlsx', '.csv .xlsx, atau folder/)'],
    [['quiz', 'print', 'form'], 'bentuk laporan: gs atau csv', '(.csv .gs)'],
    [['list'], 'text, json, markdown, atau html', '(.json .md .html .txt)'],
  ])('of %j tells the forms that it has', async (path, formats, endings) => {
    const { out } = await run([...path, '--help'], { out: { width: 200 } });
    expect(out).toContain(formats);
    expect(out).toContain(endings);
  });

  test.each([
    [['list', '--format', 'pdf'], 'Pilih text, json, markdown, atau html.'],
    [['list', '--format', 'csv'], 'Pilih text, json, markdown, atau html.'],
    [['quiz', 'print', 'form', '--json'], 'Pilih gs atau csv.'],
    [['quiz', 'print', 'form', '-o', 'f.html'], 'akhiran ini: .csv .gs'],
    [['quiz', 'app', '-o', 'x.pdf'], 'quiz app -o kuis.html'],
  ])('%j is told what will do', async (argv, next) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(next);
  });

  test('of the program is the same however it is asked for', async () => {
    const { out } = await run(['--help']);
    expect((await run(['help'])).out).toBe(out);
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
    for (const name of ['completion', 'help']) expect(out).toContain(`\n  ${name} `);
  });

  test('of a command without others under it is the same both ways', async () => {
    expect((await run(['help', 'quiz', 'batch'])).out).toBe((await run(['quiz', 'batch', '--help'])).out);
  });
});

describe('common options', () => {
  test.each([
    ['before the command', ['--json', 'list']],
    ['before a command and the one under it', ['--json', 'quiz', 'print', 'questions']],
    ['between the two', ['quiz', '--json', 'print', 'questions']],
    ['with a value', ['--format', 'json', 'quiz', 'print', 'questions']],
  ])('are understood %s', async (_, argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(0);
    const behind = [...argv.filter((word) => !/^(--json|--format|json)$/.test(word)), '--json'];
    expect(out).toBe((await run(behind)).out);
    expect(JSON.parse(out)).toHaveProperty('schemaVersion');
  });

  test.each([[['list', '-V']], [['quiz', 'batch', 'x.csv', '--version']]])(
    '%j prints the version, as it does before the command',
    async (argv) => {
      const { code, out, err } = await run(argv);
      expect([code, err]).toEqual([0, '']);
      expect(out).toBe((await run(['--version'])).out);
    },
  );

  test('nearest to the command count most', async () => {
    expect((await run(['--format', 'text', 'list', '--format', 'json'])).out).toMatch(/^\{/);
  });
});

describe('two commands have another way to write them', () => {
  test('quiz --questions is quiz print questions', async () => {
    const { out } = await run(['quiz', 'print', 'questions']);
    expect(out).toContain('1');
    expect((await run(['quiz', '--questions'])).out).toBe(out);
  });

  test.each([['json'], ['csv'], ['text']])('quiz --batch is quiz batch, as %s', async (format) => {
    const files = { 'a.ndjson': '{"nama":"Ani","answers":{"s01-lapangan":4}}\n{"answers":{"x":1}}\n' };
    const way = await run(['quiz', 'batch', 'a.ndjson', '--format', format], { files });
    expect([way.code, way.out !== '']).toEqual([1, true]);
    expect(await run(['quiz', '--batch', 'a.ndjson', '--format', format], { files })).toEqual(way);
  });

  test.each(['--stage', '--asn', '--role'])('quiz batch takes %s', async (option) => {
    const { code, err } = await run(['quiz', 'batch', 'x.csv', option, 'xyzzyx']);
    expect(code).toBe(option === '--role' ? 1 : 2);
    expect(err).toContain('xyzzyx');
  });
});

describe('a mistyped word', () => {
  test.each([
    [['lst'], 'Perintah "lst" tidak dikenal.', 'Maksudmu: karir-sosial list?'],
    [
      ['quiz', 'bacth', 'x.csv'],
      'Perintah "quiz bacth" tidak dikenal.',
      'Maksudmu: karir-sosial quiz batch?',
    ],
    [['quiz', 'print', 'quesions'], '"quiz print quesions"', 'karir-sosial quiz print questions?'],
    [['help', 'quiz', 'bacth'], '"quiz bacth"', 'Maksudmu: karir-sosial quiz batch?'],
    [['xyzzyxyzzyx'], '"xyzzyxyzzyx"', 'list, show, compare, quiz, data, completion, help'],
    [['quiz', 'xyzzyxyzzyx'], '"quiz xyzzyxyzzyx"', 'Perintah yang ada: batch, '],
    [['list', '--serach', 'x'], 'Pilihan "--serach" tidak dikenal.', 'Maksudmu --search?'],
    [['quiz', 'batch', 'x', '--stge', 's1'], '"--stge"', 'Maksudmu --stage?'],
    [['list', '--jsn=x'], '"--jsn', 'Maksudmu --json?'],
    [['list', '--form', 'json'], '"--form"', 'Maksudmu --format?'],
    [['quiz', '--ans', 'a.json'], '"--ans"', 'Maksudmu --answers?'],
    [['list', '--sea=x'], '"--sea', 'Maksudmu --search?'],
    [['list', '\u2013-json'], '"\u2013-json"', 'Maksudmu --json?'],
    [['list', '\u2014json'], '"\u2014json"', 'Maksudmu --json?'],
    [['show', '\u2014json'], '"\u2014json"', 'Maksudmu --json?'],
    [['show', 'amil-zakat', '\u2212\u2212format=json'], 'format=json"', 'Maksudmu --format?'],
    [['compare', 'pld', 'pd', '\u2013o', 'x.md'], '"\u2013o"', 'Maksudmu -o?'],
    [['quiz', 'batch', 'x.csv', '\uff0d\uff0dby', 'kelas'], 'by"', 'Maksudmu --by?'],
    [['\u2014json', 'list'], '"\u2014json"', 'Maksudmu --json?'],
    [['quiz', 'history', '-5'], '"quiz history -5"', 'Perintah yang ada: last, forget'],
    [['help', '--json'], 'Pilihan "--json" tidak dikenal.\nLihat: karir-sosial --help', ''],
    [['quiz', '--batch', 'x', '--excel'], '"--excel" hanya ada pada quiz batch.', 'quiz batch --help'],
    [['quiz', '--short'], '"--short" hanya ada pada quiz print questions.', 'quiz print questions --help'],
    [['quiz', 'print'], 'Sebut satu perintah: questions', 'karir-sosial quiz print --help'],
    [['quiz', 'batch'], 'quiz batch perlu satu kata lagi: <berkas>', 'karir-sosial quiz batch --help'],
  ])('%j is told with what may be meant', async (argv, what, next) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain(next);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
  });
});

describe('commands in messages', () => {
  const npx = { npm_lifecycle_event: 'npx', npm_lifecycle_script: "'karir-sosial'" };

  test('are those of npx when npx started the program, and only then', async () => {
    const told = async (env: Record<string, string>): Promise<string[]> => {
      const error = (await run(['show', 'xyzzyxyzzyx'], { env })).err;
      const page = (await run(['show', 'amil-zakat'], { env })).out;
      const help = (await run(['help', 'quiz'], { env })).out;
      return [error, page, help].map((text) => (/npx karir-sosial (\w+)/.exec(text) ? 'npx' : 'plain'));
    };
    expect(await told(npx)).toEqual(Array(3).fill('npx'));
    expect(await told({})).toEqual(Array(3).fill('plain'));
    expect(await told({ ...npx, npm_lifecycle_script: 'vitest' })).toEqual(Array(3).fill('plain'));
  });

  test.each([
    ['Angket Minat (Responses) - 1.csv', '"Angket Minat (Responses) - 1.csv"'],
    ['kelas.csv', 'kelas.csv'],
    ["hasil $HOME 'x'.csv", "'hasil $HOME '\\''x'\\''.csv'"],
    ['a;reboot.csv', '"a;reboot.csv"'],
  ])('hold the path %s so that a shell takes it as one word', async (path, shown) => {
    const files = { [path]: '{"answers":{"s01-lapangan":4}}\n' };
    const { out } = await run(['quiz', 'batch', path, '--format', 'markdown'], { files });
    expect(out).toContain(`karir-sosial quiz batch ${shown} --format csv`);
  });
});

test('every option of a command has a flag, a text in one line, and no other of its name', () => {
  for (const { definition } of EVERY) {
    const names = [...COMMON, ...optionsOf(definition)].map(([flags]) => flagsOf(flags));
    expect(new Set(names).size).toBe(names.length);
    for (const [flags, text] of optionsOf(definition)) {
      expect(flags).toMatch(/^(-\w, )?--[\w-]+( <[^>]+>)?$/);
      expect(text).not.toContain('\n');
    }
  }
});
