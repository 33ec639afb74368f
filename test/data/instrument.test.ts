import { describe, expect, it } from 'vitest';
import { plain } from '../../src/search/find.ts';
import { separations } from '../bench/separation.ts';
import {
  catalog,
  found,
  questionProse,
  questions,
  roleIds,
  roleNamed,
  roles,
  traits,
  wordsOf,
} from './real-data.ts';

const traitIds = traits.map(({ id }) => id);
const statements = questions.filter(({ kind }) => kind === 'statement');
const dilemmas = questions.filter(({ kind }) => kind === 'dilemma');
const count = (text: string | undefined): number => wordsOf(text ?? '').length;

describe('the nineteen traits', () => {
  it('are nineteen, in six groups that all have some', () => {
    expect(new Set(traitIds).size).toBe(19);
    expect(catalog.groups.map(({ id }) => id)).toEqual([
      'bukti',
      'arah',
      'pengelolaan',
      'pemberdayaan',
      'layanan',
      'relasi',
    ]);
    expect(new Set(traits.map(({ group }) => group)).size).toBe(6);
  });

  it.each(roleIds)('all have a level in %s', (id) => {
    const { profile } = roleNamed(id);
    expect(Object.keys(profile).sort()).toEqual([...traitIds].sort());
    for (const level of Object.values(profile)) expect([1, 2, 3, 4, 5]).toContain(level);
  });

  it.each(traitIds)('%s is asked by a statement and by dilemmas, three questions or more', (id) => {
    expect(statements.filter(({ loadings }) => (loadings[id] ?? 0) > 0).length).toBeGreaterThan(0);
    expect(questions.filter(({ loadings }) => (loadings[id] ?? 0) !== 0).length).toBeGreaterThanOrEqual(3);
  });

  it.each(traitIds)('%s stands on both sides of its dilemmas about equally often', (id) => {
    const a = dilemmas.filter(({ loadings }) => (loadings[id] ?? 0) < 0).length;
    const b = dilemmas.filter(({ loadings }) => (loadings[id] ?? 0) > 0).length;
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1);
  });

  it('describe both ends at similar length', () => {
    for (const { id, low, high } of traits)
      expect(Math.abs(count(low) - count(high)), id).toBeLessThanOrEqual(5);
  });
});

describe('the questions', () => {
  it('name no role, by title or by alias', () => {
    const names = roles.flatMap(({ title, aliases }) => [title, ...aliases]).map(plain);
    const hits = questionProse.filter(({ text }) =>
      names.some((name) => ` ${plain(text)} `.includes(` ${name} `)),
    );
    expect(hits).toEqual([]);
  });

  it('name no trait by its label', () => {
    const labels = traits.map(({ label }) => plain(label));
    const hits = questionProse.filter(({ text }) => labels.some((label) => plain(text).includes(label)));
    expect(hits).toEqual([]);
  });

  it('hold one thought of 6 to 18 words', () => {
    for (const { id, text } of statements) {
      expect(count(text), id).toBeGreaterThanOrEqual(6);
      expect(count(text), id).toBeLessThanOrEqual(18);
    }
    for (const { id, text, a, b } of dilemmas) {
      for (const end of [a, b]) {
        expect(count(end), id).toBeGreaterThanOrEqual(5);
        expect(count(end), id).toBeLessThanOrEqual(14);
      }
      expect(count(text), id).toBeLessThanOrEqual(18);
    }
  });

  it('give both ends of a dilemma the same weight: within four words of each other', () => {
    for (const { id, a, b } of dilemmas) expect(Math.abs(count(a) - count(b)), id).toBeLessThanOrEqual(4);
  });

  it('speak for one trait in a statement and for one on each side of a dilemma', () => {
    for (const { loadings } of statements)
      expect(Object.values(loadings).every((value) => value > 0)).toBe(true);
    for (const { id, loadings } of dilemmas) {
      const [a, b] = Object.entries(loadings).sort(([, x], [, y]) => x - y);
      expect(Object.keys(loadings), id).toHaveLength(2);
      expect(a?.[1], id).toBeLessThan(0);
      expect(b?.[1], id).toBeGreaterThan(0);
      expect(id).toMatch(new RegExp(`^d\\d\\d-${a?.[0]}-${b?.[0]}$`));
    }
  });

  it('are said as "aku" and asked as "kamu", never "Anda"', () => {
    for (const { id, text } of statements) expect(text, id).toMatch(/\b(aku|Aku|ku)\b/);
    expect(found(questionProse, /\b(Anda|saya)\b/i)).toEqual([]);
  });

  it('close every dilemma with one of three questions', () => {
    const closings = dilemmas.map(({ text }) => /[^.?]+\?$/.exec(text)?.[0].trim());
    expect(closings).not.toContain(undefined);
    expect(new Set(closings).size).toBeLessThanOrEqual(3);
  });

  it('weigh no end with a word of need or a penalty', () => {
    const loaded =
      /\b(berhak|membutuhkan|butuh|kesulitan|terlantar|menanggung|disalahkan|akibatnya|bertahun-tahun lagi)\b/i;
    expect('Mengurus bantuan sampai diterima keluarga yang berhak').toMatch(loaded);
    expect(found(questionProse, loaded)).toEqual([]);
  });

  it('play in a town, a school, a clinic or online for a third of the dilemmas or more', () => {
    const town =
      /\b(kota|kotamu|kelurahan|kelurahanmu|kecamatan|gang|RT|panti|OSIS|sekolah|sekolahmu|ekskul|ekskulmu|murid|puskesmas|rumah sakit|perpustakaan|internet|daring)\b/;
    expect(dilemmas.filter(({ text }) => town.test(text)).length).toBeGreaterThanOrEqual(14);
  });

  it('have a short form of 2 to 7 words for each end that a result repeats', () => {
    const shorts = questions.flatMap((question) =>
      question.kind === 'statement' ? [question.short] : [question.aShort, question.bShort],
    );
    expect(shorts).toHaveLength(100);
    for (const short of shorts) {
      expect(short).toMatch(/^[a-z].*[^.]$/);
      expect(count(short), short).toBeGreaterThanOrEqual(2);
      expect(count(short), short).toBeLessThanOrEqual(7);
    }
    expect(new Set(shorts).size).toBe(100);
  });

  it('tell every close pair of roles apart by three quarters of a point, in some dilemma', () => {
    const asked = new Set(dilemmas.map(({ id }) => id));
    const close = separations(catalog).filter(({ distance }) => distance <= 12);
    expect(close.length).toBeGreaterThan(20);
    const best = close.map(({ a, b, items }) => ({
      pair: `${a} / ${b}`,
      points: Math.max(...items.filter(({ id }) => asked.has(id)).map(({ points }) => Math.abs(points))),
    }));
    expect(best.filter(({ points }) => points < 0.75)).toEqual([]);
  });

  it('stand with twenty statements and forty dilemmas', () => {
    expect([statements.length, dilemmas.length]).toEqual([20, 40]);
  });
});
