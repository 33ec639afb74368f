import type { Trait, TraitGroup } from '../domain/catalog.ts';
import { ESTIMATE, type Role } from '../domain/role.ts';
import { restsOnWeak } from '../domain/sources.ts';
import type { Citations } from './citations.ts';
import { type Bar, type Block, paragraph } from './page.ts';

export const ESTIMATE_NOTE =
  'Tanda ≈ berarti perkiraan kami. Angka itu hanya mengarahkan kuis, bukan fakta tentang peran ini.';

const ONLY_STEERS = 'Perkiraan hanya mengarahkan kuis, bukan fakta tentang perannya.';

/** The same told for each way of drawing several roles. */
export const ESTIMATE_SIGNS = {
  letters: `Huruf kecil berarti perkiraan kami. ${ONLY_STEERS}`,
  figures: `Tanda ≈ berarti perkiraan kami. ${ONLY_STEERS}`,
  picture: `Lingkaran kosong berarti perkiraan kami. ${ONLY_STEERS}`,
};

interface Measure {
  traits: readonly Trait[];
  groups: readonly TraitGroup[];
}

/** True where no source states the level, or only a weak one does: such a level is no firmer than an estimate. */
export function isEstimate(role: Role, trait: string): boolean {
  const basis = role.profileBasis[trait] ?? ESTIMATE;
  return basis === ESTIMATE || restsOnWeak([basis], role.sources);
}

/** Mean level of each group of traits; 3 where nothing is known. */
export function groupLevels(levels: Readonly<Record<string, number>>, { traits, groups }: Measure): number[] {
  return groups.map(({ id }) => {
    const known = traits.filter((trait) => trait.group === id).map((trait) => levels[trait.id] ?? 3);
    return known.length === 0 ? 3 : known.reduce((sum, level) => sum + level, 0) / known.length;
  });
}

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
