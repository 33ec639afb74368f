import stringWidth from 'fast-string-width';
import { type Plugin, rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import config from '../../rolldown.config.ts';

const [program] = config as readonly { plugins: Plugin[] }[];

/** The library of text widths as it is bundled, its character classes made only when needed. */
async function bundledWidth(): Promise<(text: string) => number> {
  const build = await rolldown({
    input: 'fast-string-width',
    platform: 'node',
    plugins: program?.plugins.filter(({ name }) => name === 'lazy-classes') ?? [],
  });
  const { output } = await build.generate({ format: 'esm' });
  const code = `data:text/javascript,${encodeURIComponent(output[0].code)}`;
  expect(output[0].code).toContain('lazyClass(');
  return (await import(/* @vite-ignore */ code)).default;
}

const TEXTS = [
  '',
  'Pekerja Sosial',
  '─ • “kutipan” … ↑↓ · é',
  'e\u0301 dan \u0644\u0651',
  '社会福祉 사회 みんな',
  '😀 👨‍👩‍👧 🇮🇩 1\ufe0f\u20e3 ☎\ufe0f ☎',
  '\u001b[1mtebal\u001b[22m\t│',
  '\u0000\u009f\uff21\u3000',
];

test('text is as wide in the bundle as in the library', async () => {
  const width = await bundledWidth();
  expect(TEXTS.map((text) => width(text))).toEqual(TEXTS.map((text) => stringWidth(text)));
});
