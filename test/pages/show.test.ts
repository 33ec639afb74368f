import { describe, expect, test } from 'vitest';
import { NO_SOURCE } from '../../src/pages/citations.ts';
import type { Block, Inline, Page, Section } from '../../src/pages/page.ts';
import { pageOf } from '../../src/pages/pages.ts';
import { staleSince } from '../../src/pages/show.ts';
import { SECTIONS } from '../../src/report.ts';
import { penyuluh, perencana, showReport } from './sample.ts';

const sectionsOf = (page: Page): Section[] =>
  page.blocks.filter((block): block is Section => block.kind === 'section');
const idsOf = (page: Page): string[] => sectionsOf(page).map(({ id }) => id);
const find = (page: Page, id: string): Section => {
  const found = sectionsOf(page).find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const plain = (text: Inline): string =>
  text.map((part) => (typeof part === 'string' ? part : 'cite' in part ? '' : part.text)).join('');
const warnings = (page: Page): Block[] =>
  page.blocks.filter((block) => block.kind === 'paragraph' && block.tone === 'warning');

describe('the usual page of a role', () => {
  test('shows the parts that decide, and how much of each is left out', async () => {
    const page = await pageOf(showReport([penyuluh]));
    expect(idsOf(page)).toEqual([
      'definition',
      'duties',
      'misconceptions',
      'requirements',
      'paths',
      'similarRoles',
      'confusions',
      'sources',
    ]);
    expect(find(page, 'duties').note).toBe('3 dari 5');
    expect(find(page, 'misconceptions').note).toBe('1 dari 2');
  });

  test('cuts nothing inside an item: what is shown is whole', async () => {
    const page = JSON.stringify(await pageOf(showReport([penyuluh])));
    for (const text of [
      penyuluh.misconceptions[0]?.reality,
      'menyusun rencana dari kantor. Di sini kamu menemui orangnya.',
    ])
      expect(page).toContain(text);
  });

  test('names a page by its site, not by how its address begins', async () => {
    const sources = penyuluh.sources.map((source) =>
      source.id === 'laman' ? { ...source, where: 'https://www.contoh.id/profil' } : source,
    );
    const listed = JSON.stringify(find(await pageOf(showReport([{ ...penyuluh, sources }])), 'sources'));
    expect(listed).toContain('contoh.id (artikel tanpa rujukan)');
    expect(listed).not.toMatch(/https:|www/);
  });

  test('calls a number beside an ESCO title what it is: that of the ISCO-08 group', async () => {
    const codes = (['ESCO', 'ISCO-08'] as const).map((system) => ({
      system,
      code: '2635',
      title: 'social worker',
      exact: false,
      sources: ['jurnal'],
    }));
    const page = await pageOf(showReport([{ ...penyuluh, codes }], { sections: ['codes'] }));
    const listed = JSON.stringify(find(page, 'codes'));
    expect(listed).toContain('"ESCO (kelompok ISCO-08 2635)"');
    expect(listed).toContain('"ISCO-08 2635"');
  });

  test('leaves out what has no source, but says so of the requirements', async () => {
    const page = await pageOf(showReport([{ ...perencana, requirements: [], paths: [] }]));
    expect(idsOf(page)).not.toContain('paths');
    expect(find(page, 'requirements').blocks).toEqual([
      { kind: 'paragraph', text: [NO_SOURCE], tone: 'note' },
    ]);
  });

  test('lists only the sources it cites, numbered in the order in which they are cited', async () => {
    const page = await pageOf(showReport([penyuluh]));
    const [sources] = find(page, 'sources').blocks;
    expect(sources).toMatchObject({
      kind: 'sources',
      running: true,
      entries: [
        ['contoh.id (artikel tanpa rujukan)'],
        ['UU 1/2019 (berlaku)'],
        ['Permen 2/2020 (berlaku, sudah diubah)'],
      ],
    });
  });
});

describe('all of a role', () => {
  test('has every section, with a word where there is no source', async () => {
    const page = await pageOf(showReport([perencana], { full: true }));
    const silent = ['entry', 'study', 'startRoles', 'tryNow'];
    const wanted = SECTIONS.filter((name) => !silent.includes(name)).flatMap((name) =>
      name === 'similarRoles' ? [name, 'confusions'] : [name],
    );
    expect(idsOf(page)).toEqual(wanted);
    expect(find(page, 'workplaces').blocks).toEqual([{ kind: 'paragraph', text: [NO_SOURCE], tone: 'note' }]);
  });

  test('tells of each rule its number, year, status, reader and month, and of a page its kind', async () => {
    const [sources] = find(await pageOf(showReport([penyuluh], { full: true })), 'sources').blocks;
    const entries = sources?.kind === 'sources' ? sources.entries.map(plain) : [];
    expect(entries).toHaveLength(penyuluh.sources.length);
    expect(entries).toContain(
      'Permen 9/2001 tentang Izin Penyuluh. Nomor 9, tahun 2001; status belum dipastikan; dibaca lewat blog, contoh.go.id; diperiksa November 2026. Periksa aturan terbaru.',
    );
    expect(entries).toContain('Penyuluh di desa. Studi, jurnal.contoh.ac.id, 2021; diperiksa November 2026.');
  });

  test.each([true, false])('sets the sentences below its sources apart (in full: %s)', async (full) => {
    const summary = {
      ...penyuluh,
      duties: ['Menjaga data.'],
      citations: { ...penyuluh.citations, duties: [['laman']], responsibilities: [['redaksi', 'undang']] },
    };
    const [sources] = find(await pageOf(showReport([summary], { full })), 'sources').blocks;
    const note = sources?.kind === 'sources' ? plain(sources.note) : '';
    expect(note).toMatch(/di sebelahnya\. Nomor .*: artikel tanpa rujukan\./);
    expect(note).not.toMatch(/\.\p{Lu}/u);
  });

  test('marks a level without a source as an estimate and cites the others', async () => {
    const { blocks } = find(await pageOf(showReport([penyuluh], { full: true })), 'profile');
    const bars = blocks.find((block) => block.kind === 'bars');
    const rows = bars?.rows.map(({ label, faint, text }) => [label, faint, plain(text).trim()]);
    expect(rows).toContainEqual(['Kerja di lapangan', false, '5']);
    expect(rows).toContainEqual(['Layanan tatap muka', true, '≈ 5']);
  });
});

test('a level that only a page without references states is drawn as an estimate too', async () => {
  const weak = { ...penyuluh, profileBasis: { ...penyuluh.profileBasis, lapangan: 'laman' } };
  const { blocks } = find(await pageOf(showReport([weak], { full: true })), 'profile');
  const bars = blocks.find((block) => block.kind === 'bars');
  expect(bars?.rows.find(({ label }) => label === 'Kerja di lapangan')).toMatchObject({
    faint: true,
    text: ['≈ 5'],
  });
});

test('sentences that rest on pages without references alone are told, with the numbers of those pages', async () => {
  const notesOf = async (duties: string[][]): Promise<string> => {
    const role = {
      ...penyuluh,
      duties: ['Menyuluh.', 'Mencatat.'],
      citations: { ...penyuluh.citations, duties, summary: [['undang']] },
    };
    const page = await pageOf(showReport([role], { sections: ['duties'] }));
    const [block] = find(page, 'sources').blocks;
    return block?.kind === 'sources' ? block.note.join(' ') : '';
  };
  expect(await notesOf([['laman'], ['undang']])).toMatch(/Nomor 2: artikel tanpa rujukan\./);
  expect(
    await notesOf([
      ['redaksi', 'laman'],
      ['laman', 'undang'],
    ]),
  ).toMatch(/Nomor 2: artikel tanpa rujukan\./);
  expect(await notesOf([['laman', 'undang'], ['surat']])).not.toMatch(/tanpa rujukan/);
});

test('--section shows the parts in the order asked for; differences bring the confused names along', async () => {
  const page = await pageOf(showReport([penyuluh], { sections: ['requirements', 'similarRoles'] }));
  expect(idsOf(page)).toEqual(['requirements', 'similarRoles', 'confusions', 'sources']);
  expect(find(page, 'requirements').note).toBeNull();
});

test.each([
  ['2027-11', null],
  ['2027-12', '2026-11'],
  ['2026-11', null],
])('in %s the newest check of November 2026 counts as old: %s', async (month, since) => {
  expect(staleSince(penyuluh, month)).toBe(since);
  const page = await pageOf(showReport([penyuluh], { month }));
  expect(warnings(page)).toHaveLength(since === null ? 0 : 1);
});

test('several roles have a section and source numbers each', async () => {
  const page = await pageOf(showReport([penyuluh, perencana]));
  expect(idsOf(page)).toEqual(['penyuluh-warga', 'perencana-program']);
  const inner = find(page, 'perencana-program').blocks.find(
    (block) => block.kind === 'section' && block.id === 'sources',
  );
  expect(inner).toMatchObject({
    blocks: [
      {
        entries: [
          ['contoh.id (artikel tanpa rujukan)'],
          ['UU 1/2019 (berlaku)'],
          ['Permen 2/2020 (berlaku, sudah diubah)'],
        ],
      },
    ],
  });
});
