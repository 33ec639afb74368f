import { createPrompt, useEffect, useState } from '@inquirer/core';
import { type Flow, stepOf } from '../../domain/quiz/flow.ts';
import { pressAll, type Standing, startRow } from '../rows.ts';
import { contentOf, type Easel, useCanvas } from './canvas.ts';
import { type Keystrokes, useKeys } from './keyboard.ts';
import { drawQuestion } from './question-view.ts';

interface QuizPromptConfig {
  flow: Flow;
  easel: Easel;
  /** Keeps the quiz before the next question shows; returns what to tell the person, or null. */
  keep(flow: Flow): string | null;
  /** True when the answers so far are on disk. */
  saved(): boolean;
  /** Takes what goes wrong while a key is handled. */
  fail(error: unknown): void;
}

interface Shown extends Standing {
  note: string | null;
}

/** The whole quiz as one prompt, so that no key is lost between two questions. */
export const quizPrompt = createPrompt<Flow, QuizPromptConfig>((config, done) => {
  const [shown, setShown] = useState<Shown>({
    flow: config.flow,
    active: startRow(config.flow),
    note: null,
  });
  const canvas = useCanvas(config.easel);
  // The first look at the disk comes after the first question is drawn: it takes longer than drawing.
  useEffect(() => {
    const note = config.keep(config.flow);
    if (note !== null) setShown({ ...shown, note });
  }, []);
  const take = ({ keys, flood }: Keystrokes): void => {
    const after = pressAll(shown, keys, flood);
    const { flow } = after;
    const changed = flow.answers !== shown.flow.answers || flow.facts !== shown.flow.facts;
    const note = changed ? config.keep(flow) : flow === shown.flow ? shown.note : null;
    if (stepOf(flow) === undefined) done(flow);
    else if (after !== shown) setShown({ ...after, note });
  };
  useKeys((strokes) => {
    try {
      take(strokes);
    } catch (error) {
      config.fail(error);
    }
  });
  return contentOf(drawQuestion(shown, { note: shown.note, saved: config.saved() }, canvas));
});
