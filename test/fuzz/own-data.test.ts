import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/data/compile.ts';
import { readFolder } from '../../src/data/folder.ts';
import { evaluate, loadCatalog } from '../../src/index.ts';
import { good } from '../data/hostile-files.ts';
import { catalog, rules } from '../data/real-data.ts';
import { instrumentOf } from '../data/small-folder.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { spent } from '../spent.ts';
import { expectCalm } from './calm.ts';
import { posix, shell } from './shell.ts';

type Files = Record<string, string>;
const copies = (n: number, make: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const one = (text: string): Files => ({ 'roles/guru-bk.yaml': text });
const duty = (i: number) => `  - text: Menemani murid ke-${i} memilih langkahnya.\n    sources: [sekolah]\n`;

/** Folders that grow with n, by what grows in them. */
const GROWING: [string, number, (n: number) => Files][] = [
  [
    'role files',
    20,
    (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `roles/r${i}.yaml`,
          good.replace('guru-bk', `r${i}`).replace('Guru BK', `Guru ${i}`),
        ]),
      ),
  ],
  ['sentences', 200, (n) => one(good.replace('duties:\n', `duties:\n${copies(n, duty)}`))],
  [
    'sources that nobody lists',
    2_000,
    (n) => one(good.replace('[sekolah]', `[${copies(n, (i) => `s${i}, `)}sekolah]`)),
  ],
  [
    'sources that stand there twice',
    500,
    (n) => one(good.replace('sources:\n  - id', `sources:\n${'  - { rule: uu }\n'.repeat(n)}  - id`)),
  ],
  ['names', 2_000, (n) => one(good.replace('aliases: []', `aliases: [${copies(n, (i) => `G${i}, `)}G]`))],
  [
    'levels of unknown traits',
    300,
    (n) =>
      one(
        good.replace('profile:\n', `profile:\n${copies(n, (i) => `  x${i}: { level: 1, basis: y${i} }\n`)}`),
      ),
  ],
  ['one value after another', 8_000, (n) => one(`a: [${'1,'.repeat(n)}1]`)],
  ['empty keys', 4_000, (n) => one(':\n'.repeat(n))],
  ['lists in lists', 8_000, (n) => one(`a: [${'[],'.repeat(n)}1]`)],
  ['blank lines', 40_000, (n) => one(`${good}${'\n'.repeat(n)}`)],
  ['comments', 20_000, (n) => one(`${good}${'#\n'.repeat(n)}`)],
  ['questions', 60, (n) => instrumentOf(5, n)],
];

describe('a folder of own data takes time that grows with it and not faster:', () => {
  test.each(GROWING)('%s', async (_, n, make) => {
    const [small, large] = [tempFolder(make(n)), tempFolder(make(4 * n))];
    const read = (path: string) => () => compile(readFolder(path), { catalog, rules });
    const before = await spent(read(small));
    const after = await spent(read(large));
    expect(after).toBeLessThan(Math.max(250, before * 9));
    expect(after).toBeLessThan(5_000);
  });

  test('a quiz of as many traits, roles and questions as there may be', async () => {
    const folder = tempFolder(instrumentOf(100, 500, 150));
    const catalog = await loadCatalog({ data: folder });
    const answers = Object.fromEntries(catalog.questions.map(({ id }, i) => [id, (i % 5) + 1]));
    expect(await spent(() => evaluate(catalog, answers))).toBeLessThan(5_000);
  });
});

/** CPU in ms and peak memory in MB, told by the process itself. */
const WATCH = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('fs').writeFileSync(process.env.PEAK, JSON.stringify({ time: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 })); });`;

const SPACE = 250_000;
const roleOf = (i: number, text: string): string =>
  text.replace('guru-bk', `r${i}`).replace('Guru BK', `Guru ${i}`);
const folderOf = (n: number, text: string): Files =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`roles/r${i}.yaml`, roleOf(i, text)]));
const long = good.replace('duties:\n', `duties:\n${copies(SPACE / 80, duty)}`);
const dense = good.replace('aliases: []', `aliases: [${'x,'.repeat(90_000)}y]`);

/** Just under a limit, or far beyond it. */
const FOLDERS: [string, () => Files, number][] = [
  ['60 roles of 250 kB', () => folderOf(60, long), 1],
  ['7 roles of 250 kB', () => folderOf(7, long), 0],
  ['5,000 small roles', () => folderOf(5_000, good), 1],
  ['1,000 roles that are nothing but a name', () => folderOf(1_000, 'id: guru-bk\n'), 1],
  ['16 roles of nothing but commas', () => folderOf(16, dense), 1],
  ['one role of nothing but commas', () => folderOf(1, dense), 0],
  ['1,300 traits', () => instrumentOf(1_300, 60, 2), 1],
  ['100 traits, 500 questions, 150 roles', () => instrumentOf(100, 500, 150), 0],
];

describe.runIf(posix)('whatever a folder holds, an answer comes within 5 s of work and 500 MB:', () => {
  test.each(FOLDERS)('%s', (_, make, code) => {
    const folder = tempFolder({ 'watch.cjs': WATCH });
    const data = tempFolder(make());
    for (const call of ['list --search murit', 'show r0 --full', 'quiz --answers a.json']) {
      const env = { NODE_OPTIONS: `-r ${join(folder, 'watch.cjs')}`, PEAK: join(folder, 'peak') };
      const ran = shell(
        `echo '{}' > a.json; ks ${call} --data ${data}; s=$?; cat peak >&2; exit $s`,
        env,
        folder,
      );
      const [line = '', ...told] = ran.err.trimEnd().split('\n').reverse();
      expectCalm({ ...ran, err: told.join('\n') });
      expect(ran.code).toBe(code);
      const { time, memory } = JSON.parse(line);
      expect(time).toBeLessThan(5_000);
      expect(memory).toBeLessThan(500);
    }
  });
});
