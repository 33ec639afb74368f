import type { PaperValues } from '../../domain/school.ts';
import { sentenceList } from '../labels.ts';

/** How many pupils of which classes; blanks where that is not known. */
export function scopeText(count: number | null, groups: readonly string[]): string {
  const named = [...new Set(groups.filter((group) => group !== ''))];
  const where = named.length === 0 ? 'kelas ____________' : `kelas ${sentenceList(named)}`;
  return count === null ? `Murid ${where}, ______ orang` : `${count} murid, ${where}`;
}

/** What the plan of the lesson tells; `scope` null before anybody has answered. */
export const planValues = (roles: number, scope: string | null): PaperValues => ({
  peran: String(roles),
  sasaran: scope ?? scopeText(null, []),
});
