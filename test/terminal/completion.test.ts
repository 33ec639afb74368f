import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lacks } from '../programs.ts';
import { PATIENT, Screen, stateFolder } from './screen.ts';

/** How each shell is started without anybody's settings, and told of the completions; `%` stands for the program. */
const SHELLS = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    learn: '. /usr/share/bash-completion/bash_completion; source <(% completion bash)',
  },
  zsh: { args: ['-f', '-i'], learn: 'autoload -U compinit; compinit -u -D; source <(% completion zsh)' },
  fish: { args: ['--no-config', '-i'], learn: '% completion fish | source' },
} as const;
type Shell = keyof typeof SHELLS;

/** A shell in a terminal in which `karir-sosial` is the built program, as if installed. */
async function learned(shell: Shell): Promise<Screen> {
  const { path } = stateFolder();
  const bin = join(path, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'karir-sosial'),
    `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/karir-sosial.cjs" "$@"\n`,
  );
  chmodSync(join(bin, 'karir-sosial'), 0o755);
  const { args, learn } = SHELLS[shell];
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: path, PS1: '> ' };
  const screen = new Screen([], { program: [shell, [...args]], env, columns: 120 });
  screen.press(`${learn.replace('%', 'karir-sosial')}; echo su''dah\r`);
  await screen.until(() => /^sudah/m.test(screen.text));
  return screen;
}

const lastLine = (screen: Screen): string => screen.text.split('\n').at(-1) ?? '';

describe.each(Object.keys(SHELLS) as Shell[])('in %s', PATIENT, (shell) => {
  test.skipIf(lacks(shell, ...(shell === 'bash' ? ['bash-completion' as const] : [])))(
    'the Tab key completes commands, roles, options and their values',
    async () => {
      const screen = await learned(shell);
      for (const [typed, wanted] of [
        ['karir-sosial li', /karir-sosial list/],
        ['karir-sosial show pekerja', /show pekerja-sosial/],
        ['karir-sosial list --lev', /list --level/],
        ['karir-sosial list --level pim', /--level pimpinan/],
      ] as const) {
        screen.press(`${typed}\t`);
        await screen.until(() => wanted.test(lastLine(screen)), String(wanted));
        screen.press('\u0015');
        await screen.until(() => !lastLine(screen).includes('karir-sosial'));
      }
      screen.press('exit\r');
      expect((await screen.ended).signal).toBeUndefined();
    },
  );
});
