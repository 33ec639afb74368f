import { z } from 'zod';
import {
  EDITORIAL,
  EDUCATIONS,
  FIELDS,
  LEVELS,
  PAGE_KINDS,
  READ_VIA,
  REQUIREMENT_KINDS,
  RULE_STATUSES,
} from '../domain/role.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
/** A sentence: 1 to `most` characters, no control or direction characters. */
const upTo = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !CONTROL.test(value), 'berisi karakter kendali yang tidak tampak; hapus karakter itu');
const text = upTo(2000);
const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'harus huruf kecil, angka, dan tanda hubung');
const sources = z
  .array(slug)
  .min(1, { abort: true })
  .refine(
    (ids) => ids.some((id) => id !== EDITORIAL),
    '"redaksi" perlu ditemani sumber yang menjadi dasar simpulannya',
  );
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'harus berbentuk TTTT-BB, misalnya 2026-11');
const year = z.number().int().min(1900).max(2100);
const claim = z.strictObject({ text, sources });
const belief = z.strictObject({ belief: text, reality: text, sources });
const level = z.number().int().min(1).max(5);

const pageSource = z.strictObject({
  id: slug,
  kind: z.enum(PAGE_KINDS),
  title: text,
  where: text,
  year: year.nullable(),
  note: text.nullable(),
  checked: month,
});
const ruleReference = z.strictObject({ rule: slug });
const source = z.union([ruleReference, pageSource]);

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
  duties: z.array(claim).min(1),
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
      needs: z.strictObject({
        education: z.enum(EDUCATIONS).optional(),
        civilServant: z.boolean().optional(),
      }),
      sources,
    }),
  ),
  competencies: z.array(claim),
  challenges: z.array(claim),
  growth: z.array(claim),
  paths: z.array(
    z.strictObject({ direction: z.enum(['next', 'previous']), role: slug.nullable(), text, sources }),
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
  sources: z.array(source).min(1),
});
export type RoleFile = z.infer<typeof roleFile>;

/** `data/traits.yaml`. */
export const traitsFile = z.strictObject({
  groups: z.array(z.strictObject({ id: slug, label: text, short: text })).min(1),
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
    .min(1),
});
export type TraitsFile = z.infer<typeof traitsFile>;

const loadings = z
  .record(slug, z.number().min(-2).max(2))
  .refine((map) => Object.values(map).some((value) => value !== 0), 'perlu sedikitnya satu muatan bukan nol');
const scaleLabel = upTo(40);
const itemParameters = { mean: z.number().min(1).max(5), sd: z.number().min(0.1).max(3) };
const identity = {
  id: slug,
  text,
  loadings,
  mean: itemParameters.mean.optional(),
  sd: itemParameters.sd.optional(),
};

/** `data/questions.yaml`. */
export const questionsFile = z.strictObject({
  version: z.number().int().min(1).max(31),
  parameters: z.strictObject(itemParameters),
  scale: z
    .array(z.strictObject({ value: level, statement: scaleLabel, dilemma: scaleLabel }))
    .length(5)
    .refine(
      (points) => points.every((point, i) => point.value === i + 1),
      'nilai harus 1 sampai 5, berurutan',
    ),
  questions: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...identity, kind: z.literal('statement') }),
        z.strictObject({ ...identity, kind: z.literal('dilemma'), a: text, b: text }),
      ]),
    )
    .min(1)
    .max(2000),
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
      note: text.nullable(),
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
      names: z.array(text).min(2).max(4),
      roles: z.array(slug.nullable()).min(2).max(4),
      abbreviation: text.nullable(),
      test: text,
      sources,
    }),
  ),
  sources: z.array(source),
});
export type ConfusionsFile = z.infer<typeof confusionsFile>;

/** The JSON Schema that editors use to complete and check a role file. */
export const roleJsonSchema = () => ({
  ...z.toJSONSchema(roleFile, { io: 'input' }),
  title: 'Berkas peran karir-sosial',
});
