/**
 * `npm run bench -- start`: how long a start takes, as a ratio to `node -e 0`, beside well-known programs that are installed
 * for the run. Medians of pairs of runs, so that a busy machine slows both alike. Writes test/bench/start.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstQuestion } from './first-question.mjs';

const ROUNDS = 31;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SELF = join(ROOT, 'bin', 'karir-sosial.cjs');
const PEERS = {
  'create-vite': ['create-vite', ['--help']],
  semver: ['semver', ['1.2.3']],
  cowsay: ['cowsay', ['halo']],
  'npm-check-updates': ['npm-check-updates', ['--version']],
  tldr: ['tldr', ['--version']],
};

/** NODE_EXTRA_CA_CERTS slows every start alike and would flatter every ratio. */
const env = { ...process.env, NODE_NO_WARNINGS: '1' };
delete env.NODE_EXTRA_CA_CERTS;

const say = (text) => process.stderr.write(`${text}\n`);
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

function runOnce(node, args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median ratio of each command to a bare node run just before it, and the median milliseconds of that. */
function race(node, commands) {
  const ratios = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  const bare = [];
  for (const args of Object.values(commands)) runOnce(node, args);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const base = runOnce(node, ['-e', '0']);
      bare.push(base);
      ratios[name].push(runOnce(node, args) / base);
    }
  }
  const medians = Object.entries(ratios).map(([name, all]) => [name, median(all)]);
  return { base: median(bare), ratios: Object.fromEntries(medians) };
}

/** A copy of the program whose catalogue has as many roles as wanted; the first ones are the real ones. */
function grown(folder, count) {
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  cpSync(join(ROOT, 'dist', 'cli'), join(folder, 'dist', 'cli'), { recursive: true });
  cpSync(join(ROOT, 'dist', 'data'), join(folder, 'dist', 'data'), { recursive: true });
  const data = join(folder, 'dist', 'data');
  const index = JSON.parse(readFileSync(join(data, 'index.json'), 'utf8'));
  const model = JSON.parse(readFileSync(join(data, 'roles', 'pekerja-sosial.json'), 'utf8'));
  for (let i = index.length; i < count; i++) {
    const id = `peran-${i}`;
    index.push({ ...index[0], id, title: `Peran ${i}`, aliases: [] });
    writeFileSync(join(data, 'roles', `${id}.json`), JSON.stringify({ ...model, id }));
  }
  writeFileSync(join(data, 'index.json'), JSON.stringify(index));
  return join(folder, 'bin', 'karir-sosial.cjs');
}

function install(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...Object.keys(PEERS)], {
    cwd: folder,
    stdio: 'ignore',
  });
  return Object.entries(PEERS).map(([name, [bin, args]]) => {
    const root = join(folder, 'node_modules', name);
    const { version, bin: bins } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const file = typeof bins === 'string' ? bins : (bins[bin] ?? Object.values(bins)[0]);
    return { label: `${name} ${version} ${args.join(' ')}`, args: [join(root, file), ...args] };
  });
}

const nodeOf = (version) =>
  execFileSync('npx', ['-y', '-p', `node@${version}`, '-c', 'node -p process.execPath'], {
    encoding: 'utf8',
  }).trim();

const show = ['show', 'pekerja-sosial', '--json'];

function commandsFor(folder, peers) {
  const many = grown(join(folder, 'many'), 3000);
  return {
    'show ID --json': [SELF, ...show],
    'show ID --json, 3,000 roles': [many, ...show],
    'show ID': [SELF, 'show', 'pekerja-sosial'],
    'compare ID ID': [SELF, 'compare', 'pekerja-sosial', 'amil-zakat'],
    list: [SELF, 'list'],
    '--help': [SELF, '--help'],
    ...Object.fromEntries(peers.map(({ label, args }) => [label, args])),
  };
}

/** One row for each command, one column of ratios for each Node. */
async function table(folder, nodes) {
  const peers = install(folder);
  const commands = commandsFor(folder, peers);
  const vite = peers.find(({ label }) => label.startsWith('create-vite'))?.args[0];
  const columns = [];
  for (const { version, path } of nodes) {
    say(`Node ${version}: ${ROUNDS} rounds of ${Object.keys(commands).length} programs`);
    const { base, ratios } = race(path, commands);
    const asked = await firstQuestion(path, env, ROUNDS, {
      'quiz, first question': { args: [SELF, 'quiz'], sign: /1\. / },
      'create-vite, first question': { args: [vite], sign: /[Pp]roject name/ },
    });
    columns.push({ version, base, ratios: { ...ratios, ...asked } });
  }
  return columns;
}

function markdown(columns) {
  const names = Object.keys(columns[0].ratios);
  return [
    '# Start-up',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}. ` +
      `Medians of ${ROUNDS} pairs: each run as a ratio to a \`node -e 0\` just before it; NODE_EXTRA_CA_CERTS unset. Made by \`npm run bench -- start\`.`,
    '',
    `| | ${columns.map(({ version }) => `Node ${version}`).join(' | ')} |`,
    `|---|${columns.map(() => '---:|').join('')}`,
    `| node -e 0, ms | ${columns.map(({ base }) => base.toFixed(1)).join(' | ')} |`,
    ...names.map(
      (name) => `| ${name} | ${columns.map((column) => column.ratios[name].toFixed(2)).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
try {
  mkdirSync(join(folder, 'many'));
  const paths = ['20', '24'].map(nodeOf);
  const nodes = paths.map((path) => ({
    path,
    version: execFileSync(path, ['-p', 'process.versions.node']).toString().trim(),
  }));
  const text = markdown(await table(folder, nodes));
  process.stdout.write(text);
  writeFileSync(join(dirname(fileURLToPath(import.meta.url)), 'start.md'), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
