import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lacks } from '../programs.ts';
import { PATIENT, Screen, stateFolder } from './screen.ts';

/** How each shell is started without anybody's settings, and told of the completions; `%` stands for the program. */
const SHELLS = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    learn: 'source <(% completion bash)',
  },
  zsh: { args: ['-f', '-i'], learn: 'autoload -U compinit; compinit -u -D; source <(% completion zsh)' },
  fish: { args: ['--no-config', '-i'], learn: '% completion fish | source' },
} as const;
type Shell = keyof typeof SHELLS;

/** A shell in a terminal, in a folder of its own, in which `karir-sosial` is the built program, as if installed. */
async function learned(shell: Shell): Promise<{ screen: Screen; path: string }> {
  const { path } = stateFolder();
  const [bin, work] = [join(path, 'bin'), join(path, 'work')];
  for (const folder of [bin, work]) mkdirSync(folder);
  writeFileSync(
    join(bin, 'karir-sosial'),
    `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/karir-sosial.cjs" "$@"\n`,
  );
  chmodSync(join(bin, 'karir-sosial'), 0o755);
  const { args, learn } = SHELLS[shell];
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: path, PS1: '> ', PROMPT: '> ' };
  const screen = new Screen([], { program: [shell, [...args]], env, columns: 120 });
  const once = learn.replace('%', 'karir-sosial');
  screen.press(`cd ${work}; ${once}; ${once}; echo su''dah\r`);
  await screen.until(() => /^sudah/m.test(screen.text));
  return { screen, path: work };
}

const lastLine = (screen: Screen): string => screen.text.split('\n').at(-1) ?? '';

async function leave(screen: Screen): Promise<void> {
  screen.press('\u0015');
  screen.press('exit\r');
  expect((await screen.ended).signal).toBeUndefined();
}

/** Lines on which something could run or be written, `@` stands for what must not happen: "touch" of a new file. */
const HOSTILE = [
  'list > kept.txt',
  'list >kept.txt',
  'list >> kept.txt',
  'quiz --json > kept.txt ',
  'list >| kept.txt',
  'list 2> kept.txt ',
  'list &> kept.txt ',
  'list <> kept.txt ',
  'list < kept.txt ',
  'show $(@)',
  'show $(@) ',
  'show $(@',
  'show `@` ',
  'show `@',
  'show "$(@)" ',
  'show "$(@)',
  'show "`@`',
  'show <(@) ',
  'show >(@) ',
  `show $\{x:=$(@)} `,
  'show $((x[$(@)])) ',
  'show a; @; b',
  'show a && @',
  'show a | @ ',
  'show a & @ ',
  "show '; @; '",
  'show "; @; ',
  'show \\; @ ',
  'show x" ; @ ; "',
  'quiz --batch $(@)/',
  'quiz --batch `@`/',
  'quiz -o "$(@)/',
  'list --level=$(@)',
  'list --level "$(@)" --group ',
  '--format=`@` ',
  'list {a,$(@)} ',
  'list *$(@) ',
  'list ~$(@) ',
  'list $x[$(@)] ',
  'list (@) ',
  'list (@',
];

/** zsh's own Tab expands substitutions before any completion is asked; this one completes alone. */
const OWN_EXPANSION: Partial<Record<Shell, string>> = {
  zsh: 'bindkey "^I" complete-word',
};

describe.each(Object.keys(SHELLS) as Shell[])('in %s', PATIENT, (shell) => {
  test.skipIf(lacks(shell))(
    'the Tab key completes commands, roles, options and their values, and files where they belong',
    async () => {
      const { screen, path } = await learned(shell);
      expect(screen.text).not.toMatch(/readonly|error|not found/i);
      writeFileSync(join(path, 'kelas-lima.csv'), '');
      for (const [typed, wanted] of [
        ['karir-sosial li', /karir-sosial list/],
        ['karir-sosial show pekerja', /show pekerja-sosial/],
        ['karir-sosial list --lev', /list --level/],
        ['karir-sosial list --level pim', /--level pimpinan/],
        ['karir-sosial list --level=pim', /--level=pimpinan/],
        ['karir-sosial quiz --batch kelas', /--batch kelas-lima\.csv/],
        ['karir-sosial quiz --answers kelas', /--answers kelas-lima\.csv/],
        ['karir-sosial list -o kelas', /-o kelas-lima\.csv/],
        ['karir-sosial list --data kelas', /--data kelas-lima\.csv/],
        ['karir-sosial list > kelas', /> kelas-lima\.csv/],
      ] as const) {
        screen.press(`${typed}\t`);
        await screen.until(() => wanted.test(lastLine(screen)), String(wanted));
        screen.press('\u0015');
        await screen.until(() => !lastLine(screen).includes('karir-sosial'));
      }
      await leave(screen);
    },
  );

  test.skipIf(lacks(shell))('the Tab key runs and writes nothing, whatever stands on the line', async () => {
    const { screen, path } = await learned(shell);
    const kept = join(path, 'kept.txt');
    writeFileSync(kept, 'kept');
    const own = OWN_EXPANSION[shell];
    if (own !== undefined) screen.press(`${own}\r`);
    for (const [i, line] of HOSTILE.entries()) {
      // A shell reads the next key when it has done with the one before.
      await screen.pressUntil(`karir-sosial ${line.replaceAll('@', `touch ran-${i}`)}\t\tQQ`, /Q.*Q/s);
      screen.press('\u0015');
      await screen.pressUntil(`echo done''-${i}\r`, new RegExp(`done-${i}`));
      expect({ line, files: readdirSync(path) }).toEqual({ line, files: ['kept.txt'] });
      expect({ line, kept: readFileSync(kept, 'utf8') }).toEqual({ line, kept: 'kept' });
    }
    await leave(screen);
  });
});
