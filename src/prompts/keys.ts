/** What a key means, or one sign of text. */
export interface Key {
  name: KeyName;
  /** The sign, for `text` alone. */
  text: string;
  /** True inside a bracketed paste. */
  pasted: boolean;
}

export type KeyName =
  | 'text'
  | 'return'
  | 'tab'
  | 'backspace'
  | 'delete'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'clear'
  | 'word'
  | 'interrupt'
  | 'eof'
  | 'suspend';
