import { expect, test } from 'vitest';
import { KEYS, PATIENT, Screen, stateFolder } from '../terminal/screen.ts';
import { watcher } from './watched.ts';

/** Pieces that the first question does without: they took a fifth of the time to it. `late-wide` loads the library of widths. */
const LATER = [
  'late-step',
  'late-choices',
  'late-moments',
  'late-sheet',
  'late-wide',
  'text',
  'find',
  'compare',
];

test('the first question loads no engine, no other prompt and no library of widths', PATIENT, async () => {
  const state = stateFolder();
  const { flags, env, told } = watcher();
  const screen = new Screen([], {
    env: { XDG_STATE_HOME: state.path, ...env },
    program: [process.execPath, [...flags, 'bin/karir-sosial.cjs', 'quiz']],
  });
  await screen.shows('1. ');
  screen.press(KEYS.interrupt);
  expect(await screen.ended).toMatchObject({ code: 130 });
  const { code } = told();
  expect(code).toContain('dist/cli/quiz.cjs');
  expect(code.filter((path) => LATER.some((name) => path === `dist/cli/${name}.cjs`))).toEqual([]);
  state.remove();
});
