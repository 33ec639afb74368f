/** Long because the shapes of all data files stand together. */

import * as z from 'zod/mini';
import { hasHidden, isBlank } from '../domain/characters.ts';
import { ASN, EDUCATIONS, SCHOOLING, STAGES } from '../domain/person.ts';
import { EDITORIAL, FIELDS, LEVELS } from '../domain/role.ts';
import {
  DOORS,
  ENTRY_STATUSES,
  PAGE_KINDS,
  READ_VIA,
  REQUIREMENT_KINDS,
  RULE_STATUSES,
  STRENGTHS,
} from '../domain/vocabulary.ts';

const seen = z.refine<string>(
  (value) => !hasHidden(value),
  'berisi karakter kendali yang tidak tampak; hapus karakter itu',
);
const shows = z.refine<string>((value) => value === '' || !isBlank(value), 'tidak boleh kosong');
/** A sentence: 1 to `most` characters of which some show, no control or direction characters. */
export const upTo = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), seen, shows);
const text = upTo(2000);
/** Traits and questions of one instrument: the time of a quiz grows with the square of the first. */
export const MAX_TRAITS = 100;
export const MAX_QUESTIONS = 500;
/** A word that every object knows already would be found where nobody wrote it. */
const isFreeName = (id: string): boolean => !(id in {});
export const slug = z
  .string()
  .check(
    z.maxLength(80),
    z.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'harus huruf kecil, angka, dan tanda hubung'),
    z.refine(isFreeName, 'kata ini sudah punya arti lain bagi program; pilih kata lain'),
  );
const sources = z.array(slug).check(
  z.minLength(1, { abort: true }),
  z.refine(
    (ids) => ids.some((id) => id !== EDITORIAL),
    '"redaksi" perlu ditemani sumber yang menjadi dasar simpulannya',
  ),
);
export const atLeastOne = z.minLength(1);
/** A number from the first to the last of a range. */
const between = (first: number, last: number) => z.number().check(z.minimum(first), z.maximum(last));
const whole = (first: number, last: number) => z.int().check(z.minimum(first), z.maximum(last));
const month = z
  .string()
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'harus berbentuk TTTT-BB, misalnya 2026-11'));
const year = whole(1900, 2100);
export const claim = z.strictObject({ text, sources });
const belief = z.strictObject({ belief: text, reality: text, sources });
const level = whole(1, 5);

const years = z
  .strictObject({ from: z.optional(whole(0, 120)), to: z.optional(whole(0, 120)) })
  .check(
    z.refine(
      ({ from, to }) => (from ?? to) !== undefined && (from ?? 0) <= (to ?? from ?? 0),
      'perlu from atau to, dan from tidak boleh lebih besar dari to',
    ),
  );
/** Conditions that can be checked; `education` and `civilServant` are what older files of one's own say. */
const needs = z.strictObject({
  stage: z.optional(z.enum(SCHOOLING)),
  asn: z.optional(z.array(z.enum(ASN)).check(atLeastOne)),
  age: z.optional(years),
  education: z.optional(z.enum(EDUCATIONS)),
  civilServant: z.optional(z.boolean()),
});
export type NeedsFile = z.infer<typeof needs>;

export const entry = z.strictObject({
  status: z.enum(ENTRY_STATUSES),
  door: z.enum(DOORS),
  text,
  where: z.nullable(text),
  needs: z.optional(needs),
  sources,
});
const trial = z.strictObject({ text, stages: z.array(z.enum(STAGES)).check(atLeastOne), sources });

const pageSource = z.strictObject({
  id: slug,
  kind: z.enum(PAGE_KINDS),
  title: text,
  where: text,
  year: z.nullable(year),
  note: z.nullable(text),
  checked: month,
});
const ruleReference = z.strictObject({ rule: slug });
export const source = z.union([ruleReference, pageSource]);

/** A role file, `data/roles/<id>.yaml`. */
export const roleFile = z.strictObject({
  id: slug,
  title: upTo(120),
  aliases: z.array(upTo(120)),
  level: z.enum(LEVELS),
  group: z.enum(FIELDS),
  summary: claim,
  definition: z.array(claim),
  workplaces: z.array(claim),
  duties: z.array(claim).check(atLeastOne),
  responsibilities: z.array(claim),
  suitedFor: z.array(claim),
  notSuitedFor: z.array(z.strictObject({ text, when: z.record(slug, z.enum(['low', 'high'])), sources })),
  misconceptions: z.array(belief),
  expectations: z.array(belief),
  similarRoles: z.array(z.strictObject({ role: slug, difference: text, sources })),
  requirements: z.array(
    z.strictObject({
      kind: z.enum(REQUIREMENT_KINDS),
      text,
      strength: z.optional(z.enum(STRENGTHS)),
      for: z.optional(z.literal('asn')),
      needs,
      sources,
    }),
  ),
  entry: z.optional(z.array(entry)),
  study: z.optional(z.array(claim)),
  startRoles: z.optional(z.array(z.strictObject({ role: slug, sources }))),
  tryNow: z.optional(z.array(trial)),
  competencies: z.array(claim),
  challenges: z.array(claim),
  growth: z.array(claim),
  paths: z.array(
    z.strictObject({ direction: z.enum(['next', 'previous']), role: z.nullable(slug), text, sources }),
  ),
  codes: z.array(
    z.strictObject({
      system: z.enum(['KBJI 2014', 'ISCO-08', 'ESCO', 'O*NET-SOC']),
      code: upTo(20),
      title: text,
      exact: z.boolean(),
      sources,
    }),
  ),
  profile: z.record(slug, z.strictObject({ level, basis: slug })),
  sources: z.array(source).check(atLeastOne),
});
export type RoleFile = z.infer<typeof roleFile>;

/** `data/traits.yaml`. */
export const traitsFile = z.strictObject({
  groups: z.array(z.strictObject({ id: slug, label: text, short: text })).check(atLeastOne),
  traits: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        low: text,
        high: text,
        likes: text,
        likesLow: text,
        group: slug,
      }),
    )
    .check(atLeastOne, z.maxLength(MAX_TRAITS)),
});
export type TraitsFile = z.infer<typeof traitsFile>;

const notAllZero = z.refine<Record<string, number>>(
  (map) => Object.values(map).some((value) => value !== 0),
  'perlu sedikitnya satu muatan bukan nol',
);
const loadings = z.record(slug, between(-2, 2)).check(notAllZero);
const scaleLabel = upTo(40);
/** Goes on from "kamu suka …" or "kamu memilih …". */
const phrase = upTo(80);
const itemParameters = { mean: between(1, 5), sd: between(0.1, 3) };
const identity = {
  id: slug,
  text,
  loadings,
  mean: z.optional(itemParameters.mean),
  sd: z.optional(itemParameters.sd),
};

/** `data/questions.yaml`. */
export const questionsFile = z.strictObject({
  version: whole(1, 31),
  parameters: z.strictObject(itemParameters),
  scale: z.array(z.strictObject({ value: level, statement: scaleLabel, dilemma: scaleLabel })).check(
    z.length(5),
    z.refine(
      (points) => points.every((point, i) => point.value === i + 1),
      'nilai harus 1 sampai 5, berurutan',
    ),
  ),
  questions: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...identity, kind: z.literal('statement'), short: z.optional(phrase) }),
        z.strictObject({
          ...identity,
          kind: z.literal('dilemma'),
          a: text,
          b: text,
          aShort: z.optional(phrase),
          bShort: z.optional(phrase),
        }),
      ]),
    )
    .check(atLeastOne, z.maxLength(MAX_QUESTIONS)),
});
export type QuestionsFile = z.infer<typeof questionsFile>;

/** `data/rules.yaml`: every regulation that a role may cite. */
export const rulesFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: slug,
      name: text,
      number: text,
      year,
      subject: text,
      status: z.enum(RULE_STATUSES),
      note: z.nullable(text),
      relates: z.array(slug),
      via: z.enum(READ_VIA),
      where: text,
      checked: month,
    }),
  ),
});
export type RulesFile = z.infer<typeof rulesFile>;

/** `data/confusions.yaml`: names that people mix up. */
export const confusionsFile = z.strictObject({
  confusions: z.array(
    z.strictObject({
      names: z.array(text).check(z.minLength(2), z.maxLength(4)),
      roles: z.array(z.nullable(slug)).check(z.minLength(2), z.maxLength(4)),
      abbreviation: z.nullable(text),
      test: text,
      sources,
    }),
  ),
  sources: z.array(source),
});

/** The JSON Schema that editors use to complete and check a role file. */
export const roleJsonSchema = () => ({
  ...z.toJSONSchema(roleFile, { io: 'input' }),
  title: 'Berkas peran karir-sosial',
});
