import type { Question } from '../../../src/domain/catalog.ts';
import { answer, beginFlow, FACTS, type Flow, type FlowStart } from '../../../src/domain/quiz/flow.ts';
import { realCatalog } from '../../real-catalog.ts';

const asked = { mean: 3, sd: 0.93 };

/** A statement and a dilemma of usual length, so that screens do not change with the bank. */
export const aStatement: Question = {
  id: 's',
  kind: 'statement',
  text: 'Aku betah mengisi daftar dan formulir sampai tidak ada satu pun yang keliru.',
  loadings: {},
  ...asked,
};

export const aDilemma: Question = {
  id: 'd',
  kind: 'dilemma',
  text: 'Musyawarah desa sudah dekat dan kiriman sembako baru tiba. Kamu mengurus yang mana?',
  a: 'Menyiapkan acara musyawarah, dari undangan sampai makan siang',
  b: 'Menyalurkan sembako itu sampai ke keluarga yang membutuhkan',
  loadings: {},
  ...asked,
};

const START: FlowStart = { full: false, asked: [], answers: {}, facts: {}, asks: FACTS };

/** A quiz after so many answers. */
export function flowAfter(count: number, start: Partial<FlowStart> = {}): Flow {
  let flow = beginFlow(realCatalog, { ...START, ...start });
  for (let i = 0; i < count; i++) flow = answer(flow, (i % 3) + 2);
  return flow;
}

/** The same quiz with this question as its newest, whatever the engine would ask. */
export const asking = (flow: Flow, next: Question): Flow => ({ ...flow, next });
