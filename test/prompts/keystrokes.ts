import type { Key, KeyName } from '../../src/prompts/keys.ts';

const NAMES: readonly string[] = [
  'return',
  'tab',
  'backspace',
  'escape',
  'up',
  'down',
  'left',
  'right',
  'clear',
];

/** Keys by name, or by their one sign. */
export const keysOf = (...names: string[]): Key[] =>
  names.map((name) =>
    NAMES.includes(name)
      ? { name: name as KeyName, text: '', pasted: false }
      : { name: 'text', text: name, pasted: false },
  );
