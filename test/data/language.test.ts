import { describe, expect, it } from 'vitest';
import {
  allProse,
  confusionProse,
  found,
  proseOf,
  roleIds,
  roleNamed,
  roles,
  rules,
  wordsOf,
} from './real-data.ts';

const claims = roles.flatMap((role) => proseOf(role, { beliefs: false }));

/** Titles and rule names count as one word each, so that naming a role is not copying. */
const fixed = [...roles.map(({ title }) => title), ...[...rules.values()].map(({ title }) => title)].sort(
  (a, b) => b.length - a.length,
);
const masked = (text: string): string => fixed.reduce((rest, name) => rest.replaceAll(name, ' nama '), text);

const runs = (text: string): string[] => {
  const words = wordsOf(masked(text));
  return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '));
};

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?;:])\s+/).filter((part) => wordsOf(part).length > 0);

describe('sentences', () => {
  it('share no eight words in a row with another role', () => {
    const owners = new Map<string, Set<string>>();
    for (const role of roles)
      for (const run of proseOf(role).flatMap(({ text }) => runs(text)))
        owners.set(run, (owners.get(run) ?? new Set()).add(role.id));
    const shared = [...owners].filter(([, ids]) => ids.size > 1);
    expect(shared.map(([run, ids]) => `${[...ids].join(', ')}: ${run}`)).toEqual([]);
    expect(owners.size).toBeGreaterThan(4000);
  });

  it('are not written twice in one role', () => {
    for (const role of roles) {
      const texts = proseOf(role).map(({ text }) => text);
      expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
    }
  });

  it.each(roleIds)('of %s have under twenty words on average, and none has over thirty-five', (id) => {
    const lengths = proseOf(roleNamed(id)).flatMap(({ text }) =>
      sentencesOf(text).map((part) => wordsOf(part).length),
    );
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(35);
  });

  it('speak to "kamu", in plain words, without promises', () => {
    const prose = [...claims, ...confusionProse];
    expect(found(prose, /\b(Anda|saya|kami)\b/i)).toEqual([]);
    expect(found(prose, /\b(dalam rangka|guna|melakukan kegiatan|sehubungan dengan|dimaksud)\b/i)).toEqual(
      [],
    );
    expect(
      found(prose, /\b(terbaik|terhebat|nomor satu|dijamin|pasti (berhasil|diterima|sukses|lulus))\b/i),
    ).toEqual([]);
    expect(
      found(prose, /\b(stakeholder|monitoring|feedback|skill|passion|project|problem|deadline|meeting)\b/i),
    ).toEqual([]);
  });

  it('end with a full stop, unless they go on from "kamu yang" or "kalau kamu"', () => {
    const phrase = / (suitedFor|notSuitedFor)\[/;
    for (const { where, text } of allProse) {
      if (phrase.test(where)) expect(text, where).toMatch(/^[a-z].*[^.]$/);
      else expect(text, where).toMatch(/^[A-Z"0-9].*[.!?]$/);
    }
  });

  it('hold no double space, no space before a comma, no straight dash as a pause', () => {
    expect(found([...allProse, ...confusionProse], / {2}| [,.;]| -- | - /)).toEqual([]);
  });
});

/** Section → fewest and most entries. */
const AMOUNTS = {
  definition: [1, 4],
  workplaces: [1, 3],
  duties: [4, 7],
  responsibilities: [0, 5],
  suitedFor: [3, 5],
  notSuitedFor: [2, 4],
  misconceptions: [1, 3],
  expectations: [1, 2],
  competencies: [3, 6],
  challenges: [2, 5],
  growth: [2, 6],
} as const;

describe.each(roleIds)('%s', (id) => {
  const role = roleNamed(id);

  it('has a summary of one line and sections of a size that can be read', () => {
    expect(role.summary.length).toBeLessThanOrEqual(110);
    for (const [section, [fewest, most]] of Object.entries(AMOUNTS)) {
      const { length } = role[section as keyof typeof AMOUNTS];
      expect(length, section).toBeGreaterThanOrEqual(fewest);
      expect(length, section).toBeLessThanOrEqual(most);
    }
  });

  it('starts each duty with a verb', () => {
    const weak = role.duties.filter((text) => !/^(Me|Be|Hadir|Ikut)/.test(text));
    expect(weak).toEqual([]);
  });
});
