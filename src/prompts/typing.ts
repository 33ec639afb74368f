import type { Key } from './keys.ts';

/** A text after a key was typed at its end; other keys leave it as it is. Signs beyond `most` are dropped. */
export function typedInto(text: string, { name, text: sign }: Key, most: number): string {
  if (name === 'text') return text.length < most ? text + sign : text;
  if (name === 'backspace') return Array.from(text).slice(0, -1).join('');
  if (name === 'clear') return '';
  return name === 'word' ? text.replace(/\S*\s*$/, '') : text;
}
