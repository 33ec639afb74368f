import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Compiled, compile, emptyBase } from '../data/compile.ts';
import { readFolder } from '../data/folder.ts';
import { roleJsonSchema } from '../data/schema.ts';
import { readSchool } from '../data/school.ts';
import { nextQuestion } from '../domain/quiz/step.ts';
import { LEVELS, type Role, summarize } from '../domain/role.ts';
import type { School } from '../domain/school.ts';
import { findingLine } from '../pages/problem.ts';

/** Leaders first, then alphabetical: the order in which people look for a post. */
const byRank = (a: Role, b: Role): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || (a.title < b.title ? -1 : 1);

/** Writes the schema only when it changed, so that a build leaves a clean tree. */
export function writeSchema(data: string): void {
  const path = join(data, 'role.schema.json');
  const text = `${JSON.stringify(roleJsonSchema(), null, 2)}\n`;
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch {}
  if (old !== text) writeFileSync(path, text);
}

/** One file for each role and small ones for the rest, so that a command reads only what it shows; swapped in whole. */
function writeCatalog({ catalog, rules, ways, guide }: Compiled, school: School, out: string): void {
  const { roles, confusions, confusionSources, groups, traits, ...instrument } = catalog;
  const { scale, quizVersion } = instrument;
  mkdirSync(dirname(out), { recursive: true });
  const fresh = mkdtempSync(`${out}-`);
  const write = (name: string, value: unknown) => writeFileSync(join(fresh, name), JSON.stringify(value));
  mkdirSync(join(fresh, 'roles'));
  const ordered = [...roles].sort(byRank);
  write('index.json', ordered.map(summarize));
  // Worked out here, since it is the slowest step between the start and the first question.
  const question = nextQuestion({ ...catalog, roles: ordered }, {});
  write('opening.json', { question, scale, quizVersion });
  write('traits.json', { groups, traits });
  write('instrument.json', instrument);
  write('confusions.json', { confusions, confusionSources });
  write('rules.json', [...rules.values()]);
  write('ways.json', ways);
  write('guide.json', guide);
  write('school.json', school);
  for (const role of ordered) write(`roles/${role.id}.json`, role);
  chmodSync(fresh, 0o755);
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}

/**
 * Compiles `data` into `out`; returns every mistake as one line, nothing written when there is one. Our own files may
 * not be thin either.
 */
export function build(data: string, out: string): string[] {
  writeSchema(data);
  const compiled = compile(readFolder(data), emptyBase);
  const path = join(data, 'school.yaml');
  const { school, findings: onPapers } = readSchool(readFileSync(path, 'utf8'), path);
  const findings = [...compiled.findings, ...compiled.remarks, ...onPapers];
  if (findings.length > 0 || school === undefined) return findings.map(findingLine);
  writeCatalog(compiled, school, out);
  return [];
}
