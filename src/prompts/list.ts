import type { Key } from './keys.ts';
import { typedInto } from './typing.ts';

/** An entry of a list to choose from. */
export interface Entry {
  label: string;
  /** Said beside the label, quietly. */
  note?: string;
  /** Said below the list while the pointer is here. */
  about?: string;
}

/** How many entries may be ticked. */
export interface Many {
  least: number;
  most: number;
}

export interface ListConfig {
  /** Said quietly above the message. */
  told?: string;
  message: string;
  entries: readonly Entry[];
  /** Places of the entries that fit a search, best first; without it nothing can be typed. */
  search?: (words: string) => number[];
  many?: Many;
  /** True where Esc leads back, with no place chosen. */
  leave?: boolean;
  /** True for a menu in one line, in which ← and → point as well. */
  bar?: boolean;
}

/** What the list shows: `found` are places in `entries`, `active` a place in `found`. */
export interface ListState {
  found: readonly number[];
  active: number;
  ticked: ReadonlySet<number>;
  trouble: 'few' | 'many' | null;
}

export const beginList = ({ entries }: ListConfig): ListState => ({
  found: entries.map((_, i) => i),
  active: 0,
  ticked: new Set(),
  trouble: null,
});

/** The list after other words were typed. */
export function searched(state: ListState, config: ListConfig, words: string): ListState {
  const all = config.entries.map((_, i) => i);
  const found = words.trim() === '' || !config.search ? all : config.search(words);
  return { ...state, found, active: 0, trouble: null };
}

function tick(state: ListState, { most }: Many): ListState {
  const place = state.found[state.active];
  if (place === undefined) return state;
  const ticked = new Set(state.ticked);
  if (!ticked.delete(place)) ticked.add(place);
  return ticked.size > most ? { ...state, trouble: 'many' } : { ...state, ticked, trouble: null };
}

/** What a key leads to: a changed list, or the places chosen. */
type ListStep = { state: ListState } | { chosen: number[] };

function enter(state: ListState, { many }: ListConfig): ListStep {
  const place = state.found[state.active];
  if (many) {
    if (state.ticked.size < many.least) return { state: { ...state, trouble: 'few' } };
    return { chosen: [...state.ticked] };
  }
  return place === undefined ? { state } : { chosen: [place] };
}

/** What the list shows, the words in its field among it. */
export interface Typed {
  state: ListState;
  words: string;
}

/** Longer words find nothing more. */
const LONGEST = 60;

/** A digit chooses what it points at, or ticks it. */
function byDigit(state: ListState, config: ListConfig, digit: string): ListStep {
  const place = Number(digit) - 1;
  if (state.found[place] === undefined) return { state };
  const pointed = { ...state, active: place };
  return config.many ? { state: tick(pointed, config.many) } : enter(pointed, config);
}

/** The list after one key that is not typed into its field; undefined when the key belongs there. */
function pressed(
  state: ListState,
  config: ListConfig,
  { name, text }: Key,
  words: string,
): ListStep | undefined {
  const count = Math.max(1, state.found.length);
  const move = (by: number): ListStep => ({
    state: { ...state, active: (state.active + by + count) % count, trouble: null },
  });
  if (name === 'up' || (config.bar && name === 'left')) return move(-1);
  if (name === 'down' || (config.bar && name === 'right')) return move(1);
  if (name === 'return') return enter(state, config);
  if (name === 'escape' || (name === 'left' && words === ''))
    return config.leave ? { chosen: [] } : { state };
  if (config.many && (name === 'tab' || (text === ' ' && words === '')))
    return { state: tick(state, config.many) };
  if (words === '' && /^[1-9]$/.test(text)) return byDigit(state, config, text);
  return config.search ? undefined : { state };
}

/** A tick ends the search, so that the next word starts from the whole list. */
function whole(state: ListState, config: ListConfig): ListState {
  const place = state.found[state.active] ?? 0;
  const all = searched(state, config, '');
  return { ...all, active: all.found.indexOf(place), trouble: state.trouble };
}

/**
 * The list after all keys that came at once, or the places chosen; the keys behind a choice are dropped, for nobody has
 * seen what they would mean. In a paste only text counts, and an Enter at its end.
 */
export function pressList(
  { state, words }: Typed,
  config: ListConfig,
  keys: readonly Key[],
  flood: boolean,
): Typed | { chosen: number[] } {
  let now: Typed = { state, words };
  let looked = words;
  const look = (): Typed => {
    if (now.words !== looked) now = { ...now, state: searched(now.state, config, now.words) };
    looked = now.words;
    return now;
  };
  for (const [i, key] of keys.entries()) {
    const plain = !key.pasted && (!flood || (key.name === 'return' && i === keys.length - 1));
    const types = key.name === 'text' && (now.words !== '' || !/^[1-9 ]$/.test(key.text));
    const step =
      !plain || (config.search && types) ? undefined : pressed(look().state, config, key, now.words);
    if (step === undefined) {
      if (config.search) now = { ...now, words: typedInto(now.words, key, LONGEST) };
    } else if ('chosen' in step) return step;
    else if (step.state.ticked === now.state.ticked) now = { ...now, state: step.state };
    else {
      now = { state: whole(step.state, config), words: '' };
      looked = '';
    }
  }
  return look();
}
