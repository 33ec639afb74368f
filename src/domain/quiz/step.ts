import type { Answers, Catalog, Question } from '../catalog.ts';
import { copyOf } from '../copy.ts';
import { checked } from './answers.ts';
import { type Design, designOf, wholeBank } from './design.ts';
import { ln } from './draws.ts';
import { modelOf } from './model.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { posteriorFrom } from './posterior.ts';
import { bestItem, contenders, knowledgeGradient } from './select.ts';

export interface StepOptions {
  /** Ask the whole bank: no stopping rule. */
  full?: boolean;
  /** Instead of the catalogue's own. */
  design?: Design;
}

/** Where a quiz stands after some answers. */
export interface NextStep {
  /** The question that tells most about which role fits; undefined when the quiz is over. */
  question: Question | undefined;
  /** An estimate of the questions still to come, for a progress bar; exact with `full`. At least 1 while the quiz goes on. */
  left: number;
  /** Probability that the whole bank would name the same first role, 0..1. */
  stability: number;
}

/** How many questions the expected rise takes to fall by a factor of e, from the benchmark. */
const QUESTIONS_PER_E = 11;

interface Progress {
  /** Questions answered, answered or skipped, and not asked yet. */
  answered: number;
  asked: number;
  left: number;
}

const isOver = (design: Design, { answered, asked, left }: Progress, { rise }: Outlook): boolean =>
  left === 0 || asked >= design.maxItems || (answered >= design.minItems && rise < design.littleGain);

function estimate(design: Design, { answered, asked, left }: Progress, { rise }: Outlook): number {
  if (design.minItems === Number.POSITIVE_INFINITY) return left;
  const falling = rise > design.littleGain ? Math.ceil(QUESTIONS_PER_E * ln(rise / design.littleGain)) : 0;
  return Math.min(left, design.maxItems - asked, Math.max(design.minItems - answered, falling, 1));
}

/**
 * One step of a quiz: what to ask next, how much is left, and how settled the first place is. Skipped questions (null)
 * are not asked again. Pure and deterministic. Throws RangeError for an unknown question or a value outside 1..5.
 */
export function step(catalog: Catalog, answers: Answers, options: StepOptions = {}): NextStep {
  const model = modelOf(catalog);
  const known = checked(model, answers);
  const items = model.items.filter(({ question }) => !known.has(question.id));
  const state = posteriorFrom(model, known);
  const design = options.design ?? (options.full ? wholeBank(model) : designOf(model));
  const which = contenders(state);
  const outlook = outlookOf(state, which);
  const progress = { answered: state.plan.items.length, asked: known.size, left: items.length };
  const over = isOver(design, progress, outlook);
  const chosen = over ? undefined : bestItem(items, knowledgeGradient(state, which, design.runnersUp));
  return {
    question: chosen && copyOf(chosen.question),
    left: over ? 0 : estimate(design, progress, outlook),
    stability: outlook.stability,
  };
}

/** The question to ask next; undefined when the quiz is over. See `step`. */
export const nextQuestion = (
  catalog: Catalog,
  answers: Answers,
  options: StepOptions = {},
): Question | undefined => step(catalog, answers, options).question;
