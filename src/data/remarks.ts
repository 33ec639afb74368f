import { STAGES } from '../domain/person.ts';
import type { Finding } from '../domain/problem.ts';
import { TO_FILL } from '../domain/vocabulary.ts';
import type { Checked } from './check.ts';
import type { NeedsFile, RoleFile, RulesFile } from './schema.ts';

/** What is wrong in our own files and only thin in files of one's own. */
export type Remarks = Finding[];

/** True for an address that opens a page, not only a site. */
export function opensPage(where: string): boolean {
  if (!URL.canParse(where)) return false;
  const { protocol, pathname, search } = new URL(where);
  return /^https?:$/.test(protocol) && (pathname !== '/' || search !== '');
}

const BARE = 'alamat belum lengkap; tulis https://… yang membuka halaman yang dibaca';

/** Sources whose address does not open the page that was read. */
export const bareSources = (file: Checked<{ sources: RoleFile['sources'] }>): Remarks =>
  file.value.sources.flatMap((source, i) =>
    'rule' in source || opensPage(source.where) ? [] : [file.at(['sources', i, 'where'], BARE)],
  );

/** The same for regulations. */
export const bareRules = (file: Checked<RulesFile>): Remarks =>
  file.value.rules.flatMap(({ where }, i) =>
    opensPage(where) ? [] : [file.at(['rules', i, 'where'], BARE)],
  );

const FURTHER = ['entry', 'study', 'startRoles', 'tryNow'] as const;

const missing = (file: Checked<RoleFile>): Remarks => [
  ...FURTHER.filter((key) => file.value[key] === undefined).map((key) =>
    file.at([], `kunci ${key} belum ada`),
  ),
  ...file.value.requirements.flatMap(({ strength }, i) =>
    strength === undefined
      ? [file.at(['requirements', i], 'kunci strength belum ada; pilih rule atau usual')]
      : [],
  ),
  ...(file.value.entry?.length === 0 ? [file.at(['entry'], 'entry perlu sedikitnya satu pintu')] : []),
];

/** Stages for which there is nothing to try. */
function unreached(file: Checked<RoleFile>): Remarks {
  const trials = file.value.tryNow;
  if (trials === undefined) return [];
  const reached = new Set(trials.flatMap(({ stages }) => stages));
  const left = STAGES.filter((stage) => !reached.has(stage));
  return left.length === 0 ? [] : [file.at(['tryNow'], `tryNow belum ada untuk tahap ${left.join(', ')}`)];
}

const isOld = (needs: NeedsFile | undefined): boolean =>
  needs?.education !== undefined || needs?.civilServant !== undefined;

/** Conditions in the words of older files. */
function oldNeeds(file: Checked<RoleFile>): Remarks {
  const message = 'education dan civilServant sudah diganti; tulis stage dan asn';
  const among = (key: 'requirements' | 'entry') =>
    (file.value[key] ?? []).flatMap(({ needs }, i) =>
      isOld(needs) ? [file.at([key, i, 'needs'], message)] : [],
    );
  return [...among('requirements'), ...among('entry')];
}

/** Every text of a value that a new file has left to be written, by its key path. */
function unwritten(file: Checked<RoleFile>): Remarks {
  const told: Remarks = [];
  const look = (value: unknown, keys: PropertyKey[]): void => {
    if (typeof value === 'string' && value.startsWith(TO_FILL))
      told.push(file.at(keys, `masih berisi petunjuk "${TO_FILL} …"; tulis isinya`));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value))
      look(child, [...keys, Array.isArray(value) ? Number(key) : key]);
  };
  look(file.value, []);
  return told;
}

/** Everything that is thin in a role file. */
export const roleRemarks = (file: Checked<RoleFile>): Remarks => [
  ...bareSources(file),
  ...missing(file),
  ...unreached(file),
  ...oldNeeds(file),
  ...unwritten(file),
];
