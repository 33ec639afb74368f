import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/domain/role.ts';
import { drawList } from '../../src/prompts/drawn/list-view.ts';
import { beginList, type ListConfig, pressList, searched, type Typed } from '../../src/prompts/list.ts';
import { roleFilter } from '../../src/search/filter.ts';
import { realCatalog } from '../real-catalog.ts';
import { keysOf } from './keystrokes.ts';

const roles = realCatalog.roles.map(summarize);
const one: ListConfig = {
  message: 'Peran mana yang ingin kamu lihat?',
  entries: roles.map(({ title, level, summary }) => ({ label: title, note: level, about: summary })),
  search: roleFilter(roles),
};
const several: ListConfig = { ...one, many: { least: 2, most: 4 } };
const menu: ListConfig = { message: 'Mau apa?', entries: [{ label: 'Lihat' }, { label: 'Selesai' }] };

const begin = (config: ListConfig, words = ''): Typed => ({
  state: words === '' ? beginList(config) : searched(beginList(config), config, words),
  words,
});
const press = (config: ListConfig, names: readonly string[], from = begin(config), flood = false) =>
  pressList(from, config, keysOf(...names), flood);

/** The list after keys that do not end it. */
function listAfter(config: ListConfig, names: readonly string[], from = begin(config)): Typed {
  const step = press(config, names, from);
  if ('chosen' in step) throw new Error('the list has ended');
  return step;
}

const idsFor = (words: string): (string | undefined)[] =>
  one.search?.(words).map((place) => roles[place]?.id) ?? [];

describe('a list', () => {
  test('moves in a circle and yields the place under the pointer', () => {
    expect(press(menu, ['up', 'return'])).toEqual({ chosen: [1] });
    expect(press(menu, ['down', 'down', 'return'])).toEqual({ chosen: [0] });
  });

  test('a digit chooses, and what follows it is dropped', () => {
    expect(press(menu, ['2'])).toEqual({ chosen: [1] });
    expect(press(menu, ['2', 'return', '1'])).toEqual({ chosen: [1] });
    expect(press(menu, ['7'])).toEqual(begin(menu));
    expect(press(one, ['3'])).toEqual({ chosen: [2] });
  });

  test('Esc and, in an empty field, the left arrow lead back where there is a way', () => {
    for (const key of ['escape', 'left']) {
      expect(press({ ...one, leave: true }, [key])).toEqual({ chosen: [] });
      expect(press(one, [key])).toEqual(begin(one));
    }
    expect(press({ ...one, leave: true }, ['a', 'left'])).toMatchObject({ words: 'a' });
  });

  test('letters belong to the search where there is one, and so do spaces and digits behind a letter', () => {
    expect(press(one, ['a', ' ', '2', 'x', 'backspace'])).toMatchObject({ words: 'a 2' });
    expect(press(several, [...'amil zakat'])).toMatchObject({ words: 'amil zakat' });
    expect(press(menu, ['a'])).toEqual(begin(menu));
  });

  test('Tab ticks whatever is in the field, a space only when it is empty, a digit too', () => {
    const amil = listAfter(several, [...'amil', 'tab']);
    expect(amil.words).toBe('');
    expect([...amil.state.ticked].map((place) => roles[place]?.id)).toEqual(['amil-zakat']);
    expect([...listAfter(several, [' ']).state.ticked]).toEqual([0]);
    expect([...listAfter(several, ['3']).state.ticked]).toEqual([2]);
  });

  test('a paste is text, and its Enter counts at the end alone', () => {
    expect(press(one, [...'amil', 'return', ...'zakat'], begin(one), true)).toMatchObject({
      words: 'amilzakat',
    });
    expect(press(one, [...'amil', 'return'], begin(one), true)).toEqual({
      chosen: [roles.findIndex(({ id }) => id === 'amil-zakat')],
    });
    expect(press(menu, ['2'], begin(menu), true)).toEqual(begin(menu));
  });

  test('five thousand letters are searched for once, and the words stay short', () => {
    let searches = 0;
    const search = (words: string): number[] => {
      searches++;
      return one.search?.(words) ?? [];
    };
    const counted: ListConfig = { ...one, search };
    const { words } = listAfter(counted, Array(5000).fill('a'));
    expect(words).toHaveLength(60);
    expect(searches).toBe(1);
  });

  test('keeps ticks over a search and refuses too few and too many', () => {
    let state = listAfter(several, ['tab']);
    expect(listAfter(several, ['return'], state).state.trouble).toBe('few');
    state = listAfter(several, [...'konselor', 'tab'], state);
    expect(press(several, ['return'], state)).toEqual({ chosen: [...state.state.ticked] });
    state = listAfter(several, ['tab', 'down', 'tab', 'down', 'tab', 'down', 'tab']);
    expect(listAfter(several, ['down', 'tab'], state).state).toMatchObject({
      trouble: 'many',
      ticked: state.state.ticked,
    });
    expect(listAfter(several, ['tab'], state).state.ticked.size).toBe(3);
  });
});

describe('searching a role', () => {
  test.each([
    ['pekrja sosal', 'pekerja-sosial'],
    ['amil', 'amil-zakat'],
    ['konselor ad', 'konselor-adiksi'],
    ['tksk', 'tenaga-kesejahteraan-sosial-kecamatan'],
    ['penylu keluarga', 'penyuluh-keluarga-berencana'],
  ])('%s finds %s first', (words, id) => {
    expect(idsFor(words)[0]).toBe(id);
  });

  test('finds nothing for what is nowhere', () => {
    expect(idsFor('qqqq')).toEqual([]);
  });
});

describe('the screen of a list', () => {
  test.each([40, 80, 120])('is kept at %i columns', async (columns) => {
    const canvas = { columns, rows: 30, color: false, unicode: true };
    const { state } = listAfter(several, ['tab', 'down', 'down', 'tab']);
    const text = `${drawList(state, several, '', canvas).lines.join('\n')}\n`;
    await expect(text).toMatchFileSnapshot(`./snapshots/list-${columns}.txt`);
  });

  test.each([
    [24, 40],
    [16, 80],
    [10, 60],
  ])('fits into %i rows of %i columns wherever the pointer is', (rows, columns) => {
    const canvas = { columns, rows, color: false, unicode: true };
    for (let active = 0; active < roles.length; active++) {
      const { lines } = drawList({ ...beginList(one), active }, one, '', canvas);
      expect(lines.length).toBeLessThan(rows);
      expect(lines.filter((line) => line.includes('❯'))).toHaveLength(1);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(columns);
    }
  });
});
