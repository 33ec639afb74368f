import type { Finding } from '../domain/problem.ts';
import { EDITORIAL, type Role, type RuleSource, type Source } from '../domain/role.ts';
import { CLAIM_SECTIONS, type ClaimSection } from '../domain/vocabulary.ts';
import type { Checked } from './check.ts';
import { needsOf, requirementOf } from './needs.ts';
import { repeatedIn } from './order.ts';
import type { RoleFile, RulesFile } from './schema.ts';

type Rules = ReadonlyMap<string, RuleSource>;

/** The table of regulations, by id, as sources. */
export const rulesOf = ({ rules }: RulesFile): Map<string, RuleSource> =>
  new Map(
    rules.map(({ name, relates: _, ...rule }) => [
      rule.id,
      { ...rule, kind: 'peraturan' as const, title: name },
    ]),
  );

/** Regulations written twice, and names of others that the table lacks. */
export function ruleFindings(file: Checked<RulesFile>, rules: Rules): Finding[] {
  const again = new Set(repeatedIn(file.value.rules.map(({ id }) => id)));
  return file.value.rules.flatMap(({ id, relates }, i) => [
    ...(again.has(i) ? [file.at(['rules', i, 'id'], `peraturan "${id}" ditulis dua kali`)] : []),
    ...relates
      .filter((other) => !rules.has(other))
      .map((other) => file.at(['rules', i, 'relates'], `peraturan "${other}" tidak ada dalam rules.yaml`)),
  ]);
}

/** Turns the sources of a file into full sources; an unknown rule is left out (it is a finding). */
export function resolveSources(sources: RoleFile['sources'], rules: Rules): Source[] {
  return sources.flatMap((source): Source[] => {
    if (!('rule' in source)) return [source];
    const rule = rules.get(source.rule);
    return rule ? [rule] : [];
  });
}

/** A role file and the table of rules → the role that commands and scripts see. */
export function assembleRole(file: RoleFile, rules: Rules): Role {
  const texts = (section: ClaimSection) => file[section].map((claim) => claim.text);
  const cited = (section: ClaimSection) => file[section].map((claim) => claim.sources);
  const sections = Object.fromEntries(CLAIM_SECTIONS.map((name) => [name, texts(name)])) as Record<
    ClaimSection,
    string[]
  >;
  const citations = Object.fromEntries(
    CLAIM_SECTIONS.map((name) => [name, cited(name)]),
  ) as Role['citations'];
  const levels = Object.entries(file.profile);
  const { id, title, aliases, level, group, misconceptions, expectations, similarRoles } = file;
  const { entry = [], study = [], startRoles = [], tryNow = [] } = file;
  const sources = resolveSources(file.sources, rules);
  return {
    id,
    title,
    aliases,
    level,
    group,
    summary: file.summary.text,
    ...sections,
    misconceptions,
    expectations,
    similarRoles,
    requirements: file.requirements.map((requirement) => requirementOf(requirement, sources)),
    entry: entry.map((door) => ({ ...door, needs: needsOf(door.needs) })),
    study,
    startRoles,
    tryNow,
    paths: file.paths,
    codes: file.codes,
    profile: Object.fromEntries(levels.map(([trait, entry]) => [trait, entry.level])),
    profileBasis: Object.fromEntries(levels.map(([trait, entry]) => [trait, entry.basis])),
    misfitSignals: file.notSuitedFor.map((entry) => entry.when),
    citations: { ...citations, summary: [file.summary.sources] },
    sources,
  };
}

/** Every place of a value where source ids stand, with its key path. */
function* citationsIn(
  value: unknown,
  keys: PropertyKey[] = [],
): Generator<{ keys: PropertyKey[]; ids: string[] }> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'sources' && Array.isArray(child) && child.every((id) => typeof id === 'string')) {
      yield { keys: [...keys, key], ids: child };
    } else yield* citationsIn(child, [...keys, key]);
  }
}

/** Sources that are cited but not listed, listed twice, or rules missing from the table (unless that is not known). */
export function sourceFindings(
  file: Checked<Record<string, unknown> & { sources: RoleFile['sources'] }>,
  rules: Rules | null,
): Finding[] {
  const ids = file.value.sources.map((source) => ('rule' in source ? source.rule : source.id));
  const listed = new Set([...ids, EDITORIAL]);
  const { sources: _, ...rest } = file.value;
  const missing = [...citationsIn(rest)].flatMap(({ keys, ids: cited }) =>
    cited
      .filter((id) => !listed.has(id))
      .map((id) => file.at(keys, `sumber "${id}" tidak ada dalam daftar sources berkas ini`)),
  );
  const twice = repeatedIn(ids).map((i) => file.at(['sources', i], `sumber "${ids[i]}" ditulis dua kali`));
  const unknown = file.value.sources.flatMap((source, i) =>
    rules !== null && 'rule' in source && !rules.has(source.rule)
      ? [file.at(['sources', i], `peraturan "${source.rule}" tidak ada dalam rules.yaml`)]
      : [],
  );
  return [...missing, ...twice, ...unknown];
}
