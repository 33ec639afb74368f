import type { Education, Stage } from '../role.ts';
import type { Facts } from './result.ts';

/** What a stage is worth where only finished schooling counts; null where that is not told by it. */
const SCHOOLING: Record<Stage, Education | null> = {
  sekolah: null,
  smp: null,
  sma: 'sma',
  kuliah: 'sma',
  d3: 'd3',
  s1: 's1',
  s2: 's2',
};

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

/** The same facts under both names, for what still asks by the older ones. */
export function bothNames(facts: Facts): Facts {
  const told = factsFrom(facts);
  return {
    ...told,
    education: told.stage == null ? null : SCHOOLING[told.stage],
    civilServant: told.asn == null ? null : told.asn === 'pns',
  };
}
