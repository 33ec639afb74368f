import { pattern } from '../domain/pattern.ts';
import type { ConfidenceLevel, StrikeReason } from '../domain/quiz/result.ts';

/** Why a role was struck from the shortlist. */
export const STRIKE_LABELS: Record<StrikeReason, string> = {
  work: 'isi kerjanya',
  place: 'tempat kerjanya',
  'way-in': 'jalan masuknya',
  'been-there': 'sudah pernah mencobanya',
};

export const CONFIDENCE_LABELS: Record<ConfidenceLevel, string> = {
  high: 'mantap',
  medium: 'cukup mantap',
  low: 'belum mantap',
};

/** One decimal with the Indonesian comma. */
export const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

const sentence = pattern(String.raw`^.+?[.!?](?= \p{Lu})`, 'u');

/** The text up to its first full stop. */
export const firstSentence = (text: string): string => sentence().exec(text)?.[0] ?? text;

/** The number of a bank version; what follows it only guards answer codes. */
export const bankNumber = (quizVersion: string): string => quizVersion.split('-')[0] ?? quizVersion;
