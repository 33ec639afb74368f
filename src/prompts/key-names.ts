import type { KeyName } from './keys.ts';

/** Keys that are one byte. */
export const CONTROLS: Readonly<Record<number, KeyName>> = {
  3: 'interrupt',
  4: 'eof',
  8: 'backspace',
  9: 'tab',
  21: 'clear',
  23: 'word',
  26: 'suspend',
  127: 'backspace',
};
const ARROWS: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
};
const TILDES: Readonly<Record<string, KeyName>> = { 1: 'home', 3: 'delete', 4: 'end', 7: 'home', 8: 'end' };
/** Keys of the kitty protocol by their code points. */
const UNICODE_KEYS: Readonly<Record<string, KeyName>> = {
  9: 'tab',
  13: 'return',
  27: 'escape',
  127: 'backspace',
};

/** Parameters of a key that is pressed or repeated without Ctrl, Alt or Shift. */
const PLAIN = /^(1?|1;1(:[12])?)$/;
/** The key that `CSI … u` names. */
function unicodeKey(params: string): KeyName | undefined {
  const [, code = '', held] = /^(\d+)(;\d*(?::\d)?)?$/.exec(params) ?? [];
  if (code === '99' && held === ';5') return 'interrupt';
  return held === undefined || /^;1(:[12])?$/.test(held) ? UNICODE_KEYS[code] : undefined;
}

/** The key that `CSI params final` stands for, if any. */
export function sequenceKey(params: string, final: string): KeyName | undefined {
  if (final === '~') return TILDES[params];
  if (final === 'u') return unicodeKey(params);
  return PLAIN.test(params) ? ARROWS[final] : undefined;
}

/** The key that `SS3 letter` stands for, if any; M is the Enter of a number pad. */
export const shiftKey = (letter: string): KeyName | undefined => (letter === 'M' ? 'return' : ARROWS[letter]);
