import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import { OWN, PEOPLE, reportOf } from './people.ts';

const LOOK = { width: 80, color: false, unicode: true };
/** Words that are read without opening anything. */
const openWords = (html: string): number =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<details[\s\S]*?<\/details>/g, '')
    .replace(/<[a-z]+ class="(hidden|sources[^"]*paper|note paper)"[\s\S]*?<\/(span|ol|p)>/g, '')
    .replace(/<(title|desc)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(Object.entries(PEOPLE))('%s', (id, person) => {
  const report = reportOf(person);

  test('reads this first', async () => {
    const first = await render({ ...report, only: 'first' }, 'text', LOOK);
    await expect(`${person.words}\n\n${first}`).toMatchFileSnapshot(`snapshots/${id}-first.txt`);
    expect(first.trimEnd().split('\n').length).toBeLessThanOrEqual(22);
  });

  test('finds this on the whole page', async () => {
    await expect(await render(report, 'text', LOOK)).toMatchFileSnapshot(`snapshots/${id}-page.txt`);
  });

  test('has at most 700 words to read before anything is opened', async () => {
    expect(openWords(await render(report, 'html', LOOK))).toBeLessThanOrEqual(700);
  });
});

const rows = (text: string): number => text.trimEnd().split('\n').length;

test.each(OWN.map((person) => [person.words, person] as const))(
  'whoever is made for %s has no more to read than fits',
  async (_, person) => {
    const report = reportOf(person);
    const wide = await render({ ...report, only: 'first' }, 'text', LOOK);
    const narrow = await render({ ...report, only: 'first' }, 'text', { ...LOOK, width: 40 });
    expect(rows(wide)).toBeLessThanOrEqual(22);
    expect(rows(narrow)).toBeLessThanOrEqual(44);
    expect(openWords(await render(report, 'html', LOOK))).toBeLessThanOrEqual(700);
  },
);
