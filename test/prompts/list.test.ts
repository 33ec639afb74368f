import { describe, expect, test } from 'vitest';
import { summarize } from '../../src/domain/role.ts';
import { drawList } from '../../src/prompts/drawn/list-view.ts';
import { beginList, type ListConfig, type ListState, pressList, searched } from '../../src/prompts/list.ts';
import { roleFilter } from '../../src/search/filter.ts';
import { realCatalog } from '../real-catalog.ts';

const roles = realCatalog.roles.map(summarize);
const one: ListConfig = {
  message: 'Peran mana yang ingin kamu lihat?',
  entries: roles.map(({ title, level, summary }) => ({ label: title, note: level, about: summary })),
  search: roleFilter(roles),
};
const several: ListConfig = { ...one, many: { least: 2, most: 4 } };
const menu: ListConfig = { message: 'Mau apa?', entries: [{ label: 'Lihat' }, { label: 'Selesai' }] };

/** The list after keys that do not end it. */
const listAfter = (config: ListConfig, names: readonly string[], from = beginList(config)): ListState =>
  names.reduce((state, name) => {
    const step = pressList(state, config, { name });
    return step !== undefined && 'state' in step ? step.state : state;
  }, from);

const idsFor = (words: string): (string | undefined)[] =>
  one.search?.(words).map((place) => roles[place]?.id) ?? [];

describe('a list', () => {
  test('moves in a circle and yields the place under the pointer', () => {
    expect(pressList(listAfter(menu, ['up']), menu, { name: 'return' })).toEqual({ chosen: [1] });
    expect(pressList(listAfter(menu, ['down', 'down']), menu, { name: 'return' })).toEqual({ chosen: [0] });
  });

  test('a digit points and does not choose', () => {
    expect(listAfter(menu, ['2']).active).toBe(1);
    expect(listAfter(menu, ['7']).active).toBe(0);
  });

  test('letters belong to the search where there is one', () => {
    expect(pressList(beginList(one), one, { name: 'a' })).toBeUndefined();
    expect(pressList(beginList(menu), menu, { name: 'a' })).toEqual({ state: beginList(menu) });
  });

  test('keeps ticks over a search and refuses too few and too many', () => {
    let state = listAfter(several, ['space']);
    expect(listAfter(several, ['return'], state).trouble).toBe('few');
    state = searched(state, several, 'konselor');
    state = listAfter(several, ['space'], state);
    expect(pressList(state, several, { name: 'return' })).toEqual({ chosen: [...state.ticked] });
    state = listAfter(
      several,
      ['space', 'down', 'space', 'down', 'space', 'down', 'space'],
      beginList(several),
    );
    expect(listAfter(several, ['down', 'space'], state)).toMatchObject({
      trouble: 'many',
      ticked: state.ticked,
    });
    expect(listAfter(several, ['space'], state).ticked.size).toBe(3);
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
    const state = listAfter(several, ['space', 'down', 'down', 'space']);
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
