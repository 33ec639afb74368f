import type { Trait, TraitGroup } from '../domain/catalog.ts';
import { ESTIMATE, type Role } from '../domain/role.ts';
import { restsOnWeak } from '../domain/sources.ts';

export const ESTIMATE_NOTE =
  'Tanda ≈ berarti perkiraan kami. Angka itu hanya mengarahkan kuis, bukan fakta tentang peran ini.';

const ONLY_STEERS = 'Perkiraan hanya mengarahkan kuis, bukan fakta tentang perannya.';

/** The same told for each way of drawing several roles. */
export const ESTIMATE_SIGNS = {
  letters: `Huruf kecil berarti perkiraan kami. ${ONLY_STEERS}`,
  figures: `Tanda ≈ berarti perkiraan kami. ${ONLY_STEERS}`,
  picture: `Lingkaran kosong berarti perkiraan kami. ${ONLY_STEERS}`,
};

export interface Measure {
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
