import type { PageSource, RuleSource } from '../../src/domain/role.ts';

const rule = { kind: 'peraturan', via: 'instansi', where: 'contoh.go.id', checked: '2026-11' } as const;

export const undang: RuleSource = {
  ...rule,
  id: 'undang',
  title: 'UU 1/2019',
  subject: 'Penyuluhan',
  number: '1',
  year: 2019,
  status: 'berlaku',
  note: null,
};
export const surat: RuleSource = {
  ...rule,
  id: 'surat',
  title: 'Permen 2/2020',
  subject: 'Jabatan Penyuluh',
  number: '2',
  year: 2020,
  status: 'diubah',
  note: 'Diubah dengan Permen 3/2021.',
};
export const usang: RuleSource = {
  ...rule,
  id: 'usang',
  title: 'Permen 9/2001',
  subject: 'Izin Penyuluh',
  number: '9',
  year: 2001,
  status: 'belum-dipastikan',
  via: 'blog',
  note: 'Periksa aturan terbaru.',
};
export const laman: PageSource = {
  id: 'laman',
  kind: 'laman',
  title: 'Profil Penyuluh Warga',
  where: 'contoh.id/profil',
  year: null,
  note: 'laman, tanpa rujukan',
  checked: '2026-10',
};
export const jurnal: PageSource = {
  id: 'jurnal',
  kind: 'studi',
  title: 'Penyuluh di desa',
  where: 'jurnal.contoh.ac.id',
  year: 2021,
  note: null,
  checked: '2026-11',
};
