import type * as z from 'zod/mini';
import type { Finding } from '../domain/problem.ts';
import { explain } from './wording.ts';
import type { Parsed } from './yaml.ts';

/** So many mistakes of one file are told; a file with more is rather another kind of file. */
const TOLD = 100;

/** A file whose shape is right. */
export interface Checked<T> {
  path: string;
  value: T;
  at: (keys: readonly PropertyKey[], message: string) => Finding;
}

/** Checks the shape of a parsed file; every mistake is a finding with its line. */
export function check<T>(
  parsed: Parsed,
  schema: z.ZodMiniType<T>,
): { file?: Checked<T>; findings: Finding[] } {
  if (parsed.findings.length > 0) return { findings: parsed.findings };
  const at = (keys: readonly PropertyKey[], message: string): Finding => ({
    path: parsed.path,
    line: parsed.line(keys),
    message,
  });
  const result = schema.safeParse(parsed.value);
  if (result.success) return { file: { path: parsed.path, value: result.data, at }, findings: [] };
  const told = result.error.issues.slice(0, TOLD).flatMap((issue) => explain(issue, parsed.value));
  return { findings: told.slice(0, TOLD).map(({ keys, message }) => at(keys, message)) };
}
