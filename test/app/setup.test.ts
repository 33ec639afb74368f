import { describe, expect, test } from 'vitest';
import { packed, unpacked } from '../../src/app/setup.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { NO_GUIDE } from '../../src/domain/guide.ts';
import { opened } from '../../src/domain/opened.ts';
import { realCatalog } from '../real-catalog.ts';

const open = opened(realCatalog);
const text = packed({ full: false, cards: false, about: null }, open);

describe('the catalogue in the file', () => {
  test('is read again whole', () => {
    const { guide = NO_GUIDE } = realCatalog;
    const catalog = { ...realCatalog, guide: { ...NO_GUIDE, entry: guide.entry } };
    expect(guide.entry.notes.length).toBeGreaterThan(5);
    expect(unpacked(text)).toEqual(
      JSON.parse(JSON.stringify({ full: false, cards: false, about: null, catalog })),
    );
  });

  test('holds each source once', () => {
    const places = realCatalog.roles.flatMap(({ sources }) =>
      sources.map((source) => JSON.stringify(source)),
    );
    expect(new Set(places).size).toBeLessThan(places.length);
    const { sources } = JSON.parse(text);
    expect(new Set(sources.map((source: unknown) => JSON.stringify(source))).size).toBe(sources.length);
  });

  test('is the same for the same catalogue', () => {
    expect(packed({ full: false, cards: false, about: null }, open)).toBe(text);
  });

  test('cannot end its element, whatever a title says', () => {
    const [first, ...roles] = realCatalog.roles;
    const title = '</script><!--<img src=x onerror=alert(1)>\u2028';
    const hostile = { ...realCatalog, roles: [{ ...first, title }, ...roles] } as Catalog;
    const held = packed({ full: true, cards: false, about: null }, opened(hostile));
    expect(held).not.toContain('<');
    expect(unpacked(held).catalog.roles[0]?.title).toBe(title);
  });
});
