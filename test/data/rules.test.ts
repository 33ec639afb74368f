import { describe, expect, it } from 'vitest';
import { allProse, confusionProse, roles, rules, sourceProse, wayProse } from './real-data.ts';

const table = [...rules.values()];
const names = table.map(({ title }) => title);
/** "(Badan …)" between the name of a rule and its number is an aid to reading. */
const bare = (text: string): string => text.replace(/ \([^)]*\)/g, '');

/** Number and year as rules are cited, e.g. 14/2019, with the text that leads to it. */
const citations = (text: string) =>
  [...bare(text).matchAll(/\S*\d\/(?:19|20)\d{2}/g)].map((match) => ({
    number: match[0].replace(/^[("]/, ''),
    upTo: bare(text).slice(0, match.index + match[0].length),
  }));

describe('the table of regulations', () => {
  it('names every rule that any text cites', () => {
    const lost = [...allProse, ...confusionProse, ...wayProse, ...sourceProse].flatMap(({ where, text }) =>
      citations(text)
        .filter(({ upTo }) => !names.some((name) => upTo.endsWith(name)))
        .map(({ number }) => `${where}: ${number}`),
    );
    expect(lost).toEqual([]);
  });

  it('finds the rules that the texts are known to cite', () => {
    const seen = allProse.flatMap(({ text }) => citations(text).map(({ number }) => number));
    expect(seen).toEqual(
      expect.arrayContaining(['14/2019', '11/2009', '16/2017', '23/2011', '10/2023', '84/2015']),
    );
  });

  it('names every rule that its own notes speak of', () => {
    const known = new Set(
      table.map(({ number, year }) => (number.includes('/') ? number : `${number}/${year}`)),
    );
    const lost = table.flatMap(({ id, note, subject }) =>
      citations(`${subject} ${note ?? ''}`)
        .map(({ number }) => number)
        .filter((number) => !known.has(number) && !names.some((name) => name.endsWith(number)))
        .map((number) => `${id}: ${number}`),
    );
    expect(lost).toEqual([]);
  });

  it('has number, year, status, note where unsure, and the month of the last look for each', () => {
    for (const { title, number, year, status, note, checked, subject } of table) {
      expect(title).toContain(number);
      expect(title).toContain(String(year));
      expect(subject).not.toBe('');
      expect(checked).toMatch(/^20\d\d-\d\d$/);
      if (status !== 'berlaku') expect(note, title).not.toBeNull();
    }
  });

  it('lets no role rest on a rule that was replaced', () => {
    const replaced = new Set(table.filter(({ status }) => status === 'diganti').map(({ id }) => id));
    expect(replaced.size).toBeGreaterThan(0);
    const resting = roles.flatMap(({ id, sources }) =>
      sources.filter((source) => replaced.has(source.id)).map((source) => `${id}: ${source.id}`),
    );
    expect(resting).toEqual([]);
  });

  it('keeps the earlier rules on Pekerja Sosial and Penyuluh Sosial beside the newer one', () => {
    for (const { id, sources } of roles) {
      const ids = sources.map((source) => source.id);
      if (ids.includes('permenpanrb-33-2020') || ids.includes('permenpan-06-2008'))
        expect(ids, id).toContain('permenpanrb-1-2024');
    }
  });

  it('says openly which rules could not be confirmed', () => {
    const open = table.filter(({ status }) => status === 'belum-dipastikan').map(({ id }) => id);
    expect(open).toEqual(
      expect.arrayContaining([
        'permenpanrb-22-2016',
        'permenpanrb-28-2018',
        'permenpanrb-52-2022',
        'kepmenakertrans-81-2012',
      ]),
    );
  });
});
