import type { Catalog, Question } from '../../src/domain/catalog.ts';
import { compareRoles } from '../../src/domain/compare.ts';
import { opened } from '../../src/domain/opened.ts';
import { evaluate } from '../../src/domain/quiz/evaluate.ts';
import type { Facts } from '../../src/domain/quiz/result.ts';
import { type Role, summarize } from '../../src/domain/role.ts';
import type { CompareReport, ListReport, QuestionsReport, QuizReport, ShowReport } from '../../src/report.ts';
import { tinyRole } from '../tiny-catalog.ts';
import { jurnal, laman, surat, undang, usang } from './sample-sources.ts';

/** A month shortly after the sample's sources were checked. */
export const MONTH = '2026-12';

export const traits: Catalog['traits'] = [
  ['lapangan', 'Kerja di lapangan', 'bekerja di lapangan, di tempat warga', 'bekerja dari kantor', 'layanan'],
  ['layanan', 'Layanan tatap muka', 'melayani warga satu per satu', 'bekerja lewat program', 'layanan'],
  ['rencana', 'Rencana dan kebijakan', 'merancang program baru', 'mewujudkan rencana yang siap', 'arah'],
  ['keputusan', 'Mengambil keputusan', 'mengambil keputusan', 'menyiapkan bahan keputusan', 'arah'],
  ['data', 'Data dan akar masalah', 'menggali data', 'segera bertindak', 'bukti'],
  ['catatan', 'Catatan dan prosedur', 'menjaga catatan tetap teliti', 'bergerak luwes', 'bukti'],
].map(([id = '', label = '', likes = '', likesLow = '', group = '']) => ({
  id,
  label,
  low: likesLow,
  high: likes,
  likes,
  likesLow,
  group,
}));

const profile = (levels: readonly number[]): Record<string, number> =>
  Object.fromEntries(traits.map(({ id }, i) => [id, levels[i] ?? 3]));

const basis = (source: string): Record<string, string> =>
  Object.fromEntries(traits.map(({ id }, i) => [id, i % 2 === 0 ? source : 'perkiraan']));

const cited = (sources: string[], count: number): string[][] => Array.from({ length: count }, () => sources);

/** A role in which every section has something to say. */
export const penyuluh: Role = {
  ...tinyRole('penyuluh-warga', profile([5, 5, 1, 2, 3, 4])),
  title: 'Penyuluh Warga',
  aliases: ['PW', 'penyuluh'],
  summary: 'Menemani warga satu per satu sampai urusannya selesai.',
  definition: ['Penyuluh Warga bekerja di desa. Ia ditugasi dinas.', 'Namanya baru dipakai sejak 2019.'],
  workplaces: ['Balai desa dan rumah warga.'],
  duties: [
    'Mendatangi rumah warga.',
    'Mencatat keluhan.',
    'Menghubungkan warga dengan dinas.',
    'Melapor tiap bulan.',
    'Menjaga data.',
  ],
  responsibilities: ['Menjaga rahasia warga.'],
  suitedFor: ['betah mendengarkan orang', 'senang berjalan jauh', 'sabar mencatat', 'rendah hati'],
  notSuitedFor: ['ingin hasil yang cepat', 'enggan keluar kantor'],
  misconceptions: [
    {
      belief: 'Kerjanya membagi bantuan.',
      reality: 'Bantuan hanya sebagian kecil. Sisanya mendengar.',
      sources: ['redaksi', 'laman'],
    },
    { belief: 'Siapa saja bisa.', reality: 'Ada uji kemampuan.', sources: ['undang'] },
  ],
  expectations: [
    { belief: 'Masalah cepat beres.', reality: 'Sering makan waktu bertahun-tahun.', sources: ['laman'] },
  ],
  similarRoles: [
    {
      role: 'perencana-program',
      difference: 'Perencana Program menyusun rencana dari kantor. Di sini kamu menemui orangnya.',
      sources: ['laman'],
    },
  ],
  requirements: [
    {
      kind: 'pendidikan',
      text: 'Lulus paling rendah SMA.',
      strength: 'rule',
      needs: { stage: 'sma' },
      sources: ['undang'],
    },
    {
      kind: 'status',
      text: 'Berstatus pegawai negeri sipil (PNS).',
      strength: 'rule',
      needs: { asn: ['pns'] },
      sources: ['surat'],
    },
    {
      kind: 'izin',
      text: 'Punya surat izin dari dinas.',
      strength: 'rule',
      needs: {},
      sources: ['redaksi', 'usang'],
    },
  ],
  competencies: ['Mendengar dengan tenang.'],
  challenges: ['Jalannya jauh.'],
  growth: ['Ikut pelatihan dinas.'],
  paths: [
    {
      direction: 'next',
      role: 'perencana-program',
      text: 'Sesudah lima tahun bisa pindah ke bagian rencana.',
      sources: ['surat'],
    },
    { direction: 'previous', role: null, text: 'Banyak yang mulai sebagai kader desa.', sources: ['jurnal'] },
  ],
  codes: [
    { system: 'ISCO-08', code: '3412', title: 'Social work associate', exact: false, sources: ['jurnal'] },
  ],
  profileBasis: basis('surat'),
  misfitSignals: [{ layanan: 'low' }, { lapangan: 'low' }],
  citations: {
    summary: [['laman']],
    definition: [['undang'], ['redaksi', 'surat']],
    workplaces: [['laman']],
    duties: cited(['laman'], 5),
    responsibilities: [['undang']],
    suitedFor: cited(['redaksi', 'laman'], 4),
    notSuitedFor: cited(['laman'], 2),
    competencies: [['jurnal']],
    challenges: [['laman']],
    growth: [['redaksi', 'jurnal']],
  },
  sources: [undang, surat, usang, laman, jurnal],
};

/** A role with little behind it. */
export const perencana: Role = {
  ...tinyRole('perencana-program', profile([1, 1, 5, 4, 5, 3])),
  title: 'Perencana Program',
  level: 'pimpinan',
  group: 'kebijakan',
  summary: 'Merancang program untuk satu kabupaten.',
  misconceptions: [{ belief: 'Tinggal menulis.', reality: 'Banyak rapat lebih dulu.', sources: ['laman'] }],
  similarRoles: [
    {
      role: 'penyuluh-warga',
      difference: 'Penyuluh Warga menjalankan rencana itu di desa.',
      sources: ['laman'],
    },
  ],
  requirements: [
    {
      kind: 'pendidikan',
      text: 'Lulus paling rendah S-1.',
      strength: 'rule',
      needs: { stage: 's1' },
      sources: ['undang'],
    },
  ],
  paths: [
    {
      direction: 'previous',
      role: 'penyuluh-warga',
      text: 'Umumnya pernah bekerja di lapangan.',
      sources: ['surat'],
    },
  ],
  profileBasis: basis('surat'),
  citations: { ...penyuluh.citations, duties: [['laman']] },
  sources: [undang, surat, laman],
};

const pendata: Role = {
  ...tinyRole('pendata-desa', profile([4, 2, 2, 1, 5, 5])),
  title: 'Pendata Desa',
  level: 'koordinator',
  group: 'desa',
  summary: 'Mengumpulkan dan merapikan data desa.',
  citations: { ...penyuluh.citations, duties: [['laman']] },
  sources: [laman],
};

const question = (id: string, text: string, loadings: Record<string, number>): Question => ({
  id,
  kind: 'statement',
  text,
  loadings,
  mean: 3,
  sd: 0.93,
});
const choice = (
  id: string,
  text: string,
  a: string,
  b: string,
  loadings: Record<string, number>,
): Question => ({ ...question(id, text, loadings), kind: 'dilemma', a, b });

export const questions: Question[] = [
  question('s1-lapangan', 'Aku betah seharian di kampung warga.', { lapangan: 0.75 }),
  question('s2-layanan', 'Aku suka melayani orang satu per satu.', { layanan: 0.75 }),
  question('s3-rencana', 'Aku suka merancang program dari kertas kosong.', { rencana: 0.75 }),
  question('s4-data', 'Aku betah menelusuri angka sampai ketemu sebabnya.', { data: 0.75 }),
  question('s5-catatan', 'Aku betah merapikan catatan.', { catatan: 0.75 }),
  question('s6-keputusan', 'Aku mau memutuskan walau bisa disalahkan.', { keputusan: 0.75 }),
  choice(
    'd1-rencana-lapangan',
    'Besok ada waktu luang. Mau diisi apa?',
    'Menyusun rencana tahun depan',
    'Mengunjungi warga di dusun',
    { rencana: -0.75, lapangan: 0.75 },
  ),
  choice(
    'd2-data-layanan',
    'Seorang ibu berhenti datang. Apa yang kamu pilih?',
    'Menelusuri catatan kehadirannya',
    'Mendatangi rumahnya',
    { data: -0.75, layanan: 0.75 },
  ),
  choice(
    'd3-keputusan-catatan',
    'Rapat sudah larut. Bagianmu apa?',
    'Menetapkan pilihan',
    'Merapikan notulen',
    { keputusan: -0.75, catatan: 0.75 },
  ),
];

export const catalog: Catalog = {
  roles: [penyuluh, perencana, pendata],
  groups: [
    { id: 'layanan', label: 'Layanan', short: 'Layanan' },
    { id: 'arah', label: 'Arah dan Keputusan', short: 'Arah' },
    { id: 'bukti', label: 'Data dan Catatan', short: 'Data' },
  ],
  traits,
  scale: [
    'Sama sekali bukan aku',
    'Kurang seperti aku',
    'Antara ya dan tidak',
    'Cukup seperti aku',
    'Persis seperti aku',
  ].map((statement, i) => ({
    value: i + 1,
    statement,
    dilemma: ['Sepenuhnya A', 'Lebih ke A', 'A dan B sama kuat', 'Lebih ke B', 'Sepenuhnya B'][i] ?? '',
  })),
  questions,
  quizVersion: '1-contoh',
  confusions: [
    {
      names: ['Penyuluh Warga', 'Perencana Program'],
      roles: ['penyuluh-warga', 'perencana-program'],
      abbreviation: 'PW',
      test: 'Di mana mejanya? Di desa, Penyuluh Warga; di kantor, Perencana Program.',
      sources: ['laman'],
    },
  ],
  confusionSources: [laman],
};

export const openCatalog = opened(catalog);

export const listReport: ListReport = {
  kind: 'list',
  found: null,
  roles: catalog.roles.map(summarize),
  search: null,
  checks: null,
  ways: [],
};

export const showReport = (roles: Role[], more: Partial<ShowReport> = {}): ShowReport => ({
  kind: 'show',
  roles,
  single: roles.length === 1,
  sections: null,
  full: false,
  catalog: openCatalog,
  month: MONTH,
  ...more,
});

export const compareReport = (roles: Role[]): CompareReport => ({
  kind: 'compare',
  comparison: compareRoles(roles, traits),
  catalog: openCatalog,
});

export const questionsReport: QuestionsReport = { kind: 'questions', instrument: catalog };

/** Answers of somebody who likes the field, people and tidy notes. */
export const ANSWERS: Record<string, number | null> = {
  's1-lapangan': 5,
  's2-layanan': 5,
  's3-rencana': 1,
  's4-data': 2,
  's5-catatan': 4,
  's6-keputusan': null,
  'd1-rencana-lapangan': 5,
  'd2-data-layanan': 4,
  'd3-keputusan-catatan': 3,
};

export function quizReport(
  answers: Record<string, number | null> = ANSWERS,
  facts: Facts = { education: 'sma', civilServant: false },
  about: string | null = null,
): QuizReport {
  const result = evaluate(catalog, answers, facts, { about: about ?? undefined });
  return { kind: 'quiz', result, catalog, answers, facts, about, month: MONTH };
}
