import { type Batch, CLASS_TITLES, type Entry } from '../answers/entry.ts';
import { Problem } from '../domain/problem.ts';
import { KEYS_MARK, keysText } from '../pages/batch-words.ts';
import type { Terminal } from '../terminal.ts';
import { type Scoring, scored } from './batch-forms.ts';
import type { CommonOptions } from './context.ts';
import type { SchoolOptions } from './school-papers.ts';

export interface AnonymousOptions extends SchoolOptions, Pick<CommonOptions, 'output' | 'force'> {
  /** Numbers instead of names, with the keys in a table beside the output. */
  anonymous?: boolean;
  by?: string;
}

/** Numbers are given once everybody is known, so that all stand in memory. */
const MOST = 50_000;

/** Papers with names and a list of names make no sense without them; keys need an output to stand beside. */
export function refuseNamed({ anonymous, bk, roster, output }: AnonymousOptions): void {
  if (!anonymous) return;
  for (const [second, given] of [
    ['--bk', bk],
    ['--roster', roster],
  ] as const)
    if (given !== undefined) throw new Problem({ code: 'conflict', first: '--anonymous', second });
  if (output === undefined) throw new Problem({ code: 'needs-option', option: '--anonymous', needs: '-o' });
}

async function allOf({ entries }: Batch, count: (entry: Entry) => void, breathe: Terminal['breathe']) {
  const all: Entry[] = [];
  for await (const bundle of entries)
    for (const entry of bundle) {
      await breathe();
      count(entry);
      all.push(entry);
      if (all.length > MOST) throw new Problem({ code: 'too-many-names', most: MOST });
    }
  return all;
}

/** Scores a batch under numbers. Its keys are kept only once the output is whole, and told of. */
export async function scoredUnderNumbers(
  scoring: Scoring,
  { output = '', force = false, by }: AnonymousOptions,
): Promise<boolean> {
  const { opened, count, context } = scoring;
  const { terminal } = context;
  const all = await allOf(opened, count, terminal.breathe);
  const { anonymous } = await import('../batch/anonymous.ts');
  const columns = by === undefined ? CLASS_TITLES : [...CLASS_TITLES, by];
  const { entries, keys: text } = anonymous(all, columns, opened, terminal.today);
  const bundles = async function* () {
    yield entries;
  };
  const keys = await terminal.keys(output, KEYS_MARK, text, force);
  try {
    const numbered = { ...opened, fixed: true, entries: bundles() };
    await scored({ ...scoring, opened: numbered, count: () => {} });
    keys.keep();
  } catch (error) {
    keys.discard();
    throw error;
  }
  terminal.warn(keysText(keys.path));
  return true;
}
