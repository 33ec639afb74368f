import { expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { CompareReport } from '../../src/report.ts';
import { catalog, compareReport, penyuluh, perencana } from './sample.ts';

const said = async (report: CompareReport): Promise<string> =>
  (await render(report, 'text', { width: 50, color: false, unicode: true })).replace(/\s+/g, ' ');

test('the choice is told from the widest gaps, each role from its own side', async () => {
  const text = await said(compareReport([penyuluh, perencana]));
  expect(text).toContain(
    'Pilih Penyuluh Warga kalau kamu suka bekerja di lapangan, di tempat warga; melayani warga satu per satu; serta mewujudkan rencana yang siap.',
  );
  expect(text).toContain(
    'Pilih Perencana Program kalau kamu suka bekerja dari kantor, bekerja lewat program, dan merancang program baru.',
  );
});

test('roles with the same levels are told to be almost the same work', async () => {
  const twin = { ...penyuluh, id: 'kembaran', title: 'Kembaran' };
  expect(await said(compareReport([penyuluh, twin]))).toContain(
    'Pilih Kembaran kalau tempat dan syaratnya lebih pas untukmu; isi kerjanya hampir sama.',
  );
});

test('differences come from the roles’ own pages, and their absence is told', async () => {
  const [, , pendata] = catalog.roles;
  expect(await said(compareReport([penyuluh, perencana]))).toContain(
    'Dari sisi Perencana Program. Penyuluh Warga menjalankan rencana itu di desa. [1]',
  );
  expect(await said(compareReport([penyuluh, pendata as typeof penyuluh]))).toContain(
    'Belum ada sumber yang menjelaskan bedanya.',
  );
});

test('the widest gap stands first, with small letters for estimates', async () => {
  const text = await said(compareReport([penyuluh, perencana]));
  expect(text).toMatch(/1 2 3 4 5 Kerja di lapangan, beda 4 B─+┼─+┼─+┼─+A/);
  expect(text).toMatch(/Layanan tatap muka, beda 4 b─+┼─+┼─+┼─+a/);
});

test('equal levels stand at one place, their letters below each other', async () => {
  const twin = { ...penyuluh, id: 'kembaran', title: 'Kembaran' };
  const text = await render(compareReport([penyuluh, twin]), 'text', {
    width: 80,
    color: false,
    unicode: true,
  });
  expect(text).toMatch(/┼────┼────┼────┼────A +sama\n +B$/m);
});

test('names of the pair that are mixed up are told apart', async () => {
  expect(await said(compareReport([penyuluh, perencana]))).toContain('Di mana mejanya?');
  expect(await said(compareReport([penyuluh, catalog.roles[2] as typeof penyuluh]))).not.toContain(
    'Di mana mejanya?',
  );
});
