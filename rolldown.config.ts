import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'rolldown';

/** Inquirer's editor prompt brings a character-set library that costs a third of the time to the first question. */
const withoutEditor: Plugin = {
  name: 'without-editor',
  resolveId: (id) => (id === '@inquirer/editor' ? '\0no-editor' : null),
  load: (id) => (id === '\0no-editor' ? 'export default undefined;' : null),
};

/**
 * Commander as ES modules, which are parsed once and not twice, and without the built-ins that it needs only for
 * external subcommands, which nothing here has: child_process alone takes 2 ms of every start.
 */
const leanCommander: Plugin = {
  name: 'lean-commander',
  transform: (code, id) =>
    /[\\/]node_modules[\\/]commander[\\/]/.test(id)
      ? code
          .replace(/^const (\{[^}]*\}) = require\('(\.[^']*)'\);$/gm, "import $1 from '$2';")
          .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
          .replace(/^exports\.(\w+) = /gm, 'export const $1 = /* @__PURE__ */ ')
          .replace("const process = require('node:process');", '')
          .replace(
            /^const (childProcess|path|fs) = require\('(.*)'\);$/gm,
            "const $1 = new Proxy({}, { get: (_, name) => require('$2')[name] });",
          )
      : null,
};

/**
 * What only ASCII is read from disk and kept in memory at one byte a character. The facade of the entry goes too: bin/
 * calls the chunk itself, one file less.
 */
const slim: Plugin = {
  name: 'slim',
  generateBundle(_, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk') continue;
      if (chunk.isEntry) delete bundle[name];
      chunk.code = chunk.code.replace(
        /[\u0080-\uffff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

const common = {
  platform: 'node' as const,
  plugins: [withoutEditor, leanCommander],
  logLevel: 'warn' as const,
  resolve: {
    mainFields: ['module', 'main'],
    alias: { commander: createRequire(import.meta.url).resolve('commander') },
  },
};

const modules = (dir: string) => ({
  dir,
  cleanDir: true,
  format: 'esm' as const,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});

export default defineConfig([
  {
    ...common,
    plugins: [...common.plugins, slim],
    input: { entry: 'src/start.ts' },
    output: {
      dir: 'dist/cli',
      cleanDir: true,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      minifyInternalExports: false,
      codeSplitting: {
        groups: [
          { name: 'start', test: /[\\/]src[\\/]start\.ts$/, priority: 2 },
          { name: 'cli', test: /[\\/]src[\\/](cli|process[\\/]terminal)\.ts$/, priority: 1 },
        ],
      },
    },
  },
  { ...common, input: { index: 'src/index.ts' }, output: modules('dist/lib') },
  { ...common, input: { build: 'src/data/main.ts' }, output: modules('dist/build') },
]);
