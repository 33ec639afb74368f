import type { Trait } from '../domain/catalog.ts';
import type { Role } from '../domain/role.ts';
import type { Citations } from './citations.ts';
import { type Bar, type Block, paragraph } from './page.ts';
import { ESTIMATE_NOTE, isEstimate, type Measure } from './profile.ts';

function barOf(role: Role, trait: Trait, heading: string | null, cited: Citations): Bar {
  const value = role.profile[trait.id] ?? 3;
  const estimate = isEstimate(role, trait.id);
  return {
    label: trait.label,
    value,
    text: estimate
      ? [`≈ ${value}`]
      : [String(value), ' ', cited.cite([role.profileBasis[trait.id] ?? ''], role.sources)],
    faint: estimate,
    group: null,
    place: null,
    heading,
  };
}

/** The trait levels of a role as bars, by groups of traits. */
export function profileBlocks(role: Role, measure: Measure, cited: Citations): Block[] {
  const rows = measure.groups.flatMap((group) =>
    measure.traits
      .filter((trait) => trait.group === group.id)
      .map((trait, i) => barOf(role, trait, i === 0 ? group.label : null, cited)),
  );
  const scale = '1 berarti sedikit, 5 berarti banyak dalam pekerjaan sehari-hari.';
  return [
    paragraph([`${scale} ${ESTIMATE_NOTE}`], 'note'),
    { kind: 'bars', head: ['Sifat pekerjaan', 'Tingkat'], min: 1, max: 5, rows },
  ];
}
