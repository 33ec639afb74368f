import type { z } from 'zod';
import indonesian from 'zod/v4/locales/id.js';
import type { Finding } from '../domain/problem.ts';
import type { Parsed } from './yaml.ts';

/** A file whose shape is right. */
export interface Checked<T> {
  path: string;
  value: T;
  at: (keys: readonly PropertyKey[], message: string) => Finding;
}

const KINDS: Record<string, string> = {
  string: 'tulisan',
  number: 'angka',
  int: 'angka bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'kumpulan kunci',
  record: 'kumpulan kunci',
  null: 'kosong',
  undefined: 'tidak ada',
};
const say = (kind: string) => KINDS[kind] ?? kind;
const { localeError } = indonesian();

/** Words for the mistakes that people make most; the rest comes from zod's Indonesian locale. */
function describe(issue: z.core.$ZodIssue, root: unknown): string {
  const name = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | null)?.[key],
    root,
  );
  const where = name === '' ? '' : `${name}: `;
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `${where}kunci ini belum ada; isinya ${say(issue.expected)}`
        : `${where}harus ${say(issue.expected)}`;
    case 'unrecognized_keys':
      return `${where}kunci tidak dikenal: ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'invalid_value':
      return `${where}harus salah satu dari: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
    case 'too_big':
    case 'custom':
    case 'invalid_format':
      return `${where}${issue.message}`;
    case 'invalid_key':
      return `${where}nama kunci harus huruf kecil, angka, tanda hubung, atau garis bawah`;
    case 'invalid_union':
      return `${where}bentuknya tidak cocok; lihat berkas peran bawaan sebagai contoh`;
    default:
      return `${where}${issue.message}`;
  }
}

/** Checks the shape of a parsed file; every mistake is a finding with its line. */
export function check<T>(parsed: Parsed, schema: z.ZodType<T>): { file?: Checked<T>; findings: Finding[] } {
  if (parsed.findings.length > 0) return { findings: parsed.findings };
  const at = (keys: readonly PropertyKey[], message: string): Finding => ({
    path: parsed.path,
    line: parsed.line(keys),
    message,
  });
  const result = schema.safeParse(parsed.value, { error: localeError });
  if (result.success) return { file: { path: parsed.path, value: result.data, at }, findings: [] };
  return { findings: result.error.issues.map((issue) => at(issue.path, describe(issue, parsed.value))) };
}
