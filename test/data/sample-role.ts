import { traits } from './real-data.ts';

/** A small role file that is right in all its parts; its levels speak of the given traits. */
export const sampleRole = (id: string, title: string, traitIds = traits.map((trait) => trait.id)): string =>
  `id: ${id}
title: ${title}
aliases: []
level: pelaksana
group: layanan
summary:
  text: Mendengarkan murid dan menemani mereka memilih langkah berikutnya.
  sources: [sekolah]
definition: []
workplaces: []
duties:
  - text: Mendengarkan murid satu per satu.
    sources: [sekolah]
responsibilities: []
suitedFor: []
notSuitedFor:
  - text: cepat bosan mendengarkan
    when: {}
    sources: [redaksi, sekolah]
misconceptions: []
expectations: []
similarRoles: []
requirements: []
competencies: []
challenges: []
growth: []
paths: []
codes: []
profile:
${traitIds.map((trait) => `  ${trait}: { level: ${trait.length % 5 || 5}, basis: perkiraan }`).join('\n')}
sources:
  - id: sekolah
    kind: laman
    title: Laman sekolah
    where: sekolah.example
    year: 2026
    note: null
    checked: 2026-11
`;

/** The same with a way in and sources that open: nothing of it is thin. */
export const wholeRole = (id: string, title: string, traitIds?: readonly string[]): string =>
  sampleRole(id, title, traitIds === undefined ? undefined : [...traitIds])
    .replace('where: sekolah.example', 'where: https://sekolah.example/laman')
    .replace(
      'competencies: []',
      `entry:
  - { status: lembaga, door: lowongan, text: Dilamar ke sekolah., where: null, sources: [sekolah] }
study: []
startRoles: []
tryNow:
  - { text: Temani adik kelasmu., stages: [sekolah, smp, sma, kuliah, d3, s1, s2], sources: [sekolah] }
competencies: []`,
    );
