import { pattern } from '../domain/pattern.ts';
import { CONTROLS, sequenceKey, shiftKey } from './key-names.ts';
import type { Key, KeyName } from './keys.ts';

const ESC = 0x1b;
/** Longer parameters are of no key. */
const LONGEST = 64;

/** Eight-bit controls and the letter that means the same behind Esc. */
const EIGHT_BIT: Readonly<Record<number, string>> = {
  143: 'O',
  144: 'P',
  152: 'X',
  155: '[',
  157: ']',
  158: '^',
  159: '_',
};

type State = 'ground' | 'escape' | 'late' | 'between' | 'csi' | 'ss3' | 'string' | 'raw';

/** Bytes that go on a sign of UTF-8 which begins so. */
const following = (byte: number): number =>
  byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;

const unprinted = pattern(String.raw`[\p{C}\p{Zl}\p{Zp}\ufffd]`, 'u');

/**
 * Reads keys out of what one terminal sends, after ECMA-48 and xterm's ctlseqs. Control sequences of any kind (CSI, SS3,
 * OSC, DCS, mouse reports, bracketed paste) that are no key are dropped whole, also in pieces. CR LF is one Enter.
 */
export class KeyReader {
  private state: State = 'ground';
  private params = '';
  /** Bytes still to be dropped in the state `raw`. */
  private raw = 0;
  private pasted = false;
  /** True when the last Esc may be a key, since no sequence went on there. */
  private bare = false;
  private behindReturn = false;
  private sign: number[] = [];
  private continuations = 0;
  private keys: Key[] = [];

  /** The keys in the next bytes, however a sequence is cut. */
  read(bytes: Uint8Array): Key[] {
    this.keys = [];
    for (const byte of bytes) {
      this.take(byte);
      this.behindReturn = byte === 13 && this.state === 'ground';
    }
    return this.keys;
  }

  /** What a silence would change: an Esc that waits, or a sequence without an end. */
  get waits(): 'escape' | 'sequence' | null {
    if (this.state === 'escape') return 'escape';
    return this.state === 'late' || (this.state === 'ground' && !this.pasted) ? null : 'sequence';
  }

  /** What a silence means: an Esc that nothing followed is a key, any other beginning is given up. */
  settle(): Key[] {
    this.keys = [];
    if (this.state === 'escape') {
      if (this.bare) this.press('escape');
      this.state = 'late';
    } else if (this.state !== 'late') this.reset();
    return this.keys;
  }

  private reset(): void {
    this.state = 'ground';
    this.pasted = false;
    this.continuations = 0;
  }

  private press(name: KeyName | undefined, text = ''): void {
    if (name !== undefined) this.keys.push({ name, text, pasted: this.pasted });
  }

  private take(byte: number): void {
    if (byte === 3) {
      this.reset();
      this.press('interrupt');
    } else if (this.state === 'raw') {
      if (--this.raw <= 0) this.state = 'ground';
    } else if (byte === ESC) this.escape();
    else if (this.state === 'escape' || this.state === 'late') this.behindEscape(byte);
    else if (this.state === 'between') {
      if (byte >= 0x30) this.state = 'ground';
    } else if (this.state === 'csi') this.inSequence(byte);
    else if (this.state === 'ss3') this.inShift(byte);
    else if (this.state === 'string') this.inString(byte);
    else this.ground(byte);
  }

  private escape(): void {
    if (this.state === 'escape' && this.bare) this.press('escape');
    const behind = this.state === 'late' || this.state === 'escape';
    this.bare = !this.pasted && (behind ? this.bare : this.state === 'ground');
    this.state = 'escape';
    this.continuations = 0;
  }

  private behindEscape(byte: number): void {
    const letter = String.fromCharCode(byte);
    const late = this.state === 'late';
    this.state = 'ground';
    // A late Esc was taken for a key, but these begin what a slow line has cut.
    if (!late && byte >= 0x20 && byte < 0x30) this.state = 'between';
    else if ('[OPX]^_'.includes(letter)) this.begin(letter);
    else if (late && letter !== '\\') this.ground(byte);
  }

  private begin(letter: string): void {
    this.params = '';
    if (letter === '[') this.state = 'csi';
    else if (!this.pasted) this.state = letter === 'O' ? 'ss3' : 'string';
  }

  private inSequence(byte: number): void {
    const letter = String.fromCharCode(byte);
    if (byte >= 0x40 && byte < 0x7f) this.csi(letter);
    else if (byte >= 0x20 && this.params.length < LONGEST) this.params += letter;
  }

  private csi(final: string): void {
    const { params } = this;
    this.state = 'ground';
    if (params === '' && (final === 'M' || final === '[')) {
      // A mouse report of X10, or a function key of the Linux console.
      this.state = 'raw';
      this.raw = final === 'M' ? 3 : 1;
    } else if (final === '~' && params === '200') this.pasted = true;
    else if (final === '~' && params === '201') this.pasted = false;
    else if (!this.pasted) this.press(sequenceKey(params, final));
  }

  private inShift(byte: number): void {
    if (byte >= 0x30 && byte < 0x40) return;
    this.state = 'ground';
    this.press(shiftKey(String.fromCharCode(byte)));
  }

  /** Inside a string of OSC, DCS and the like: only its end counts. */
  private inString(byte: number): void {
    if (this.continuations > 0 && (byte & 0xc0) === 0x80) this.continuations--;
    else {
      this.continuations = following(byte);
      if ([0x07, 0x18, 0x1a, 0x9c].includes(byte)) this.state = 'ground';
    }
  }

  /** A byte of text in UTF-8; eight-bit controls stand where no sign goes on. */
  private ground(byte: number): void {
    if (this.continuations > 0 && (byte & 0xc0) === 0x80) {
      this.sign.push(byte);
      if (--this.continuations === 0) this.decoded(new TextDecoder().decode(Uint8Array.from(this.sign)));
      return;
    }
    this.continuations = following(byte);
    this.sign = [byte];
    if (this.continuations > 0) return;
    if (byte === 10 || byte === 13) {
      if (byte === 13 || !this.behindReturn) this.press('return');
    } else if (byte >= 0x20 && byte < 0x7f) this.press('text', String.fromCharCode(byte));
    else if (byte >= 0x80) this.eightBit(byte);
    else if (!this.pasted) this.press(CONTROLS[byte]);
  }

  private decoded(sign: string): void {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0xa0) this.eightBit(code);
    else if (!unprinted().test(sign)) this.press('text', sign);
  }

  private eightBit(code: number): void {
    const letter = EIGHT_BIT[code];
    if (letter !== undefined) this.begin(letter);
  }
}
