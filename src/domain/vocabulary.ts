/** Words of role files. Who reads or checks such a file needs them; who shows a role loads none of them. */

import type { Section } from './role.ts';

/** `rule`: a rule in force says so; `usual`: notices or officials asked it. */
export const STRENGTHS = ['rule', 'usual'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What one is after entering by a door; `payung` is a name for several posts. */
export const ENTRY_STATUSES = ['asn', 'kontrak', 'swasta', 'lembaga', 'relawan', 'desa', 'payung'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const DOORS = [
  'seleksi',
  'rekrutmen',
  'lowongan',
  'kenaikan-jabatan',
  'pengangkatan',
  'sertifikasi',
  'sekolah-kedinasan',
] as const;
export type Door = (typeof DOORS)[number];

export const REQUIREMENT_KINDS = [
  'pendidikan',
  'status',
  'pengalaman',
  'sertifikat',
  'izin',
  'kemampuan',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

export const PAGE_KINDS = ['instansi', 'berita', 'blog', 'laman', 'dokumen', 'studi', 'klasifikasi'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const RULE_STATUSES = ['berlaku', 'diubah', 'diganti', 'belum-dipastikan'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

export const READ_VIA = ['peraturan', 'instansi', 'berita', 'blog', 'dokumen'] as const;
export type ReadVia = (typeof READ_VIA)[number];

/** What begins so in a new role file is still to be written. */
export const TO_FILL = 'ISI:';

/** The sections that are plain lists of sentences. */
export const CLAIM_SECTIONS = [
  'definition',
  'workplaces',
  'duties',
  'responsibilities',
  'suitedFor',
  'notSuitedFor',
  'competencies',
  'challenges',
  'growth',
] as const;
export type ClaimSection = (typeof CLAIM_SECTIONS)[number];

/** The same parts by the names that people type. */
export const SECTION_NAMES: Record<Section, string> = {
  definition: 'apa-itu',
  workplaces: 'tempat-kerja',
  duties: 'tugas',
  responsibilities: 'tanggung-jawab',
  suitedFor: 'cocok',
  notSuitedFor: 'kurang-cocok',
  misconceptions: 'salah-paham',
  expectations: 'harapan',
  similarRoles: 'peran-serupa',
  requirements: 'syarat',
  entry: 'jalan-masuk',
  study: 'kuliah',
  startRoles: 'mulai-dari',
  tryNow: 'coba-sekarang',
  competencies: 'kemampuan',
  challenges: 'tantangan',
  growth: 'berkembang',
  paths: 'jalur',
  profile: 'gambaran',
  codes: 'padanan',
  sources: 'sumber',
};
