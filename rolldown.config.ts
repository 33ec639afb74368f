import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';
import { plainExports } from './src/build/exports.ts';
import { late } from './src/build/late.ts';
import { licences } from './src/build/licences.ts';
import { onlyResults, phone, styleOfPage } from './src/build/phone.ts';
import { styles } from './src/build/styles.ts';

const { resolve } = createRequire(import.meta.url);

/** Inquirer's stock prompts are not used, src/prompts has its own; the editor's character sets alone would cost 8 ms. */
const withoutStockPrompts: Plugin = {
  name: 'without-stock-prompts',
  resolveId: (id) => (id === '@inquirer/prompts' ? '\0no-prompts' : null),
  load: (id) =>
    id === '\0no-prompts'
      ? 'export const input = 0, select = 0, number = 0, confirm = 0, rawlist = 0, expand = 0, checkbox = 0, password = 0, editor = 0, search = 0, Separator = 0;'
      : null,
};

/** Inquirer's lines are cut by ours, which spares most of them the library. */
const ownLines: Plugin = {
  name: 'own-lines',
  resolveId: (id, importer = '') =>
    id === 'fast-wrap-ansi' && /[\\/]@inquirer[\\/]core[\\/]/.test(importer)
      ? join(import.meta.dirname, 'src', 'prompts', 'drawn', 'drawn-lines.ts')
      : null,
};

/** Whether there are colours is decided in src/cli: chalk's own detection would load tty, net and os on every start. */
const withoutDetection: Plugin = {
  name: 'without-detection',
  resolveId: (id) => (id === '#supports-color' ? '\0no-detection' : null),
  load: (id) => (id === '\0no-detection' ? 'export default { stdout: false, stderr: false };' : null),
};

/**
 * Commander as ES modules, which are parsed once and not twice, and without the built-ins that it needs only for
 * external subcommands, which nothing here has: child_process alone takes 2 ms of every start.
 */
const leanCommander: Plugin = {
  name: 'lean-commander',
  // What words help needs one class, a seventh of commander.
  resolveId: (id, importer = '') =>
    id === 'commander' && /[\\/]cli[\\/]help\.ts$/.test(importer)
      ? join(dirname(resolve(id)), 'lib', 'help.js')
      : null,
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

/** The checker of `--data`, with yaml and zod the largest part of all, is shipped once: the library takes that of the program. */
const sharedChecker: Plugin = {
  name: 'shared-checker',
  resolveId(id) {
    if (id === './data/own.ts') return '\0checker';
    return id === '../cli/own.cjs' ? { id, external: true } : null;
  },
  load: (id) =>
    id === '\0checker' ? "import own from '../cli/own.cjs'; export const { ownCatalog } = own;" : null,
};

/** What most calls do without, though modules that they need import it. */
const SELDOM = [
  'src/answers/sheet.ts',
  'src/cli/forms.ts',
  'src/commands/picking.ts',
  'src/commands/sections.ts',
  'src/domain/quiz/fingerprint.ts',
  'src/domain/quiz/step.ts',
  'src/pages/found.ts',
  'src/pages/full-role.ts',
  'src/pages/kept.ts',
  'src/pages/moments.ts',
  'src/pages/profile-bars.ts',
  'src/pages/quoting.ts',
  'src/pages/sources.ts',
  'src/prompts/choices.ts',
  'src/prompts/drawn/wide.ts',
  'src/session/sessions.ts',
  ...['ascii', 'card', 'graphs', 'map', 'measure', 'paper'].map((name) => `src/render/text/${name}.ts`),
];

/** Removes what an earlier build left, after and not before writing, so that a program running meanwhile finds its files. */
const tidy: Plugin = {
  name: 'tidy',
  writeBundle({ dir = '' }, bundle) {
    for (const name of readdirSync(dir)) if (!(name in bundle)) rmSync(join(dir, name));
  },
};

const common = {
  platform: 'node' as const,
  plugins: [styles, withoutStockPrompts, ownLines, withoutDetection, leanCommander, tidy],
  logLevel: 'warn' as const,
  /** The scripts that teach a shell are files of their own shells and come along as text. */
  moduleTypes: {
    '.bash': 'text' as const,
    '.zsh': 'text' as const,
    '.fish': 'text' as const,
    '.ps1': 'text' as const,
  },
  /** The whole modules of yaml, which can be shaken, and not its CommonJS ones. */
  resolve: {
    mainFields: ['module', 'main'],
    alias: {
      commander: resolve('commander'),
      yaml: join(dirname(resolve('yaml/package.json')), 'browser', 'dist', 'index.js'),
    },
  },
};

const modules = (dir: string) => ({
  dir,
  format: 'esm' as const,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});

export default defineConfig([
  {
    ...common,
    plugins: [late(SELDOM), ...common.plugins, plainExports, licences],
    input: { entry: 'src/cli/main.ts' },
    output: {
      dir: 'dist/cli',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      minifyInternalExports: false,
      codeSplitting: {
        groups: [
          {
            name: 'start',
            test: /[\\/]src[\\/](cli[\\/]main|domain[\\/](columns|kinds|person)|words)\.ts$/,
            priority: 3,
          },
          // What the drawing of a page and that of a question share.
          { name: 'width', test: /[\\/]node_modules[\\/]fast-(wrap-ansi|string)/, priority: 3 },
          { name: 'help', test: /[\\/]src[\\/]cli[\\/]help\.ts$/, priority: 2 },
          { name: 'program', test: /[\\/]src[\\/]cli[\\/]program\.ts$/, priority: 1 },
          { name: 'find', test: /[\\/]src[\\/]search[\\/]find\.ts$/, priority: 1 },
          { name: 'show', test: /[\\/]src[\\/]pages[\\/]show\.ts$/, priority: 1 },
          { name: 'list', test: /[\\/]src[\\/](commands|pages)[\\/]list\.ts$/, priority: 1 },
          { name: 'compare', test: /[\\/]src[\\/](commands|pages)[\\/]compare\.ts$/ },
          { name: 'chalk', test: /[\\/]node_modules[\\/]chalk[\\/]/, priority: 1 },
          // What every step of a quiz and its result share.
          { name: 'engine', test: /[\\/]src[\\/]domain[\\/]quiz[\\/](outlook|posterior)\.ts$/, priority: 1 },
          {
            name: 'quiz',
            test: /[\\/]src[\\/](commands[\\/](quiz|conversation)|prompts[\\/]drawn[\\/]drawn)\.ts$/,
          },
          {
            name: 'text',
            test: /[\\/]src[\\/](domain[\\/]role|render[\\/]render|pages[\\/](citations|labels|limits|page|profile))\.ts$/,
            priority: 2,
          },
        ],
      },
    },
  },
  {
    ...common,
    plugins: [sharedChecker, ...common.plugins, licences],
    input: { index: 'src/index.ts' },
    output: { ...modules('dist/lib'), minify: true },
  },
  {
    input: { app: 'src/app/main.ts' },
    platform: 'browser' as const,
    plugins: [styleOfPage, onlyResults, licences, phone, tidy],
    logLevel: 'warn' as const,
    // Chrome 87 and Safari 15 know all of it that is used here, fields of classes too.
    transform: { target: 'es2022' },
    output: {
      dir: 'dist/app',
      format: 'iife' as const,
      minify: true,
      comments: { annotation: false },
      codeSplitting: false,
    },
  },
  {
    ...common,
    input: { build: 'src/build/main.ts' },
    output: modules('dist/build'),
  },
]);
