import type { Catalog, OpenCatalog } from '../domain/catalog.ts';
import { NO_GUIDE } from '../domain/guide.ts';
import type { Role, Source } from '../domain/role.ts';

/** Stand in the shell where the style of the pages and the setup belong. */
export const STYLE_PLACE = '/*gaya*/';
export const SETUP_PLACE = '/*isi*/';

/** What a phone quiz is made with. */
export interface Setup {
  /** The whole bank. */
  full: boolean;
  /** Blind cards before the result. */
  cards: boolean;
  /** Role that the result explains too, or null. */
  about: string | null;
  catalog: Catalog;
}

/** A catalogue in which each source is written once, and everywhere else by its place among `sources`. */
interface Packed extends Omit<Setup, 'catalog'> {
  sources: Source[];
  catalog: Omit<Catalog, 'roles' | 'confusionSources'> & {
    roles: (Omit<Role, 'sources'> & { sources: number[] })[];
    confusionSources: number[];
  };
}

/** Gives each different source a place. */
function shelf() {
  const places = new Map<string, number>();
  const sources: Source[] = [];
  const placeOf = (source: Source): number => {
    const key = JSON.stringify(source);
    const known = places.get(key) ?? sources.push(source) - 1;
    places.set(key, known);
    return known;
  };
  return { sources, placesOf: (list: readonly Source[]): number[] => list.map(placeOf) };
}

/** JSON that can stand in a script element: nothing in it can end the element or begin a comment. */
const forScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The setup as the text of a script element; what only lists show is left out. */
export function packed({ full, cards, about }: Omit<Setup, 'catalog'>, catalog: OpenCatalog): string {
  const { sources, placesOf } = shelf();
  const { index: _, rules: __, role: ___, ways: ____, guide, ...parts } = catalog;
  const value: Packed = {
    full,
    cards,
    about,
    sources,
    catalog: {
      ...parts,
      guide: { ...NO_GUIDE, entry: guide.entry },
      roles: catalog.roles.map((role) => ({ ...role, sources: placesOf(role.sources) })),
      confusionSources: placesOf(catalog.confusionSources),
    },
  };
  return forScript(value);
}

/** What `packed` made, read again. */
export function unpacked(text: string): Setup {
  const { full, cards, about, sources, catalog }: Packed = JSON.parse(text);
  const listed = (places: readonly number[]): Source[] => places.map((place) => sources[place] as Source);
  return {
    full,
    cards,
    about,
    catalog: {
      ...catalog,
      roles: catalog.roles.map((role) => ({ ...role, sources: listed(role.sources) })),
      confusionSources: listed(catalog.confusionSources),
    },
  };
}
