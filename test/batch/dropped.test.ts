import { expect, test } from 'vitest';
import { encodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import { run } from '../command-line.ts';
import { realCatalog } from '../real-catalog.ts';
import { answersOf, pupils } from './class.ts';

test('a code of changed roles gives in a batch what it gives alone: the choice is left out, and said so', async () => {
  const [first, ...others] = realCatalog.roles;
  if (first === undefined) throw new Error('no role');
  const profile = { ...first.profile, skala: 6 - (first.profile.skala ?? 3) + 1 };
  const before = { ...realCatalog, roles: [{ ...first, profile }, ...others], calibration: undefined };
  const [pupil] = pupils;
  if (pupil === undefined) throw new Error('no pupil');
  const named = await run(['quiz', '--answers', 'a.json', '--json'], {
    files: { 'a.json': JSON.stringify(answersOf(pupil)) },
  });
  const choice: string = JSON.parse(named.out).ranking[0].role;
  const code = encodeAnswers(before, answersOf(pupil), { choice });
  const alone = JSON.parse((await run(['quiz', '--code', code, '--json'])).out);
  const many = await run(['quiz', 'batch', 'kode.csv', '--json'], {
    files: { 'kode.csv': `nama,kode\nAni,${code}\n` },
  });
  const { row, ...inBatch } = JSON.parse(many.out);
  expect(row.nama).toBe('Ani');
  expect(alone.warnings.map((one: { code: string }) => one.code)).toContain('choice-dropped');
  expect(inBatch).toEqual(alone);
});
