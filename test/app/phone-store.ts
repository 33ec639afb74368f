import type { Places } from '../../src/app/keep.ts';

/** A browser's places in memory, that may refuse. */
export interface FakePlaces extends Places {
  kept: Map<string, string>;
  hash: string;
  time: number;
}

const refuse = (): never => {
  throw new Error('SecurityError');
};

export function fakePlaces(refused: 'nothing' | 'storage' | 'both' = 'nothing'): FakePlaces {
  const kept = new Map<string, string>();
  const places: FakePlaces = {
    kept,
    hash: '',
    time: Date.parse('2026-11-26T08:00:00Z'),
    storage: () =>
      refused !== 'nothing'
        ? refuse()
        : {
            get length() {
              return kept.size;
            },
            key: (place) => [...kept.keys()][place] ?? null,
            getItem: (key) => kept.get(key) ?? null,
            setItem: (key, text) => void kept.set(key, text),
            removeItem: (key) => void kept.delete(key),
          },
    fragment: () => (refused === 'both' ? refuse() : places.hash),
    setFragment: (text) => {
      if (refused === 'both') refuse();
      places.hash = text;
    },
    now: () => places.time,
  };
  return places;
}
