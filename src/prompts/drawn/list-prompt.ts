import { createPrompt, useState } from '@inquirer/core';
import { beginList, type ListConfig, pressList } from '../list.ts';
import { drawBar } from './bar-view.ts';
import { contentOf, type Easel, useCanvas } from './canvas.ts';
import { useKeys } from './keyboard.ts';
import { drawList } from './list-view.ts';

interface ListPromptConfig extends ListConfig {
  easel: Easel;
}

/** A list to choose one or several entries from; yields their places, none after Esc. */
export const listPrompt = createPrompt<number[], ListPromptConfig>((config, done) => {
  const [shown, setShown] = useState({ state: beginList(config), words: '' });
  const canvas = useCanvas(config.easel);
  useKeys(({ keys, flood }) => {
    const after = pressList(shown, config, keys, flood);
    if ('chosen' in after) done(after.chosen);
    else setShown(after);
  });
  return contentOf(
    config.bar ? drawBar(shown.state, config, canvas) : drawList(shown.state, config, shown.words, canvas),
  );
});
