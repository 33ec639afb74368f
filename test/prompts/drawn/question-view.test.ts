import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/domain/quiz/flow.ts';
import { goBack, stop } from '../../../src/domain/quiz/flow.ts';
import type { Canvas } from '../../../src/prompts/drawn/ink.ts';
import { drawQuestion } from '../../../src/prompts/drawn/question-view.ts';
import { startRow } from '../../../src/prompts/rows.ts';
import { aDilemma, aStatement, asking, flowAfter } from '../../domain/quiz/sample-flow.ts';

const canvas = (columns: number, more: Partial<Canvas> = {}): Canvas => ({
  columns,
  rows: 60,
  color: false,
  unicode: true,
  ...more,
});

const draw = (flow: Flow, on: Canvas, active = startRow(flow), note: string | null = null): string =>
  `${drawQuestion({ flow, active }, { note, saved: flow.asked.length > 0 }, on).lines.join('\n')}\n`;

const fixed = (flow: Flow): Flow => ({
  ...flow,
  left: 9,
  bar: flow.asked.length / (flow.asked.length + 9),
});

const screens: [name: string, flow: Flow][] = [
  ['statement', fixed(asking(flowAfter(0), aStatement))],
  ['dilemma', fixed(asking(flowAfter(11), aDilemma))],
  ['facts', stop(fixed(asking(flowAfter(11), aDilemma)))],
];

describe('the screen of a question', () => {
  test.each(screens.flatMap(([name, flow]) => [40, 80, 120].map((columns) => ({ name, flow, columns }))))(
    'is kept for $name at $columns columns',
    async ({ name, flow, columns }) => {
      await expect(draw(flow, canvas(columns))).toMatchFileSnapshot(`./snapshots/${name}-${columns}.txt`);
    },
  );

  test('is kept in ASCII', async () => {
    const flow = fixed(asking(flowAfter(11), aDilemma));
    const text = draw(flow, canvas(80, { unicode: false }), 4, 'Catatan.');
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    await expect(text).toMatchFileSnapshot('./snapshots/dilemma-ascii.txt');
  });

  test.each([
    [1, 'A'],
    [3, 'B'],
  ])('lights the side to which answer row %i leans', (active, side) => {
    const flow = asking(flowAfter(0), aDilemma);
    const lit = drawQuestion({ flow, active }, { note: null, saved: true }, canvas(40, { color: true }))
      .lines.filter((line) => line.includes('\u001b[36m') && /[AB] {2}/.test(line))
      .map((line) => /([AB]) {2}/.exec(line)?.[1]);
    expect(lit).toContain(side);
    expect(lit).not.toContain(side === 'A' ? 'B' : 'A');
  });

  test('names the question to which one returns after a look back', () => {
    expect(draw(goBack(flowAfter(3)), canvas(80))).toContain('lanjut ke nomor 4.');
  });

  test.each([[24], [18], [12], [6]])('never needs more lines than a window of %i has', (rows) => {
    const flow = asking(flowAfter(11), aDilemma);
    for (let active = 0; active < 8; active++) {
      const { lines, cursor } = drawQuestion(
        { flow, active },
        { note: null, saved: true },
        canvas(40, { rows }),
      );
      expect(lines.length).toBeLessThan(rows);
      expect(lines[cursor]).toContain('❯');
    }
  });

  test.each([30, 36, 40, 63, 64, 100, 200])('keeps every line within %i columns', (columns) => {
    for (const question of [aStatement, aDilemma]) {
      const text = draw(asking(flowAfter(11), question), canvas(columns));
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(columns);
    }
  });
});
