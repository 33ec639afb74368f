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
