import { ASN, type Asn } from '../domain/person.ts';
import type { Needs, Requirement, Source } from '../domain/role.ts';
import type { NeedsFile, RoleFile } from './schema.ts';

/** The statuses that meet `civilServant`, as older files say it. */
const asnOf = (civilServant: boolean): Asn[] => ASN.filter((status) => (status === 'pns') === civilServant);

/** Conditions in today's words, without the keys that are not there. */
export function needsOf({ education, civilServant, ...needs }: NeedsFile = {}): Needs {
  const stage = needs.stage ?? education;
  const asn = needs.asn ?? (civilServant === undefined ? undefined : asnOf(civilServant));
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(asn === undefined ? {} : { asn }),
    ...(needs.age === undefined ? {} : { age: needs.age }),
  };
}

/** A requirement; where its strength is not said, one that cites a regulation is a rule. */
export function requirementOf(
  file: RoleFile['requirements'][number],
  sources: readonly Source[],
): Requirement {
  const ruled = sources.some(({ id, kind }) => kind === 'peraturan' && file.sources.includes(id));
  return {
    kind: file.kind,
    text: file.text,
    strength: file.strength ?? (ruled ? 'rule' : 'usual'),
    ...(file.for === undefined ? {} : { for: file.for }),
    needs: needsOf(file.needs),
    sources: file.sources,
  };
}
