import { expect, test } from 'vitest';
import { quizReport } from '../../src/advice.ts';
import { decodeAnswers } from '../../src/domain/quiz/answer-code.ts';
import type { Block } from '../../src/pages/page.ts';
import { wholePage } from '../../src/pages/result/quiz.ts';
import { realCatalog as catalog } from '../real-catalog.ts';
import { someCodes } from './sheets.ts';

const kindsIn = (blocks: readonly Block[]): Block['kind'][] =>
  blocks.flatMap((block) => [block.kind, ...('blocks' in block ? kindsIn(block.blocks) : [])]);

test('a result has none of the blocks that the phone quiz is built without', () => {
  const kinds = new Set<Block['kind']>();
  for (const code of someCodes(catalog, 40, 5)) {
    const { answers, facts } = decodeAnswers(catalog, code);
    for (const about of [null, 'amil-zakat']) {
      const { blocks } = wholePage(quizReport(catalog, answers, facts, about, '2026-11', {}));
      for (const kind of kindsIn(blocks)) kinds.add(kind);
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['card', 'map', 'lines', 'list', 'sources', 'section']));
  for (const other of ['table', 'scale', 'sheet', 'ruled', 'signatures', 'leaf'] as const)
    expect(kinds).not.toContain(other);
});
