import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { contentOf, type Easel, useCanvas } from './canvas.ts';
import { type Flow, stepOf } from './flow.ts';
import { drawQuestion } from './question-view.ts';
import { press, type Standing, startRow } from './rows.ts';

export interface QuizPromptConfig {
  flow: Flow;
  easel: Easel;
  /** Keeps the quiz before the next question shows; returns what to tell the person, or null. */
  keep(flow: Flow): string | null;
  /** True when the answers so far are on disk. */
  saved(): boolean;
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
  useKeypress((key, line) => {
    line.clearLine(0);
    const after = press(shown, key);
    if (after === shown) return setShown({ ...shown });
    const changed = after.flow.answers !== shown.flow.answers || after.flow.facts !== shown.flow.facts;
    const note = changed ? config.keep(after.flow) : after.flow === shown.flow ? shown.note : null;
    if (stepOf(after.flow) === undefined) return done(after.flow);
    setShown({ ...after, note });
  });
  return contentOf(drawQuestion(shown, { note: shown.note, saved: config.saved() }, canvas));
});
