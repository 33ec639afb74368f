import * as z from 'zod/mini';
import type { Guide } from '../domain/guide.ts';
import { STAGES } from '../domain/person.ts';
import type { RuleSource } from '../domain/role.ts';
import { DOORS, ENTRY_STATUSES } from '../domain/vocabulary.ts';
import { resolveSources } from './assemble.ts';
import type { Checked } from './check.ts';
import { atLeastOne, claim, slug, source, upTo } from './schema.ts';

const words = z.array(upTo(80)).check(atLeastOne);
/** A list with at least one of the known words. */
const some = <const T extends readonly string[]>(known: T) =>
  z.optional(z.array(z.enum(known)).check(atLeastOne));

/** `data/entry.yaml`: sentences that hold for many ways in. */
export const entryFile = z.strictObject({
  notes: z.array(
    z.extend(claim, {
      id: slug,
      when: z.strictObject({ status: some(ENTRY_STATUSES), door: some(DOORS), stages: some(STAGES) }),
    }),
  ),
  sources: z.array(source),
});
type EntryFile = z.infer<typeof entryFile>;

/** `data/search.yaml`: synonyms, stages that words ask for, and what is left out on purpose. */
export const searchFile = z.strictObject({
  synonyms: z.array(z.array(upTo(80)).check(z.minLength(2))),
  stages: z.array(z.strictObject({ words, stage: z.enum(STAGES) })),
  absent: z.array(z.strictObject({ words, text: upTo(500) })),
});

type Rules = ReadonlyMap<string, RuleSource>;

/** Reads a file of the folder by its shape; what is wrong with it is told elsewhere. */
type Read = <T>(name: 'entry' | 'search', shape: z.ZodMiniType<T>) => Checked<T> | undefined;

/** What is wrong with the sources of a file. */
type Tell = (file: Checked<EntryFile>) => void;

/** General sentences and search words of a folder, after those of the base. */
export function readGuide(read: Read, tell: Tell, base: Guide, rules: Rules): Guide {
  const entry = read('entry', entryFile);
  const search = read('search', searchFile);
  if (entry) tell(entry);
  return {
    entry: {
      notes: [...base.entry.notes, ...(entry?.value.notes ?? [])],
      sources: [...base.entry.sources, ...resolveSources(entry?.value.sources ?? [], rules)],
    },
    search: {
      synonyms: [...base.search.synonyms, ...(search?.value.synonyms ?? [])],
      stages: [...base.search.stages, ...(search?.value.stages ?? [])],
      absent: [...base.search.absent, ...(search?.value.absent ?? [])],
    },
  };
}
