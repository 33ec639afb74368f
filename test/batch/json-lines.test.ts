import { expect, test } from 'vitest';
import { quizReport } from '../../src/advice.ts';
import type { Row } from '../../src/answers/entry.ts';
import { jsonLine, resultLines } from '../../src/batch/json-lines.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { uniform } from '../../src/domain/quiz/draws.ts';
import { jsonOf } from '../../src/json.ts';
import { realCatalog } from '../real-catalog.ts';
import { dilemma, statement, tinyCatalog, tinyRole } from '../tiny-catalog.ts';

/** Texts of one's own with quotes, hidden signs and a key like that of the ranking. */
const odd: Catalog = tinyCatalog(
  ['x', 'y', '"ranking":null'],
  [
    { ...tinyRole('a', { x: 5, y: 1 }), title: 'Ahli "baik"\u200b \u{1F600}' },
    { ...tinyRole('b', { x: 1, y: 5 }), notSuitedFor: ['Suka\u2028sendiri'], misfitSignals: [{ x: 'high' }] },
  ],
  [statement('s', { x: 0.75 }), dilemma('"ranking":null', 'x', 'y'), statement('t', { y: 0.75 })],
);

function sheetOf({ questions }: Catalog, random: () => number): Record<string, number> {
  const given = questions.filter(() => random() < 0.7);
  return Object.fromEntries(given.map(({ id }) => [id, 1 + Math.floor(random() * 5)]));
}

const rows: Row[] = [
  [],
  [{ name: 'nama', text: 'Ani "ranking":null' }],
  [{ name: 'ranking', text: '', json: 'null' }],
  [{ name: 'a', text: '', json: '{"ranking":null,\n"b":[1]}' }],
];

test.each([
  ['the built-in catalogue', realCatalog, 25],
  ['odd texts of one’s own', odd, 40],
])('%s: a result is written as JSON.stringify writes it', (_, catalog, count) => {
  const random = uniform(11);
  const lineOf = resultLines();
  const facts = [{}, { stage: 's1', asn: 'pns' }, { stage: 'sekolah' }] as const;
  for (let i = 0; i < count; i++) {
    const report = quizReport(catalog, sheetOf(catalog, random), facts[i % 3] as object, null, '2026-11');
    const value = jsonOf(report, (code) => `kata ${code}`);
    const row = rows[i % rows.length] as Row;
    expect(lineOf({ ...value, ranking: report.result.ranking }, row)).toBe(jsonLine(value, row));
  }
});
