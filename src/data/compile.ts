import type * as z from 'zod/mini';
import type { Catalog, Confusion, Instrument } from '../domain/catalog.ts';
import { type Guide, NO_GUIDE } from '../domain/guide.ts';
import type { Finding } from '../domain/problem.ts';
import type { Role, RuleSource, Source } from '../domain/role.ts';
import type { Way } from '../domain/way.ts';
import { assembleRole, resolveSources, ruleFindings, rulesOf, sourceFindings } from './assemble.ts';
import { type Checked, check } from './check.ts';
import type { Folder, ReadFile } from './folder.ts';
import { readGuide } from './guide.ts';
import { assembleInstrument, questionsFindings, traitsFindings } from './instrument.ts';
import { byPlace, merge } from './order.ts';
import { measuredBy, parametersFile } from './parameters.ts';
import { referenceFindings } from './references.ts';
import { bareRules, bareSources, roleRemarks } from './remarks.ts';
import * as schema from './schema.ts';
import { assembleWay, linked, wayFindings, waysFile } from './ways.ts';
import { parseYaml } from './yaml.ts';

type Rules = ReadonlyMap<string, RuleSource>;

/** What a folder adds to: the built-in catalogue and its table of regulations, both perhaps empty. */
export interface Base {
  catalog: Catalog;
  rules: Rules;
  ways?: readonly Way[];
  guide?: Guide;
}

export interface Compiled {
  catalog: Catalog;
  rules: ReadonlyMap<string, RuleSource>;
  ways: Way[];
  guide: Guide;
  findings: Finding[];
  /** What the build refuses too, while it is only thin in a folder of one's own. */
  remarks: Finding[];
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
  readonly remarks: Finding[] = [];

  read<T>(file: ReadFile | undefined, shape: z.ZodMiniType<T>): Checked<T> | undefined {
    if (file === undefined) return undefined;
    const result = check(parseYaml(file.text, file.path), shape);
    this.findings.push(...result.findings);
    return result.file;
  }
}

/** The instrument of the folder, that of the base, or null when the folder's own has mistakes. */
function readInstrument(folder: Folder, base: Instrument, reader: Reader): Instrument | null {
  const { traits: traitsText, questions: bankText } = folder.single;
  const lonely = traitsText ?? bankText;
  if (lonely === undefined) return base;
  if (traitsText === undefined || bankText === undefined) {
    const message =
      'traits.yaml dan questions.yaml harus ada berdua; tambahkan yang satunya atau hapus yang ini';
    reader.findings.push({ path: lonely.path, line: 1, message });
    return null;
  }
  const traits = reader.read(traitsText, schema.traitsFile);
  const bank = reader.read(bankText, schema.questionsFile);
  if (traits) reader.findings.push(...traitsFindings(traits));
  if (!traits || !bank) return null;
  reader.findings.push(...questionsFindings(bank, traits.value));
  return assembleInstrument(traits.value, bank.value);
}

/** The table of regulations with the folder's own, or null when that has mistakes. */
function readRules(folder: Folder, base: Rules, reader: Reader): Rules | null {
  if (folder.single.rules === undefined) return base;
  const table = reader.read(folder.single.rules, schema.rulesFile);
  if (table === undefined) return null;
  const rules = new Map([...base, ...rulesOf(table.value)]);
  reader.findings.push(...ruleFindings(table, rules));
  reader.remarks.push(...bareRules(table));
  return rules;
}

function readConfusions(
  folder: Folder,
  rules: Rules | null,
  known: ReadonlySet<string>,
  reader: Reader,
): { confusions: Confusion[]; sources: Source[] } {
  const file = reader.read(folder.single.confusions, schema.confusionsFile);
  if (!file) return { confusions: [], sources: [] };
  reader.findings.push(...sourceFindings(file, rules));
  reader.remarks.push(...bareSources(file));
  file.value.confusions.forEach(({ names, roles }, i) => {
    const keys = ['confusions', i, 'roles'];
    if (names.length !== roles.length) reader.findings.push(file.at(keys, 'roles harus sebanyak names'));
    for (const id of roles) {
      if (id !== null && !known.has(id)) reader.findings.push(file.at(keys, `peran "${id}" tidak ada`));
    }
  });
  return {
    confusions: file.value.confusions,
    sources: resolveSources(file.value.sources, rules ?? new Map()),
  };
}

/** The ways of the base and those of the folder, which take the place of old ones with the same id. */
function readWays(
  folder: Folder,
  base: Base,
  rules: Rules | null,
  roles: readonly Role[],
  known: ReadonlySet<string>,
  reader: Reader,
): Way[] {
  const old = base.ways ?? [];
  const file = reader.read(folder.single.ways, waysFile);
  if (!file) return [...old];
  reader.findings.push(...sourceFindings(file, rules), ...wayFindings(file, roles, known));
  reader.remarks.push(...bareSources(file));
  const added = file.value.ways.map((way) => assembleWay(way, file.value.sources, rules ?? base.rules));
  return merge(old, added);
}

/** Roles of the base that the instrument can rank: those with a level for each of its traits. */
const rankable = (roles: readonly Role[], { traits }: Instrument): Role[] =>
  roles.filter(({ profile }) => traits.every(({ id }) => id in profile));

const NO_ROLE = 'belum ada peran yang punya tingkat untuk semua sifat ini; tambahkan di roles/<id>.yaml';

/** The general sentences of the base with the folder's own. */
const readOwnGuide = (folder: Folder, base: Base, rules: Rules | null, reader: Reader) =>
  readGuide(
    (name, shape) => reader.read(folder.single[name], shape),
    (file) => {
      reader.findings.push(...sourceFindings(file, rules));
      reader.remarks.push(...bareSources(file));
    },
    base.guide ?? NO_GUIDE,
    rules ?? base.rules,
  );

/**
 * Checks every file of a folder at once and adds its roles to `base`. With findings the catalogue is not to be used.
 * A file with mistakes of its own is not held against the files that speak of it.
 */
export function compile(folder: Folder, base: Base): Compiled {
  const reader = new Reader();
  const rules = readRules(folder, base.rules, reader);
  const instrument = readInstrument(folder, base.catalog, reader);
  const files = folder.roles.flatMap((file) => reader.read(file, schema.roleFile) ?? []);
  const added = files.map((file) => assembleRole(file.value, rules ?? base.rules));
  const roles = merge(instrument === null ? [] : rankable(base.catalog.roles, instrument), added);
  const known = new Set([...roles.map(({ id }) => id), ...folder.names]);
  const lonely = folder.single.traits;
  if (lonely && roles.length === 0 && folder.names.length === 0 && reader.findings.length === 0)
    reader.findings.push({ path: lonely.path, line: 1, message: NO_ROLE });
  reader.findings.push(
    ...files.flatMap((file) => sourceFindings(file, rules)),
    ...referenceFindings(files, { instrument, roles, known }),
  );
  reader.remarks.push(...files.flatMap(roleRemarks));
  const { confusions, sources } = readConfusions(folder, rules, known, reader);
  const ways = readWays(folder, base, rules, roles, known, reader);
  const guide = readOwnGuide(folder, base, rules, reader);
  const { groups, traits, scale, questions, quizVersion } = instrument ?? base.catalog;
  const measured = measuredBy(reader.read(folder.parameters, parametersFile), instrument);
  reader.findings.push(...measured.findings);
  return {
    rules: rules ?? base.rules,
    ways,
    guide,
    findings: [...folder.findings, ...reader.findings].sort(byPlace),
    remarks: reader.remarks.sort(byPlace),
    catalog: measured.applied({
      roles: linked(roles, ways),
      groups,
      traits,
      scale,
      questions,
      quizVersion,
      confusions: [...base.catalog.confusions, ...confusions],
      confusionSources: [...base.catalog.confusionSources, ...sources],
    }),
  };
}
