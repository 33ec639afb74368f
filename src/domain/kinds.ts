import type { Dilemma, Question, ScalePoint, Statement } from './catalog.ts';

/** What sets one kind of question apart from another; a new kind is one entry more. */
interface Kind<Q> {
  /** How much of the tendency to agree goes into its answer. */
  acquiescence: number;
  /** What stands at the ends of the scale, of answer 1 first; nothing where the question itself is rated. */
  sides(question: Q): readonly string[];
  /** The same in the short words that a result repeats; undefined where the bank has none. */
  shortSides(question: Q): readonly (string | undefined)[];
  /** The wording of a point of the scale. */
  label(point: ScalePoint): string;
}

const KINDS: { statement: Kind<Statement>; dilemma: Kind<Dilemma> } = {
  statement: {
    acquiescence: 1,
    sides: () => [],
    shortSides: ({ short }) => [undefined, short],
    label: ({ statement }) => statement,
  },
  dilemma: {
    acquiescence: 0,
    sides: ({ a, b }) => [a, b],
    shortSides: ({ aShort, bShort }) => [aShort, bShort],
    label: ({ dilemma }) => dilemma,
  },
};

const kindOf = ({ kind }: Question): Kind<Question> => KINDS[kind] as Kind<Question>;

export const acquiescenceIn = (question: Question): number => kindOf(question).acquiescence;
export const sidesOf = (question: Question): readonly string[] => kindOf(question).sides(question);
export const shortSidesOf = (question: Question): readonly (string | undefined)[] =>
  kindOf(question).shortSides(question);
export const labelOf = (question: Question, point: ScalePoint): string => kindOf(question).label(point);
