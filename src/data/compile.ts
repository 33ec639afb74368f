import type { z } from 'zod';
import type { Catalog, Confusion, Instrument } from '../domain/catalog.ts';
import type { Finding } from '../domain/problem.ts';
import type { Role, RuleSource, Source } from '../domain/role.ts';
import { assembleRole, resolveSources, rulesOf, sourceFindings } from './assemble.ts';
import { type Checked, check } from './check.ts';
import type { Folder, ReadFile } from './folder.ts';
import { assembleInstrument, questionsFindings, traitsFindings } from './instrument.ts';
import { referenceFindings } from './references.ts';
import * as schema from './schema.ts';
import { parseYaml } from './yaml.ts';

/** What a folder adds to: the built-in catalogue and its table of regulations, both perhaps empty. */
export interface Base {
  catalog: Catalog;
  rules: ReadonlyMap<string, RuleSource>;
}

export interface Compiled {
  catalog: Catalog;
  rules: ReadonlyMap<string, RuleSource>;
  findings: Finding[];
}

export const emptyBase: Base = {
  catalog: {
    roles: [],
    confusions: [],
    confusionSources: [],
    groups: [],
    traits: [],
    scale: [],
    questions: [],
    quizVersion: '',
  },
  rules: new Map(),
};

/** Collects mistakes while files are read one after another. */
class Reader {
  readonly findings: Finding[] = [];

  read<T>(file: ReadFile | undefined, shape: z.ZodType<T>): Checked<T> | undefined {
    if (file === undefined) return undefined;
    const result = check(parseYaml(file.text, file.path), shape);
    this.findings.push(...result.findings);
    return result.file;
  }
}

function readInstrument(folder: Folder, base: Instrument, reader: Reader): Instrument {
  const { traits: traitsText, questions: bankText } = folder.single;
  const lonely = traitsText ?? bankText;
  if (lonely === undefined) return base;
  if (traitsText === undefined || bankText === undefined) {
    const message =
      'traits.yaml dan questions.yaml harus ada berdua; tambahkan yang satunya atau hapus yang ini';
    reader.findings.push({ path: lonely.path, line: 1, message });
    return base;
  }
  const traits = reader.read(traitsText, schema.traitsFile);
  const bank = reader.read(bankText, schema.questionsFile);
  if (traits) reader.findings.push(...traitsFindings(traits));
  if (!traits || !bank) return base;
  reader.findings.push(...questionsFindings(bank, traits.value));
  return assembleInstrument(traits.value, bank.value);
}

function readConfusions(
  folder: Folder,
  rules: ReadonlyMap<string, RuleSource>,
  known: ReadonlySet<string>,
  reader: Reader,
): { confusions: Confusion[]; sources: Source[] } {
  const file = reader.read(folder.single.confusions, schema.confusionsFile);
  if (!file) return { confusions: [], sources: [] };
  reader.findings.push(...sourceFindings(file, rules));
  file.value.confusions.forEach(({ names, roles }, i) => {
    const keys = ['confusions', i, 'roles'];
    if (names.length !== roles.length) reader.findings.push(file.at(keys, 'roles harus sebanyak names'));
    for (const id of roles) {
      if (id !== null && !known.has(id)) reader.findings.push(file.at(keys, `peran "${id}" tidak ada`));
    }
  });
  return { confusions: file.value.confusions, sources: resolveSources(file.value.sources, rules) };
}

/** New roles stand after the old ones; one with an old id takes its place. */
function merge(old: readonly Role[], added: readonly Role[]): Role[] {
  const byId = new Map([...old, ...added].map((role) => [role.id, role]));
  return [...byId.values()];
}

/** Checks every file of a folder at once and adds its roles to `base`. With findings the catalogue is not to be used. */
export function compile(folder: Folder, base: Base): Compiled {
  const reader = new Reader();
  const ruleTable = reader.read(folder.single.rules, schema.rulesFile);
  const rules = new Map([...base.rules, ...(ruleTable ? rulesOf(ruleTable.value) : [])]);
  const instrument = readInstrument(folder, base.catalog, reader);
  const files = folder.roles.flatMap((file) => reader.read(file, schema.roleFile) ?? []);
  const roles = merge(
    base.catalog.roles,
    files.map((file) => assembleRole(file.value, rules)),
  );
  const known = new Set(roles.map((role) => role.id));
  reader.findings.push(
    ...files.flatMap((file) => sourceFindings(file, rules)),
    ...referenceFindings(files, instrument, known),
  );
  const { confusions, sources } = readConfusions(folder, rules, known, reader);
  const findings = [...folder.findings, ...reader.findings];
  return {
    rules,
    findings: findings.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)),
    catalog: {
      roles,
      groups: instrument.groups,
      traits: instrument.traits,
      scale: instrument.scale,
      questions: instrument.questions,
      quizVersion: instrument.quizVersion,
      confusions: [...base.catalog.confusions, ...confusions],
      confusionSources: [...base.catalog.confusionSources, ...sources],
    },
  };
}
