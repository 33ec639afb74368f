import type { Catalog, Question } from '../catalog.ts';

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo). */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Ten bits, as two letters or digits, of what decides how an answer is scored. */
export function fingerprint(questions: readonly Question[]): string {
  const scored = questions.map(({ id, kind, loadings, mean, sd }) => [
    id,
    kind,
    Object.entries(loadings),
    mean,
    sd,
  ]);
  const bits = hash32(JSON.stringify(scored));
  return ((bits ^ (bits >>> 10) ^ (bits >>> 20)) & 1023).toString(36).padStart(2, '0');
}

/** Eight hexadecimal digits of the roles' ids and trait levels, to notice a calibration that is out of date. */
export function profilePrint(catalog: Pick<Catalog, 'roles'>): string {
  const profiles = catalog.roles.map(({ id, profile }) => [id, Object.entries(profile).sort()] as const);
  return hash32(JSON.stringify([...profiles].sort((a, b) => (a[0] < b[0] ? -1 : 1))))
    .toString(16)
    .padStart(8, '0');
}
