import type { Entry, Needs, Requirement, Role } from '../role.ts';
import { concerns, judge, KEYS, metOf, type Told, together, type Verdict } from './conditions.ts';
import { factsFrom } from './facts.ts';
import type { Facts, RankedRole, RequirementStatus } from './result.ts';

/** How a door stands, or `promotion` where one is chosen from inside. */
type DoorVerdict = Verdict | 'promotion';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The conditions of a requirement that bind a door: where a door says the same, it is that door's; what no door says binds all. */
function binding({ needs, strength }: Requirement, door: Entry, { entry }: Role): (keyof Needs)[] {
  return KEYS.filter((key) => {
    if (entry.every((other) => other.needs[key] === undefined)) return true;
    const owned = entry.some((other) => same(other.needs[key], needs[key]));
    return strength === 'rule' && !owned && door.needs[key] !== undefined;
  });
}

/** A door by its own conditions and by those requirements of the role that bind it. */
function doorVerdict(door: Entry, role: Role, told: Told): Verdict {
  const beside = role.requirements
    .filter((requirement) => concerns(requirement, told))
    .map((requirement) => judge(requirement.needs, told, binding(requirement, door, role)));
  const verdict = together([judge(door.needs, told), ...beside]);
  return verdict === 'free' && door.needs.age !== undefined ? 'met' : verdict;
}

/** Promotion is for those inside; whether years and marks suffice is known there alone. */
function promotionVerdict(door: Entry, role: Role, told: Told): DoorVerdict {
  if (told.asn !== 'pns' || door.status !== 'asn') return 'promotion';
  const verdict = doorVerdict(door, role, told);
  const inside = role.requirements.filter(({ for: group }) => group === 'asn');
  const unchecked = inside.some(({ needs }) => judge(needs, told) !== 'met');
  return verdict === 'unmet' ? 'unmet' : verdict === 'met' && !unchecked ? 'met' : 'promotion';
}

const doorOf = (door: Entry, role: Role, told: Told): DoorVerdict =>
  door.door === 'kenaikan-jabatan' ? promotionVerdict(door, role, told) : doorVerdict(door, role, told);

/** The best door decides; without a condition that can be checked one has to ask there. */
const ORDER: readonly [DoorVerdict, RequirementStatus][] = [
  ['met', 'open'],
  ['untold', 'unknown'],
  ['free', 'unknown'],
  ['unmet', 'not-yet'],
  ['promotion', 'by-promotion'],
];

function statusByDoors(role: Role, told: Told): { status: RequirementStatus; door: Entry } {
  const doors = role.entry.map((door) => ({ door, verdict: doorOf(door, role, told) }));
  for (const [wanted, status] of ORDER) {
    const found = doors.find(({ verdict }) => verdict === wanted);
    if (found !== undefined) return { status, door: found.door };
  }
  throw new RangeError(`role ${role.id} has no door`);
}

/** Files of one's own may say nothing of the way in: then every requirement counts, and one that cannot be checked is open. */
function statusByItems(role: Role, told: Told): RequirementStatus {
  const verdicts = role.requirements
    .filter((requirement) => concerns(requirement, told))
    .map(({ needs }) => (KEYS.some((key) => needs[key] !== undefined) ? judge(needs, told) : 'untold'));
  if (verdicts.includes('unmet')) return 'not-yet';
  return verdicts.length === 0 || verdicts.includes('untold') ? 'unknown' : 'open';
}

/** The condition that stands in the way first, hard ones before usual ones; undefined when a door alone does. */
const inTheWay = (role: Role, told: Told): Requirement | undefined =>
  role.requirements
    .filter((requirement) => concerns(requirement, told) && judge(requirement.needs, told) === 'unmet')
    .sort((a, b) => Number(b.strength === 'rule') - Number(a.strength === 'rule'))[0];

/**
 * Can one start? Apart from interest, by stage and status. `first` is the sentence of the data that says where to begin:
 * what is missing for `not-yet`, otherwise the door; null where the role says nothing of the way in.
 */
export function requirementsOf(role: Role, facts: Facts): RankedRole['requirements'] {
  const { stage = null, asn = null } = factsFrom(facts);
  const told: Told = { stage, asn };
  const items = role.requirements.map((requirement) => ({
    text: requirement.text,
    strength: requirement.strength,
    met: concerns(requirement, told) ? metOf(requirement.needs, told) : null,
    source: [...requirement.sources],
  }));
  const { status, door } =
    role.entry.length > 0 ? statusByDoors(role, told) : { status: statusByItems(role, told), door: null };
  const missing = status === 'not-yet' ? inTheWay(role, told) : undefined;
  return { status, first: missing?.text ?? door?.text ?? null, items };
}

const known = new WeakMap<Role, Map<string, RankedRole['requirements']>>();

/** `requirementsOf` worked out once for each role and pair of facts, since many people tell the same; only to be read. */
export function knownRequirements(role: Role, facts: Facts): RankedRole['requirements'] {
  const { stage, asn } = factsFrom(facts);
  const told = known.get(role) ?? new Map<string, RankedRole['requirements']>();
  known.set(role, told);
  const key = `${stage} ${asn}`;
  const made = told.get(key) ?? requirementsOf(role, facts);
  told.set(key, made);
  return made;
}
