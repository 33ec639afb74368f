import { createPrompt, useState } from '@inquirer/core';
import { shownPart } from '../../domain/characters.ts';
import { typedInto } from '../typing.ts';
import { type Easel, useCanvas } from './canvas.ts';
import { indent, inkOf, textWidth, wrap } from './ink.ts';
import { useKeys } from './keyboard.ts';

interface LinePromptConfig {
  title: string;
  easel: Easel;
}

/** Longer names belong to no file. */
const LONGEST = 4096;

/** One line of free text, without the spaces around it; empty after Esc. */
export const linePrompt = createPrompt<string, LinePromptConfig>((config, done) => {
  const [text, setText] = useState('');
  const canvas = useCanvas(config.easel);
  const ink = inkOf(canvas);
  useKeys(({ keys, flood }) => {
    let typed = text;
    for (const [i, key] of keys.entries()) {
      if (key.name === 'escape' && !flood) return done('');
      // In the middle of a paste the end of a line is none.
      if (key.name === 'return' && (!flood || i === keys.length - 1)) return done(shownPart(typed));
      typed = typedInto(typed, key, LONGEST);
    }
    setText(typed);
  });
  const title = wrap(config.title, textWidth(canvas)).map((row) => ink.bold(row));
  return `\n${indent(title).join('\n')}\n  ${text}`;
});
