import { expect, test } from 'vitest';
import shipped from '../../src/domain/quiz/calibration.json' with { type: 'json' };
import { run } from '../command-line.ts';
import { ownFolder } from '../docs/example.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

test('the sheet of one lesson says how often it is right, as measured', async () => {
  const { out } = await run(['quiz', 'print', 'questions', '--short']);
  const { first, three } = shipped.short;
  expect(first).toBeGreaterThan(0.2);
  expect(squeezed(out)).toContain(`tempat pertama untuk ${Math.round(first * 100)} dari 100 orang`);
  expect(squeezed(out)).toContain(`tiga teratas untuk ${Math.round(three * 100)} dari 100`);
});

test("with roles of one's own nothing was measured, and nothing is said", async () => {
  const folder = ownFolder();
  try {
    const { out } = await run(['quiz', 'print', 'questions', '--short', '--data', folder.path]);
    expect(out).toContain('Lembar pertanyaan pendek');
    expect(out).not.toContain('orang simulasi');
  } finally {
    folder.remove();
  }
});
