import * as z from 'zod/mini';
import type { Finding } from '../domain/problem.ts';
import { PAPERS, type School, TOPICS } from '../domain/school.ts';
import { check } from './check.ts';
import { upTo } from './schema.ts';
import { parseYaml } from './yaml.ts';

const text = upTo(1000);
const row = z.strictObject({ label: upTo(60), text });
const texts = z._default(z.array(text), []);

const part = z.strictObject({
  title: upTo(80),
  text: texts,
  rows: z._default(z.array(z.union([row, text])), []),
  items: texts,
  after: texts,
  ordered: z._default(z.boolean(), false),
  table: z._default(
    z.nullable(z.strictObject({ head: z.array(text), rows: z.union([z.array(z.array(text)), text]) })),
    null,
  ),
  lines: z._default(z.int().check(z.minimum(0), z.maximum(30)), 0),
});

const signature = z.strictObject({
  above: z.string().check(z.maxLength(80)),
  role: upTo(60),
  name: upTo(60),
  below: z._default(z.string().check(z.maxLength(60)), ''),
});

const paper = z.strictObject({
  title: upTo(120),
  kicker: upTo(200),
  parts: z.array(part),
  signatures: z.array(signature),
});

const each = <K extends string, V>(keys: readonly K[], shape: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, shape])) as Record<K, V>);

/** `data/school.yaml`: the texts of the papers that a school hands out or hands in. */
const schoolFile = z.strictObject({
  foot: upTo(200),
  papers: each(PAPERS, paper),
  topics: each(TOPICS, text),
});

/** The checked texts of a file, or what is wrong with them. */
export function readSchool(yaml: string, path: string): { school: School | undefined; findings: Finding[] } {
  const { file, findings } = check(parseYaml(yaml, path), schoolFile);
  return { school: file?.value as School | undefined, findings };
}
