import type { Stage } from '../domain/person.ts';
import type { Field, Level } from '../domain/role.ts';
import type { Door, EntryStatus, PageKind, RequirementKind, RuleStatus } from '../domain/vocabulary.ts';
import type { Section } from '../report.ts';

export const LEVEL_LABELS: Record<Level, string> = {
  pelaksana: 'Pelaksana',
  koordinator: 'Koordinator',
  pimpinan: 'Pimpinan',
};

/** What a level of work means. */
export const LEVEL_MEANINGS: Record<Level, string> = {
  pelaksana: 'bekerja langsung dengan warga, data, atau dokumen',
  koordinator: 'mengatur kerja beberapa orang atau beberapa tempat',
  pimpinan: 'memimpin satu bagian dan ikut memutuskan',
};

export const FIELD_LABELS: Record<Field, string> = {
  kebijakan: 'Kebijakan dan perencanaan',
  pemberdayaan: 'Pemberdayaan masyarakat',
  desa: 'Desa',
  layanan: 'Layanan sosial',
  penyuluhan: 'Penyuluhan',
  pendataan: 'Pendataan',
  dana: 'Dana sosial',
};

export const SECTION_LABELS: Record<Section | 'confusions', string> = {
  definition: 'Apa itu',
  workplaces: 'Tempat kerja',
  duties: 'Tugas',
  responsibilities: 'Tanggung jawab',
  suitedFor: 'Cocok bila kamu',
  notSuitedFor: 'Kurang cocok bila kamu',
  misconceptions: 'Salah paham dan kenyataannya',
  expectations: 'Harapan dan kenyataannya',
  similarRoles: 'Beda dengan peran serupa',
  confusions: 'Nama yang sering tertukar',
  requirements: 'Syarat',
  entry: 'Jalan masuk',
  study: 'Kuliah dan sekolah',
  startRoles: 'Mulai dari',
  tryNow: 'Coba sekarang',
  competencies: 'Kemampuan yang dibutuhkan',
  challenges: 'Tantangan',
  growth: 'Cara berkembang',
  paths: 'Jalur',
  profile: 'Gambaran pekerjaan',
  codes: 'Padanan dalam klasifikasi',
  sources: 'Sumber',
};

export const REQUIREMENT_LABELS: Record<RequirementKind, string> = {
  pendidikan: 'Pendidikan',
  status: 'Status',
  pengalaman: 'Pengalaman',
  sertifikat: 'Sertifikat',
  izin: 'Izin',
  kemampuan: 'Kemampuan',
};

/** What one is after entering by a door. */
export const ENTRY_LABELS: Record<EntryStatus, string> = {
  asn: 'menjadi PNS atau PPPK',
  kontrak: 'kontrak',
  swasta: 'pegawai swasta',
  lembaga: 'pegawai lembaga',
  relawan: 'relawan',
  desa: 'perangkat atau petugas desa',
  payung: 'nama payung, bukan lowongan',
};

export const DOOR_LABELS: Record<Door, string> = {
  seleksi: 'Seleksi',
  rekrutmen: 'Rekrutmen',
  lowongan: 'Lowongan',
  'kenaikan-jabatan': 'Kenaikan jabatan',
  pengangkatan: 'Pengangkatan',
  sertifikasi: 'Sertifikasi',
  'sekolah-kedinasan': 'Sekolah kedinasan',
};

/** Stages as the reader would say them. */
export const STAGE_LABELS: Record<Stage, string> = {
  sekolah: 'masih sekolah',
  smp: 'berhenti sebelum lulus SMA',
  sma: 'lulus SMA atau SMK',
  kuliah: 'sedang kuliah',
  d3: 'lulus D-I sampai D-III',
  s1: 'lulus S-1 atau D-IV',
  s2: 'lulus S-2 atau lebih',
};

export const PAGE_KIND_LABELS: Record<PageKind, string> = {
  instansi: 'laman instansi',
  berita: 'berita',
  blog: 'blog',
  laman: 'artikel tanpa rujukan',
  dokumen: 'dokumen',
  studi: 'studi',
  klasifikasi: 'klasifikasi',
};

export const RULE_STATUS_LABELS: Record<RuleStatus, string> = {
  berlaku: 'berlaku',
  diubah: 'berlaku, sudah diubah',
  diganti: 'sudah diganti',
  'belum-dipastikan': 'status belum dipastikan',
};

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** YYYY-MM → "November 2026". */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** YYYY-MM-DD → "26 November 2026". */
export const dateText = (day: string): string => `${Number(day.slice(8))} ${monthText(day.slice(0, 7))}`;

/** "a", "a dan b", "a, b, dan c"; parts that hold a comma or an "and" of their own are kept apart by ", serta" and semicolons. */
export function sentenceList(words: readonly string[], last: 'dan' | 'atau' = 'dan'): string {
  if (words.length < 2) return words[0] ?? '';
  const mixed = words.some((word) => word.includes(',') || word.includes(` ${last} `));
  const before = words.slice(0, -1);
  const joint = mixed && last === 'dan' ? 'serta' : last;
  if (words.length === 2) return `${before[0]}${mixed ? ',' : ''} ${joint} ${words[1]}`;
  return `${before.join(mixed ? '; ' : ', ')}${mixed ? ';' : ','} ${joint} ${words.at(-1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
