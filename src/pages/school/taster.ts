import type { Role } from '../../domain/role.ts';
import type { PaperValues } from '../../domain/school.ts';

/** So many things to look at. */
const LOOKED_AT = 6;

/** To be ticked below each of them. */
const SEEN = 'Kelihatan di sini?   ☐ ya   ☐ tidak   ☐ belum tahu';
const TRUE = 'Benarkah?   ☐ ya   ☐ tidak   ☐ belum tahu';

/** Challenges and misconceptions in turn, until there are enough; other duties fill up where a role has few. */
function lookedAt({ challenges, misconceptions, duties }: Role): string[] {
  const hard = challenges.map((text) => `Tantangannya: ${text}\n${SEEN}`);
  const believed = misconceptions.map(({ belief }) => `Kata orang: “${belief}”\n${TRUE}`);
  const done = duties.map((text) => `Tugasnya: ${text}\n${SEEN}`);
  const turn = hard.flatMap((text, i) => [text, ...believed.slice(i, i + 1)]);
  return [...turn, ...believed.slice(hard.length), ...done].slice(0, LOOKED_AT);
}

/** What the taster sheet tells of a role. */
export const tasterValues = (role: Role): PaperValues => ({
  peran: role.title,
  ringkas: role.summary,
  enam: lookedAt(role),
});
