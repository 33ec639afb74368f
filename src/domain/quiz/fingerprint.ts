import type { Catalog, Question } from '../catalog.ts';

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo). */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Ten bits of a value as JSON tells it. */
function tenBits(value: unknown): number {
  const bits = hash32(JSON.stringify(value));
  return (bits ^ (bits >>> 10) ^ (bits >>> 20)) & 1023;
}

const inTwo = (bits: number): string => bits.toString(36).padStart(2, '0');

const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;

/**
 * The print of a bank, two letters or digits: ids in order, kinds, and trait and sign of each loading. Wording and
 * item parameters may change under it; `version` guards the wording.
 */
export const fingerprint = (questions: readonly Question[]): string =>
  inTwo(
    tenBits(
      questions.map(({ id, kind, loadings }) => [
        id,
        kind,
        Object.entries(loadings)
          .map(([trait, by]) => [trait, Math.sign(by)] as const)
          .sort(byName),
      ]),
    ),
  );

/** The print that the released program gave a bank; it covered the item parameters too. */
export const releasedFingerprint = (questions: readonly Question[]): string =>
  inTwo(
    tenBits(
      questions.map(({ id, kind, loadings, mean, sd }) => [id, kind, Object.entries(loadings), mean, sd]),
    ),
  );

/** True when `quizVersion` names the bank of this catalogue, as it is named today or was by the released program. */
export function namesBank({ quizVersion, questions }: Catalog, name: unknown): boolean {
  const [version] = quizVersion.split('-');
  return name === quizVersion || name === `${version}-${releasedFingerprint(questions)}`;
}

/** What an item is worth before there are field data: mean, residual and size of a loading, in answer points. */
const DEFAULT = { mean: 3, sd: 0.93, loading: 0.75 };

/** "default" where no item was measured, otherwise seven letters or digits of all parameters. */
export function parametersOf(questions: readonly Question[]): string {
  const measured = questions.some(
    ({ mean, sd, loadings }) =>
      mean !== DEFAULT.mean ||
      sd !== DEFAULT.sd ||
      Object.values(loadings).some((by) => Math.abs(by) !== DEFAULT.loading),
  );
  if (!measured) return 'default';
  const told = questions.map(({ mean, sd, loadings }) => [mean, sd, Object.entries(loadings).sort(byName)]);
  return hash32(JSON.stringify(told)).toString(36).padStart(7, '0');
}

/** Eight hexadecimal digits of the roles' ids and trait levels, to notice a calibration that is out of date. */
export function profilePrint(catalog: Pick<Catalog, 'roles'>): string {
  const profiles = catalog.roles.map(({ id, profile }) => [id, Object.entries(profile).sort()] as const);
  return hash32(JSON.stringify([...profiles].sort(byName)))
    .toString(16)
    .padStart(8, '0');
}

/** Ten bits of all that ranks an answer sheet beside the bank: roles, profiles, parameters. */
export const rankingPrint = (catalog: Pick<Catalog, 'roles' | 'questions'>): number =>
  tenBits([profilePrint(catalog), parametersOf(catalog.questions)]);
