import { defineConfig } from 'rolldown';

/** Inquirer's editor prompt brings a character-set library that costs a third of the time to the first question. */
const withoutEditor = {
  name: 'without-editor',
  resolveId: (id: string) => (id === '@inquirer/editor' ? '\0no-editor' : null),
  load: (id: string) => (id === '\0no-editor' ? 'export default undefined;' : null),
};

const common = { platform: 'node' as const, plugins: [withoutEditor], logLevel: 'warn' as const };

export default defineConfig([
  {
    ...common,
    input: { cli: 'src/cli.ts' },
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name].cjs',
      minify: false,
    },
  },
  {
    ...common,
    input: { index: 'src/index.ts' },
    output: { dir: 'dist/lib', format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  },
  {
    ...common,
    input: { build: 'src/data/main.ts' },
    output: { dir: 'dist/build', format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  },
]);
