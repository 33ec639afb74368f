import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ids } from '../batch/class.ts';
import { tempFolder } from '../data/temp-folder.ts';
import { HANG } from '../spent.ts';
import { expectCalm } from './calm.ts';
import { posix, shell } from './shell.ts';

const TABLE = `printf 'nama,${ids[0]}\\nAni,4\\nBudi,2\\n' > k.csv; `;
/** That questions have no column; it is told of every table here. */
const NOTICE = /^.*tidak punya kolom.*\n.*\n/;
const LONG = 60_000;

describe.runIf(posix)('arguments', () => {
  test.each([
    ["bytes that are not UTF-8 as a role's name", `ks show "$(printf '\\xff\\xfe\\xc0')"`, 1],
    ['bytes that are not UTF-8 as a command', `ks "$(printf '\\xff')"`, 2],
    ['bytes that are not UTF-8 as an option', `ks list "--$(printf '\\xff')"`, 2],
    ['bytes that are not UTF-8 as a file', `ks quiz --answers "$(printf '\\xff')"`, 1],
    ['20,000 names', 'ks compare $(seq 20000)', 2],
    ['20,000 options', "ks list $(printf -- '--json %.0s' $(seq 20000))", 0],
    ['a name of 100,000 letters', `ks show "$(printf 'a%.0s' $(seq 100000))"`, 1],
    ['a code of 100,000 letters', `ks quiz --code "$(printf 'A%.0s' $(seq 100000))"`, 1],
  ])(
    '%s are answered calmly',
    (_, script, code) => {
      const ran = shell(script);
      expectCalm({ ...ran, out: '' });
      expect(ran.code).toBe(code);
      expect(ran.time).toBeLessThan(HANG);
      expect(ran.err.length).toBeLessThan(2_000);
    },
    LONG,
  );
});

const WRITERS = [
  ['list', 'ks list'],
  ['show', 'ks show --json'],
  ['compare', 'ks compare pekerja-sosial amil-zakat --format html'],
  ['quiz', "echo '{}' | ks quiz --answers -"],
  ['questions', 'ks quiz --questions --format html'],
  ['batch', `${TABLE} ks quiz --batch k.csv`],
  ['batch, line by line', `${TABLE} ks quiz --batch k.csv --json`],
  ['help', 'ks --help'],
  ['completion', 'ks completion bash'],
] as const;

describe.runIf(posix)('streams:', () => {
  test.each(WRITERS)('%s says so when stdout is full', (name, script) => {
    const { code, err } = shell(`${script} > /dev/full`);
    if (name === 'completion') return expect(code).not.toBe(-1);
    expect(code).toBe(1);
    expect(err).toContain('"stdout" tidak bisa ditulis: ruang simpan penuh');
  });

  test.each(WRITERS)('%s ends quietly when nobody reads any more', (_, script) => {
    const { code, err } = shell(`${script} | head -1 > /dev/null; exit \${PIPESTATUS[0]}`);
    expect(err.replace(NOTICE, '')).toBe('');
    expect(code).toBe(0);
  });

  test.each(WRITERS)('%s needs no stdout, stdin or stderr', (_, script) => {
    expect(shell(`(${script}) >&- 2>/dev/null`).code).toBeLessThan(3);
    expect(shell(`(${script}) 2>&-`).code).toBe(0);
  });

  test('errors on a full or closed stderr still make the exit code', () => {
    expect(shell('ks show tidak-ada 2>/dev/full').code).toBe(1);
    expect(shell('ks show tidak-ada 2>&-').code).toBe(1);
    expect(shell('ks quiz </dev/null 2>&-').code).toBe(2);
  });

  test('a slow reader gets everything', () => {
    const { out } = shell('ks show --json | (sleep 1; wc -c); ks show --json > all.json; wc -c < all.json');
    const [slow, whole] = out.trim().split('\n');
    expect(slow).toBe(whole);
    expect(Number(whole)).toBeGreaterThan(100_000);
  });

  test('a batch stops soon after its reader has gone', () => {
    const { code, err, time } = shell(
      `(echo nama,${ids[0]}; yes Ani,4 | head -2000000) | ks quiz --batch - --json | head -1; exit \${PIPESTATUS[1]}`,
    );
    expect(err.replace(NOTICE, '')).toBe('');
    expect(code).toBe(0);
    expect(time).toBeLessThan(HANG);
  });

  test('a batch is scored as it comes, not when all of it is there', () => {
    const rows = Array.from({ length: 3_000 }, () => 'Ani,4').join('\\n');
    const { out } = shell(
      `mkfifo p; (printf 'nama,${ids[0]}\\n${rows}\\n'; for i in $(seq 150); do [ -e seen ] && break; sleep 0.1; done; echo Budi,2; touch last) > p & ks quiz --batch - --json < p | (head -1 | cut -c1-20; ls last 2>/dev/null; touch seen)`,
    );
    expect(out).toBe('{"schemaVersion":2,"\n');
  });
});

describe.runIf(posix)('surroundings:', () => {
  test.each<[string, Record<string, string | undefined>]>([
    // The system still knows the tester's own home, so the state folder is told.
    ['no home', { HOME: undefined }],
    ['a home that is a file', { HOME: '/etc/hostname', XDG_STATE_HOME: undefined }],
    ['a home that is not there', { HOME: '/tidak/ada', XDG_STATE_HOME: undefined }],
    ['a state folder that is a file', { XDG_STATE_HOME: '/etc/hostname' }],
    ['an unknown locale', { LC_ALL: 'xx_YY.KOI8-Q', LANG: 'zz' }],
    ['an unknown time zone', { TZ: 'Mars/Phobos' }],
    ['no columns', { COLUMNS: '0' }],
    ['100,000 columns', { COLUMNS: '100000' }],
    ['columns that are no number', { COLUMNS: '-5e' }],
    ['nothing at all', { PATH: '/usr/bin:/bin', HOME: undefined, TERM: undefined, LANG: undefined }],
    ['options for node that it does not know here', { NODE_ENV: 'x', FORCE_COLOR: 'x', NO_COLOR: '' }],
  ])(
    '%s',
    (_, env) => {
      const root = env.HOME === '/tidak/ada';
      for (const script of [
        'ks list',
        'ks show amil-zakat',
        `${TABLE}ks quiz --batch k.csv`,
        'yes 3 | head -200 | ks quiz --plain --full',
      ]) {
        const ran = shell(script, env);
        if (env.FORCE_COLOR === undefined) expectCalm(ran);
        expect(ran.code).toBe(0);
        const widest = Math.max(...ran.out.split('\n').map((line) => line.length));
        expect(widest).toBeLessThanOrEqual(env.COLUMNS === '100000' ? 200 : 130);
      }
      if (root) shell('rm -rf /tidak');
    },
    LONG,
  );
});

/** Peak memory in MB, told by the process itself. */
const WATCH = `process.on('exit', () => require('fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS / 1024)));`;

describe.runIf(posix)('size:', () => {
  const MOST = 500;
  test.each([
    ['answers of 100 MB', `head -c 100000000 /dev/zero | tr '\\0' ' ' > x; ks quiz --answers x`, 1],
    [
      'answers of 10 MB',
      `(printf '{'; head -c 10000000 /dev/zero | tr '\\0' ' '; printf '}') > x; ks quiz --answers x`,
      0,
    ],
    ['answers nested 1,000,000 deep', `head -c 1000000 /dev/zero | tr '\\0' '[' > x; ks quiz --answers x`, 1],
    ['a table of one line of 100 MB', `head -c 100000000 /dev/zero | tr '\\0' 'x' > x; ks quiz --batch x`, 1],
    [
      'a table of a million columns',
      `(echo "${ids[0]}$(head -c 1000000 /dev/zero | tr '\\0' ',')") > x; ks quiz --batch x`,
      1,
    ],
    [
      'a quote that is open for 100 MB',
      `(echo nama,${ids[0]}; printf '"'; yes Ani,4 | head -c 100000000) > x; ks quiz --batch x`,
      1,
    ],
    [
      'JSON of one line of 100 MB',
      `(echo '{"${ids[0]}":4}'; head -c 100000000 /dev/zero | tr '\\0' '{') > x; ks quiz --batch x`,
      1,
    ],
    ['an endless device', 'ks quiz --batch /dev/zero', 1],
    [
      'role files of 100 MB',
      `mkdir -p d/roles; head -c 100000000 /dev/zero | tr '\\0' 'x' > d/roles/x.yaml; ks list --data d`,
      1,
    ],
    ['a device for a folder', 'ks list --data /dev/zero', 1],
  ])(
    '%s take neither long nor much',
    (_, script, code) => {
      const folder = tempFolder({ 'watch.cjs': WATCH });
      const peak = join(folder, 'peak');
      const ran = shell(script, { NODE_OPTIONS: `-r ${join(folder, 'watch.cjs')}`, PEAK: peak }, folder);
      expectCalm(ran);
      expect(ran.code).toBe(code);
      expect(ran.time).toBeLessThan(HANG);
      expect(Number(shell(`cat ${peak}`).out)).toBeLessThan(MOST);
    },
    LONG,
  );
});

describe.runIf(posix)('only what was asked is written:', () => {
  test('a batch with names that climb out of the folder stays in it', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'b', 'k.csv'), `nama,${ids[0]}\n../../x,4\n/etc/y,4\n..\\..\\z,4\n`);
    expect(shell('cd a/b; ks quiz --batch k.csv -o hasil/', {}, folder).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['hasil', 'k.csv']);
    expect(readdirSync(join(folder, 'a', 'b', 'hasil'))).toEqual([
      '00001-x.html',
      '00002-etc-y.html',
      '00003-z.html',
      'index.html',
      'semua.html',
    ]);
  });
});
