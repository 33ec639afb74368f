import type { Instrument, Question } from '../domain/catalog.ts';
import type { Finding } from '../domain/problem.ts';
import { fingerprint } from '../domain/quiz/fingerprint.ts';
import type { Checked } from './check.ts';
import { repeatedIn } from './order.ts';
import type { QuestionsFile, TraitsFile } from './schema.ts';

const twice = <T extends { id: string }>(
  file: Checked<unknown>,
  key: string,
  entries: readonly T[],
): Finding[] => {
  const ids = entries.map((entry) => entry.id);
  return repeatedIn(ids).map((i) => file.at([key, i, 'id'], `id "${ids[i]}" ditulis dua kali`));
};

/** Traits must belong to a group, and each group must have a trait. */
export function traitsFindings(file: Checked<TraitsFile>): Finding[] {
  const { groups, traits } = file.value;
  const known = new Set(groups.map((group) => group.id));
  const used = new Set(traits.map((trait) => trait.group));
  return [
    ...twice(file, 'groups', groups),
    ...twice(file, 'traits', traits),
    ...traits.flatMap((trait, i) =>
      known.has(trait.group) ? [] : [file.at(['traits', i, 'group'], `kelompok "${trait.group}" tidak ada`)],
    ),
    ...groups.flatMap((group, i) =>
      used.has(group.id) ? [] : [file.at(['groups', i], `kelompok "${group.id}" tidak punya sifat`)],
    ),
  ];
}

/** Items must load on known traits; a dilemma needs one trait on each side. */
export function questionsFindings(file: Checked<QuestionsFile>, traits: TraitsFile): Finding[] {
  const known = new Set(traits.traits.map((trait) => trait.id));
  return [
    ...twice(file, 'questions', file.value.questions),
    ...file.value.questions.flatMap((question, i) => {
      const entries = Object.entries(question.loadings);
      const lost = entries.filter(([trait]) => !known.has(trait));
      const sided = entries.some(([, value]) => value < 0) && entries.some(([, value]) => value > 0);
      return [
        ...lost.map(([trait]) => file.at(['questions', i, 'loadings'], `sifat "${trait}" tidak dikenal`)),
        ...(question.kind === 'dilemma' && !sided
          ? [
              file.at(
                ['questions', i, 'loadings'],
                'dilema perlu satu muatan negatif (A) dan satu positif (B)',
              ),
            ]
          : []),
      ];
    }),
  ];
}

/** Traits and questions as the engine takes them. */
export function assembleInstrument(traits: TraitsFile, bank: QuestionsFile): Instrument {
  const questions: Question[] = bank.questions.map(({ mean, sd, ...question }) => ({
    ...question,
    mean: mean ?? bank.parameters.mean,
    sd: sd ?? bank.parameters.sd,
  }));
  return {
    groups: traits.groups,
    traits: traits.traits,
    scale: bank.scale,
    questions,
    quizVersion: `${bank.version}-${fingerprint(questions)}`,
  };
}
