/**
 * `npm run bench -- batch`: sheets a second and memory of `quiz --batch` with its default output, on one core where taskset
 * is there. The sheets are made up: people like one of the roles, with noise, some careless. Writes test/bench/batch.md.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin', 'karir-sosial.cjs');
const DATA = join(ROOT, 'dist', 'data');
const SIZES = (process.argv[2] ?? '100000,1000000').split(',').map(Number);
/** One person in so many answers by chance. */
const CARELESS = 20;

const { questions } = JSON.parse(readFileSync(join(DATA, 'instrument.json'), 'utf8'));
const profiles = readdirSync(join(DATA, 'roles')).map(
  (name) => JSON.parse(readFileSync(join(DATA, 'roles', name), 'utf8')).profile,
);

/** Mulberry32 with a fixed seed. */
let state = 20_261;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let z = Math.imul(state ^ (state >>> 15), 1 | state);
  z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
  return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
}
const noise = () => (random() + random() + random() - 1.5) * 2;

function answersOf(i) {
  if (i % CARELESS === 0) return questions.map(() => 1 + Math.floor(random() * 5));
  const profile = profiles[Math.floor(random() * profiles.length)];
  return questions.map(({ mean, loadings }) => {
    let y = mean + noise();
    for (const trait in loadings) y += loadings[trait] * ((profile[trait] ?? 3) - 3);
    return Math.min(5, Math.max(1, Math.round(y)));
  });
}

const ids = questions.map(({ id }) => id);
const FORMS = {
  csv: {
    head: `nama,kelas,${ids.join(',')}\n`,
    line: (i, answers) => `Siswa ${i},XII-${1 + (i % 9)},${answers.join(',')}\n`,
  },
  ndjson: {
    head: '',
    line: (i, answers) =>
      `${JSON.stringify({ nama: `Siswa ${i}`, answers: Object.fromEntries(ids.map((id, k) => [id, answers[k]])) })}\n`,
  },
};

/** Sheets that each answer other questions, as the quiz that stops by itself leaves them; small files of them and of whole ones. */
const ASKED = 24;
const ADAPTIVE = 10_000;

/** A table in which everybody leaves other cells empty. */
const adaptive = {
  head: FORMS.csv.head,
  line: (i, answers) => {
    const left = new Set();
    while (left.size < answers.length - ASKED) left.add(Math.floor(random() * answers.length));
    return FORMS.csv.line(
      i,
      answers.map((value, at) => (left.has(at) ? '' : value)),
    );
  },
};

/** What is asked of each kind of sheets; a workbook is written beside them. */
const OUTPUTS = {
  summary: () => [],
  csv: () => ['--format', 'csv'],
  xlsx: (folder) => ['-o', join(folder, 'hasil.xlsx'), '--force'],
  json: () => ['--json'],
};

function fill(path, { head, line }, count) {
  const fd = openSync(path, 'w');
  let text = head;
  for (let i = 0; i < count; i++) {
    text += line(i, answersOf(i));
    if (text.length < 1_000_000) continue;
    writeSync(fd, text);
    text = '';
  }
  writeSync(fd, text);
  closeSync(fd);
}

const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Seconds, and peak resident memory in MB, of one node process. */
function measure(folder, args) {
  const told = join(folder, 'told.json');
  const watch = join(folder, 'watch.cjs');
  writeFileSync(
    watch,
    `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(told)},JSON.stringify(process.resourceUsage())))`,
  );
  const node = [process.execPath, '-r', watch, ...args];
  const command = pinned ? ['taskset', '-c', '0', ...node] : node;
  const env = { ...process.env };
  delete env.NODE_EXTRA_CA_CERTS;
  const start = process.hrtime.bigint();
  // What it prints is thrown away: rows and lines of JSON would outgrow what spawnSync holds.
  const stdio = ['ignore', 'ignore', 'pipe'];
  const { status, stderr } = spawnSync(command[0], command.slice(1), { env, encoding: 'utf8', stdio });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(told, 'utf8'));
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'));
try {
  const bare = measure(folder, ['-e', '0']);
  const rows = [];
  const told = (form, size, path, args) => {
    const { seconds, cpu, memory } = measure(folder, [BIN, 'quiz', '--batch', path, ...args]);
    const speed = (time) => Math.round(size / time).toLocaleString('en');
    const row = `| ${form} | ${size.toLocaleString('en')} | ${seconds.toFixed(1)} | ${speed(seconds)} | ${cpu.toFixed(1)} | ${speed(cpu)} | ${memory.toFixed(0)} | ${(memory - bare.memory).toFixed(0)} |`;
    process.stderr.write(`${row}\n`);
    rows.push(row);
  };
  const path = join(folder, 'sheets.csv');
  for (const [kind, how] of [
    ['adaptive', adaptive],
    ['complete', FORMS.csv],
  ]) {
    fill(path, how, ADAPTIVE);
    for (const [name, args] of Object.entries(OUTPUTS))
      told(`${kind}, ${name}`, ADAPTIVE, path, args(folder));
  }
  for (const [form, how] of Object.entries(FORMS)) {
    for (const size of SIZES) {
      const file = join(folder, `sheets.${form}`);
      fill(file, how, size);
      told(form, size, file, []);
      rmSync(file);
    }
  }
  const text = `# Batches

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown'}${pinned ? ', pinned to one core' : ''}; ${ids.length} questions, ${profiles.length} roles. Complete sheets, one in ${CARELESS} answered by chance, default output (summary as text); adaptive ones answer ${ASKED} questions each, everybody others. Bare node: ${bare.memory.toFixed(0)} MB. Made by \`npm run bench -- batch\`.

| input | sheets | seconds | sheets a second | seconds of CPU | sheets a CPU second | peak MB | MB beyond bare node |
|---|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
  writeFileSync(fileURLToPath(new URL('batch.md', import.meta.url)), text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
