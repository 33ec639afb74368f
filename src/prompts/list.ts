import type { Key } from './rows.ts';

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

/** The list after a key; undefined when the key belongs to the words being typed. */
export function pressList(state: ListState, config: ListConfig, { name = '' }: Key): ListStep | undefined {
  const count = Math.max(1, state.found.length);
  const move = (by: number): ListStep => ({
    state: { ...state, active: (state.active + by + count) % count, trouble: null },
  });
  if (name === 'up') return move(-1);
  if (name === 'down') return move(1);
  if (name === 'return' || name === 'enter') return enter(state, config);
  if (config.many && (name === 'space' || name === 'tab')) return { state: tick(state, config.many) };
  if (config.search) return undefined;
  // A digit only points: typed ahead, it must not choose something that was not seen yet.
  const active = /^[1-9]$/.test(name) ? Number(name) - 1 : state.active;
  return { state: config.entries[active] ? { ...state, active } : state };
}
