import { expect, test } from 'vitest';
import { codeOf, Problem, type ProblemFact } from '../../src/domain/problem.ts';

const USAGE: ProblemFact[] = [
  { code: 'usage', reason: 'r', subject: 's', nearest: null, owner: null, path: ['list'], known: [] },
  { code: 'needs-terminal', command: 'quiz' },
  { code: 'no-answers' },
  { code: 'role-count', given: 1 },
  { code: 'unknown-section', name: 'x', known: [] },
  { code: 'unknown-value', option: '--level', value: 'x', known: [] },
  { code: 'conflict', first: '--code', second: '--answers' },
  { code: 'output-ending', path: 'x.txt', ending: '.txt', known: [] },
  { code: 'needs-output', format: 'xlsx' },
  { code: 'needs-option', option: '--a', needs: '--b' },
  { code: 'needs-code', command: ['quiz'] },
  { code: 'keys-place', path: 'x', reason: 'stream' },
  { code: 'bad-id', id: 'X' },
  { code: 'bad-app-name', path: 'x' },
];
const KNOWN: ProblemFact[] = [
  { code: 'unknown-role', name: 'x', nearest: [], test: null },
  { code: 'unreadable', path: 'x', reason: 'ENOENT' },
  { code: 'bad-data', findings: [], total: 0 },
];

test.each(USAGE)('wrong usage ($code) ends with 2', (fact) => {
  expect(new Problem(fact).exitCode).toBe(2);
});

test.each(KNOWN)('a known problem ($code) ends with 1', (fact) => {
  expect(new Problem(fact).exitCode).toBe(1);
});

test.each([129, 130, 143] as const)('a quiz ended by a signal ends with %i', (exit) => {
  expect(new Problem({ code: 'interrupted', exit, saved: true }).exitCode).toBe(exit);
});

test('a problem carries its fact, and its code as message', () => {
  const problem = new Problem({ code: 'same-role', id: 'amil-zakat' });
  expect(problem).toBeInstanceOf(Error);
  expect(problem.name).toBe('Problem');
  expect(problem.message).toBe('same-role');
  expect(problem.fact).toEqual({ code: 'same-role', id: 'amil-zakat' });
});

test('an error of the system is called by its code, any other by that of a failed read or write', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect(codeOf(new Error('x'))).toBe('EIO');
});
