import type { Trait } from '../domain/catalog.ts';
import type { Comparison, Gap } from '../domain/compare.ts';
import { FIELD_LABELS, LEVEL_LABELS, sentenceList } from './labels.ts';
import { type Item, strong } from './page.ts';

/** So many reasons stand in "pilih X kalau". */
const REASONS = 3;
/** From this level on a trait is much of a role's work; up to the other it is little. */
const MUCH = 4;
const LITTLE = 3;
/** At this level a trait is no part of the role's work. */
const NONE = 1;

/** How far a role stands from the mean of the others in a trait: above 0 for more, below for less. */
function lead({ levels }: Gap, id: string): number {
  const others = Object.entries(levels).filter(([role]) => role !== id);
  const mean = others.reduce((sum, [, level]) => sum + level, 0) / Math.max(1, others.length);
  return (levels[id] ?? 3) - mean;
}

/** A trait as a liking, only where the role really stands at that end; a little more or less is no liking. */
function likingOf(gap: Gap, trait: Trait, id: string): string[] {
  const level = gap.levels[id] ?? 3;
  const by = lead(gap, id);
  if (by >= 1 && level >= MUCH) return [trait.likes];
  return by <= -1 && level === NONE ? [trait.likesLow] : [];
}

/** "kalau kamu suka …" for one role, from the widest gaps; what it has more of where it stands at no end. */
function reasonFor(id: string, { roles, gaps }: Comparison, traits: readonly Trait[]): string {
  const sorted = [...gaps].sort((a, b) => Math.abs(lead(b, id)) - Math.abs(lead(a, id)));
  const told = sorted.flatMap((gap) => {
    const trait = traits.find((entry) => entry.id === gap.trait);
    return trait === undefined ? [] : likingOf(gap, trait, id);
  });
  if (told.length > 0) return `kamu suka ${sentenceList(told.slice(0, REASONS))}`;
  const more = sorted.filter((gap) => lead(gap, id) >= 1).map(({ label }) => label.toLowerCase());
  if (more.length > 0)
    return `kamu ingin lebih banyak berurusan dengan ${sentenceList(more.slice(0, REASONS))}`;
  return roles.length === 2
    ? 'tempat dan syaratnya lebih pas untukmu; isi kerjanya hampir sama'
    : 'kamu ingin berada di tengah; isi kerjanya di antara peran yang lain';
}

/** "Pilih X kalau …", told from the side of each role. */
export const choices = (comparison: Comparison, traits: readonly Trait[]): Item[] =>
  comparison.roles.map(({ id, title }) => ({
    text: [strong(`Pilih ${title}`), ` kalau ${reasonFor(id, comparison, traits)}.`],
  }));

/** What all roles have in common. */
export function together({ shared }: Comparison, traits: readonly Trait[]): Item[] {
  const level = LEVEL_LABELS[shared.level as keyof typeof LEVEL_LABELS];
  const field = FIELD_LABELS[shared.group as keyof typeof FIELD_LABELS];
  const likes = traits.filter(({ id }) => shared.traits.includes(id)).map((trait) => trait.likes);
  return [
    ...(level === undefined ? [] : [{ text: [strong('Jenjang: '), level.toLowerCase()] }]),
    ...(field === undefined ? [] : [{ text: [strong('Bidang: '), field.toLowerCase()] }]),
    ...(likes.length === 0 ? [] : [{ text: [strong('Untuk yang suka: '), `${sentenceList(likes)}.`] }]),
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
