import type { Model } from './model.ts';

/** How a quiz asks and when it stops; choosing questions and stopping know nothing of each other. */
export interface Design {
  /** It asks at least so many questions before it may stop by itself … */
  minItems: number;
  /** … and at most so many. */
  maxItems: number;
  /** Worth of the second and third role beside the first when a question is chosen. */
  runnersUp: number;
  /** It stops when all other questions together raise the expected fit (a correlation) by less than this. */
  littleGain: number;
}

/** With more roles than this the advice names three. */
export const MANY_ROLES = 15;

/** The quiz may stop by itself from here on, and careless answering is looked for. */
export const MIN_ITEMS = 8;

const MAX_ITEMS = 40;
/** Worth of the second and third role where three are named. */
const RUNNERS_UP = 0.3;

/** The design of a quiz that stops by itself; tuned by the benchmark. */
export const designOf = ({ roles, calibration }: Model): Design => ({
  minItems: MIN_ITEMS,
  maxItems: MAX_ITEMS,
  runnersUp: roles.length > MANY_ROLES ? RUNNERS_UP : 0,
  littleGain: calibration.littleGain,
});

/** The whole bank, without an end of its own. */
export const wholeBank = (model: Model): Design => ({
  ...designOf(model),
  minItems: Number.POSITIVE_INFINITY,
  maxItems: Number.POSITIVE_INFINITY,
});
