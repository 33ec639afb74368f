import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../data/temp-folder.ts';
import { lacks } from '../programs.ts';
import { linesOf, pupils } from './class.ts';

const BIN = join(process.cwd(), 'bin', 'karir-sosial.cjs');

test.skipIf(lacks('parallel'))(
  'two processes under parallel --pipe -k print the bytes of one, wrong lines among them',
  () => {
    const input = `${linesOf(pupils)}{"s01-lapangan":9}\nbukan json\n`.repeat(40);
    const options = { input, encoding: 'utf8', cwd: tempFolder(), maxBuffer: 1 << 28 } as const;
    const one = spawnSync(process.execPath, [BIN, 'quiz', '--batch', '-', '--json'], options);
    const split = ['--will-cite', '--pipe', '-k', '-j2', '--block', '100k'];
    const many = spawnSync(
      'parallel',
      [...split, process.execPath, BIN, 'quiz', '--batch', '-', '--json'],
      options,
    );
    expect(one.stdout.split('\n')).toHaveLength(8 * 40 + 1);
    expect(many.stdout).toBe(one.stdout);
    expect(one.status).toBe(1);
    expect(many.status).toBeGreaterThan(1);
  },
  60_000,
);
