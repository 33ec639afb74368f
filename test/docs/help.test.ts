import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { everyCommand } from '../../src/cli/definition.ts';
import { HELP } from '../../src/pages/help.ts';
import { run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';
import { CODE, FILES, wordsOf } from './example.ts';
import { codeBlocks } from './reading.ts';

/** The calls that help shows, without what a shell does with their output and the words beside them. */
const calls = [...HELP.examples, ...everyCommand(COMMANDS).flatMap(({ definition }) => definition.examples)]
  .flatMap((line) => /^(?: {2})?karir-sosial (.+)$/.exec(line)?.[1] ?? [])
  .map((line) => line.replace(/ [|>] .*| {2,}.*/g, ''));

describe('the examples of --help', () => {
  test('are found', () => {
    expect(calls.length).toBeGreaterThan(12);
  });

  /** What stands on a person's own disk: a folder of roles, remembered results. */
  const ownDisk = /^(data check|quiz history)/;
  test.each(calls.filter((call) => !ownDisk.test(call)))('karir-sosial %s', async (call) => {
    const { code, err } = await run(wordsOf(call.replace('KODE', CODE)), { files: { ...FILES } });
    const asks = /perlu terminal untuk bertanya|habis tanpa satu jawaban/.test(err);
    expect(asks ? 'asks' : code, err).toBe(/^quiz( --role .*)?$/.test(call) ? 'asks' : 0);
  });
});

test('answers that errors and the README give as examples are those of questions that exist', async () => {
  const { err } = await run(['quiz', '--answers', '-'], { files: { '-': '[]' } });
  const [sheet = ''] = codeBlocks(readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n'), 'json');
  const ids = [...`${err}${sheet}`.matchAll(/"([sd]\d\d-[\w-]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(3);
  const known = new Set(realCatalog.questions.map(({ id }) => id));
  expect(ids.filter((id = '') => !known.has(id))).toEqual([]);
});
