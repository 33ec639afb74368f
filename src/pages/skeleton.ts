import type { OpenCatalog, Trait } from '../domain/catalog.ts';
import { FIELDS, LEVELS } from '../domain/role.ts';
import { TO_FILL } from '../domain/vocabulary.ts';
import { commandLine } from './command-line.ts';

/** The first level differs from the others: a flat profile tells a role from no other and is a mistake. */
const level = ({ id, label, low, high }: Trait, at: number): string =>
  `  ${id}: { level: ${at === 0 ? 4 : 3}, basis: perkiraan } # ${label}: 1 ${low}; 5 ${high}`;

/** Text that has a place in YAML, in quotes since a colon stands in it. */
const toFill = (what: string): string => `'${TO_FILL} ${what}'`;

const claim = (what: string): string => `  - { text: ${toFill(what)}, sources: [sumber-1] }`;

/** A role file with everything that it needs, to be filled in: every line says what belongs there. */
export const skeleton = (id: string, { traits }: OpenCatalog, month: string): string => `\
# Berkas peran "${id}". Ganti semua yang diawali ${TO_FILL}, lalu periksa dengan:
#   ${commandLine('data', 'check', '<folder>')}
id: ${id} # sama dengan nama berkas
title: ${toFill('nama peran')}
aliases: [] # sebutan lain, misalnya [konselor sekolah]
level: pelaksana # ${LEVELS.join(', ')}
group: layanan # ${FIELDS.join(', ')}
summary: { text: ${toFill('satu kalimat tentang pekerjaan ini')}, sources: [sumber-1] }

# Tiap kalimat menyebut sumbernya, dari daftar sources di bawah. Simpulanmu sendiri: [redaksi, sumber-1].
definition: # apa itu
${claim('satu atau dua kalimat')}
workplaces: # tempat kerja; boleh []
${claim('misalnya sekolah, dinas, yayasan')}
duties: # tugas
${claim('satu tugas dalam satu kalimat')}
responsibilities: [] # tanggung jawab
suitedFor: # cocok bila kamu …
${claim('sambungan kalimat "cocok bila kamu …"')}
notSuitedFor: # kurang cocok bila kamu …; when: sifat di bawah, low atau high, yang menyentuh kalimat ini
  - { text: ${toFill('sambungan kalimat "kurang cocok bila kamu …"')}, when: {}, sources: [redaksi, sumber-1] }

misconceptions: [] # salah paham: - { belief: yang dikira orang, reality: kenyataannya, sources: [sumber-1] }
expectations: [] # harapan, bentuknya sama
similarRoles: [] # peran serupa: - { role: id-peran, difference: bedanya, sources: [sumber-1] }

# Syarat; kind: pendidikan, status, pengalaman, sertifikat, izin, kemampuan. strength: rule (aturan) atau usual (biasanya).
# needs boleh {}, atau misalnya { stage: s1, asn: [pns, pppk], age: { from: 18, to: 35 } }.
requirements:
  - { kind: pendidikan, text: ${toFill('satu syarat')}, strength: usual, needs: {}, sources: [sumber-1] }

# Jalan masuk, yang paling mudah lebih dulu.
# status: asn, kontrak, swasta, lembaga, relawan, desa, payung.
# door: seleksi, rekrutmen, lowongan, kenaikan-jabatan, pengangkatan, sertifikasi, sekolah-kedinasan.
entry:
  - { status: lembaga, door: lowongan, text: ${toFill('cara masuknya')}, where: null, sources: [sumber-1] }
study: [] # yang bisa dipelajari: - { text: …, sources: [sumber-1] }
startRoles: [] # peran untuk memulai, kalau jabatan ini dicapai dengan naik: - { role: id-peran, sources: [sumber-1] }
tryNow: # yang bisa dicoba sekarang; stages: sekolah, smp, sma, kuliah, d3, s1, s2
  - text: ${toFill('satu hal kecil untuk dicoba')}
    stages: [sekolah, smp, sma, kuliah, d3, s1, s2]
    sources: [sumber-1]

competencies: [] # kemampuan
challenges: [] # tantangan
growth: [] # cara berkembang
paths: [] # jalur: - { direction: next atau previous, role: id-peran atau null, text: …, sources: [sumber-1] }
codes: [] # kode jabatan: - { system: KBJI 2014, code: '2635', title: …, exact: true, sources: [sumber-1] }

# Gambaran pekerjaan sehari-hari, 1 (sedikit) sampai 5 (banyak); basis: id sumber, atau perkiraan.
profile:
${traits.map(level).join('\n')}

sources: # kind: instansi, berita, blog, laman, dokumen, studi, klasifikasi; atau - rule: id-peraturan
  - id: sumber-1
    kind: laman
    title: ${toFill('judul halaman atau dokumen')}
    where: ${toFill('alamat lengkap https://…')}
    year: null # tahun terbit, atau null
    note: null
    checked: '${month}' # bulan kamu membacanya
`;
