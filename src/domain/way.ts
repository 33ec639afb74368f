import type { Entry, Source } from './role.ts';

/** A voluntary way to begin: shown and found by its names, never ranked, and without a profile. */
export interface Way {
  id: string;
  title: string;
  aliases: string[];
  summary: string;
  /** Sources of the summary. */
  citations: string[];
  text: { text: string; sources: string[] }[];
  entry: Entry[];
  /** Ids of the roles that grow from it. */
  roles: string[];
  /** Only those that it cites. */
  sources: Source[];
}

/** What a role says of a way that leads to it. */
export type WayLink = Pick<Way, 'id' | 'title'>;
