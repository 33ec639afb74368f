import { expect, test } from 'vitest';
import { pattern } from '../../src/domain/pattern.ts';

test('a pattern is made when it is first asked for, and once', () => {
  const broken = pattern('(', 'u');
  expect(broken).toThrow(SyntaxError);
  const letters = pattern(String.raw`\p{L}+`, 'gu');
  expect('désa 12'.replace(letters(), '-')).toBe('- 12');
  expect(letters()).toBe(letters());
});
