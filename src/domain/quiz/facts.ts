import { ASN, EDUCATIONS, STAGES } from '../person.ts';
import type { Role } from '../role.ts';
import type { Facts } from './result.ts';

const asnOf = (civilServant: Facts['civilServant']): Facts['asn'] =>
  typeof civilServant === 'boolean' ? (civilServant ? 'pns' : 'bukan') : civilServant;

/** Facts under the names of today; what was asked and skipped stays null, what was not asked stays absent. */
export function factsFrom({ stage, asn, choice, education, civilServant }: Facts): Facts {
  const schooling = stage === undefined ? education : stage;
  const status = asn === undefined ? asnOf(civilServant) : asn;
  return {
    ...(schooling === undefined ? {} : { stage: schooling }),
    ...(status === undefined ? {} : { asn: status }),
    ...(choice === undefined ? {} : { choice }),
  };
}

/** Words that each fact may be; null and nothing are allowed too. */
const KNOWN = { stage: STAGES, education: EDUCATIONS, asn: ASN, civilServant: [true, false] } as const;

/**
 * Looks whether facts are such. Throws TypeError for what is no record, RangeError for a
 * stage, a status or a role that does not exist: left out silently it would change what is said of every requirement.
 */
export function checkedFacts(facts: Facts, roles: readonly Pick<Role, 'id'>[]): void {
  if (Object.prototype.toString.call(facts) !== '[object Object]')
    throw new TypeError('facts must be a record: stage, asn, choice');
  for (const [name, words] of Object.entries(KNOWN)) {
    const value: unknown = facts[name as keyof typeof KNOWN];
    if (value != null && !words.some((word) => word === value))
      throw new RangeError(`${name} must be one of ${words.join(', ')} or null, got ${String(value)}`);
  }
  const { choice } = facts;
  if (choice != null && !roles.some(({ id }) => id === choice))
    throw new RangeError(`unknown role: ${String(choice)}`);
}
