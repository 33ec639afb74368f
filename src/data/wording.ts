import type * as z from 'zod/mini';
import { alternatives } from '../domain/alternatives.ts';

type Issue = z.core.$ZodIssue;
type Keys = readonly PropertyKey[];

/** A mistake in words, and the keys of the place it speaks of. */
export interface Worded {
  keys: Keys;
  message: string;
}

const KINDS: Record<string, string> = {
  string: 'tulisan',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'kunci dan nilai',
  record: 'kunci dan nilai',
  null: 'null',
};
const kind = (name: string): string => KINDS[name] ?? 'nilai lain';

/** `sources, 6, kind` → `sources ke-7 › kind: `; empty for the whole file. */
const where = (keys: Keys): string => {
  const names = keys.map((key) => (typeof key === 'number' ? ` ke-${key + 1}` : ` › ${String(key)}`));
  return names.length === 0 ? '' : `${names.join('').replace(/^ › /, '')}: `;
};

const quoted = (value: unknown): string => {
  const text = ['string', 'object'].includes(typeof value) ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const at = (root: unknown, keys: Keys): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], root);

const LIMITS: Record<'too_small' | 'too_big', Record<'string' | 'array' | 'number', string>> = {
  too_small: { string: 'tidak boleh kosong', array: 'paling sedikit # isi', number: 'paling kecil #' },
  too_big: { string: 'paling panjang # karakter', array: 'paling banyak # isi', number: 'paling besar #' },
};

/** A value that is not one of those that may stand there. */
const choice = (value: unknown, known: readonly string[]): string =>
  `${value === undefined ? 'kunci ini belum ada' : `${quoted(value)} tidak dikenal`}; pilih ${alternatives(known)}`;

const KEY = 'nama kunci harus huruf kecil, angka, tanda hubung, atau garis bawah';

const mistyped = (keys: Keys, value: unknown, expected: string): string => {
  if (value === undefined) return `kunci ini belum ada; isinya ${kind(expected)}`;
  if (value === null && keys.length === 0) return 'berkas kosong; pakai berkas peran bawaan sebagai contoh';
  // A sentence where a claim belongs: what is missing are its sources.
  if (expected === 'object' && typeof value === 'string' && value.includes(' '))
    return 'tulis sebagai { text: …, sources: […] }';
  return `harus ${kind(expected)}, bukan ${quoted(value)}`;
};

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const most = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const { string, array, number } = LIMITS[issue.code];
  const pattern = { string, array }[issue.origin as string] ?? number;
  return pattern.replace('#', String(most));
}

/** A union of sources: the mistakes of the shape that was meant, told by its keys. */
function union(issue: z.core.$ZodIssueInvalidUnion, root: unknown): Worded[] {
  const value = at(root, issue.path);
  if (issue.errors.length === 0)
    return [{ keys: issue.path, message: choice(value, ['statement', 'dilemma']) }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message =
      'harus "rule: <id peraturan>", atau sumber dengan id, kind, title, where, year, note, checked';
    return [{ keys: issue.path, message }];
  }
  const meant = issue.errors['rule' in value ? 0 : 1] ?? [];
  return meant.flatMap((inner) => words({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

function words(issue: Issue, root: unknown): Worded[] {
  const keys = issue.path;
  const value = at(root, keys);
  const one = (message: string): Worded[] => [{ keys, message }];
  switch (issue.code) {
    case 'invalid_type':
      return one(mistyped(keys, value, issue.expected));
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ keys: [...keys, key], message: 'kunci ini tidak dikenal' }));
    case 'invalid_value':
      return one(choice(value, issue.values.map(String)));
    case 'too_small':
    case 'too_big':
      return one(limit(issue));
    case 'invalid_key':
      return one(issue.issues.find(({ code }) => code === 'custom')?.message ?? KEY);
    case 'invalid_union':
      return union(issue, root);
    default:
      return one(issue.message);
  }
}

/** What a mistake of shape means, in plain words, with the key path before it. */
export const explain = (issue: Issue, root: unknown): Worded[] =>
  words(issue, root).map(({ keys, message }) => ({ keys, message: `${where(keys)}${message}` }));
