import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { type Easel, useCanvas } from './canvas.ts';
import { indent, inkOf, textWidth, wrap } from './ink.ts';

interface LinePromptConfig {
  title: string;
  easel: Easel;
}

/** One line of free text, without the spaces around it. */
export const linePrompt = createPrompt<string, LinePromptConfig>((config, done) => {
  const [text, setText] = useState('');
  const canvas = useCanvas(config.easel);
  const ink = inkOf(canvas);
  useKeypress((key, line) => (isEnterKey(key) ? done(text.trim()) : setText(line.line)));
  const title = wrap(config.title, textWidth(canvas)).map((row) => ink.bold(row));
  return `\n${indent(title).join('\n')}\n  ${text}`;
});
