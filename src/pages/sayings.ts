import { SECTION_LABELS } from './labels.ts';

const ending = (words: string): string => `${words.replace(/\.$/, '')}.`;

/** What is wished for or believed, said so that it cannot be read as a fact about the role where it stands alone. */
export const SAYINGS = {
  suitedFor: (words: string): string => `${SECTION_LABELS.suitedFor} ${ending(words)}`,
  notSuitedFor: (words: string): string => `${SECTION_LABELS.notSuitedFor} ${ending(words)}`,
  belief: (belief: string, reality: string): string => `Kata orang: “${belief}” Kenyataannya: ${reality}`,
} as const;
