import type { Trait } from '../domain/catalog.ts';
import type { Comparison, Gap } from '../domain/compare.ts';
import { FIELD_LABELS, LEVEL_LABELS, sentenceList } from './labels.ts';
import { type Item, strong } from './page.ts';

/** So many reasons stand in "pilih X kalau". */
const REASONS = 3;
/** From this level on a trait is much of a role's work; up to the other it is little. */
const MUCH = 4;
const LITTLE = 3;

/** How far a role stands from the mean of the others in a trait: above 0 for more, below for less. */
function lead({ levels }: Gap, id: string): number {
  const others = Object.entries(levels).filter(([role]) => role !== id);
  const mean = others.reduce((sum, [, level]) => sum + level, 0) / Math.max(1, others.length);
  return (levels[id] ?? 3) - mean;
}

/** "Pilih X kalau kamu suka …": the widest gaps, told from the side of each role. */
export function choices({ roles, gaps }: Comparison, traits: readonly Trait[]): Item[] {
  return roles.map((role) => {
    const widest = gaps
      .map((gap) => ({ trait: traits.find(({ id }) => id === gap.trait), by: lead(gap, role.id) }))
      .filter(({ by }) => Math.abs(by) >= 1)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, REASONS);
    const likes = widest.flatMap(({ trait, by }) =>
      trait === undefined ? [] : [by > 0 ? trait.likes : trait.likesLow],
    );
    const same =
      roles.length === 2
        ? 'tempat dan syaratnya lebih pas untukmu; isi kerjanya hampir sama'
        : 'kamu ingin berada di tengah; isi kerjanya di antara peran yang lain';
    const text = likes.length === 0 ? ` kalau ${same}.` : ` kalau kamu suka ${sentenceList(likes)}.`;
    return { text: [strong(`Pilih ${role.title}`), text] };
  });
}

/** What all roles have in common. */
export function together({ shared }: Comparison, traits: readonly Trait[]): Item[] {
  const level = LEVEL_LABELS[shared.level as keyof typeof LEVEL_LABELS];
  const field = FIELD_LABELS[shared.group as keyof typeof FIELD_LABELS];
  const likes = traits.filter(({ id }) => shared.traits.includes(id)).map((trait) => trait.likes);
  return [
    ...(level === undefined ? [] : [{ text: [strong('Jenjang: '), level.toLowerCase()] }]),
    ...(field === undefined ? [] : [{ text: [strong('Bidang: '), field.toLowerCase()] }]),
    ...(likes.length === 0 ? [] : [{ text: [strong('Cocok untuk yang suka: '), `${sentenceList(likes)}.`] }]),
  ];
}

/** The traits that are much of one role's work and little of every other's. */
export function apart({ roles, gaps }: Comparison): Item[] {
  return roles.flatMap((role) => {
    const own = gaps.filter(({ levels }) =>
      Object.entries(levels).every(([id, level]) => (id === role.id ? level >= MUCH : level <= LITTLE)),
    );
    const labels = own.map(({ label }) => label.toLowerCase());
    return labels.length === 0 ? [] : [{ text: [strong(`${role.title}: `), `${labels.join('; ')}.`] }];
  });
}
