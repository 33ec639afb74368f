import { createPrompt, useKeypress, useState } from '@inquirer/core';
import { beginList, type ListConfig, pressList, searched } from '../list.ts';
import { contentOf, type Easel, useCanvas } from './canvas.ts';
import { drawList } from './list-view.ts';

interface ListPromptConfig extends ListConfig {
  easel: Easel;
}

/** A list to choose one or several entries from; yields their places. */
export const listPrompt = createPrompt<number[], ListPromptConfig>((config, done) => {
  const [shown, setShown] = useState({ state: beginList(config), words: '' });
  const canvas = useCanvas(config.easel);
  useKeypress((key, line) => {
    const step = pressList(shown.state, config, key);
    if (step === undefined)
      return setShown({ state: searched(shown.state, config, line.line), words: line.line });
    if ('chosen' in step) return done(step.chosen);
    const ticks = step.state.ticked !== shown.state.ticked;
    line.clearLine(0);
    // A tick ends the search, so that the next word starts from the whole list.
    const words = ticks ? '' : shown.words;
    line.write(words);
    setShown({ state: ticks ? again(step.state, config) : step.state, words });
  });
  return contentOf(drawList(shown.state, config, shown.words, canvas));
});

function again(state: ReturnType<typeof beginList>, config: ListConfig): ReturnType<typeof beginList> {
  const place = state.found[state.active] ?? 0;
  const all = searched(state, config, '');
  return { ...all, active: all.found.indexOf(place), trouble: state.trouble };
}
