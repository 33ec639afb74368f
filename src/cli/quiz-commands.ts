import type { Definition, OptionText } from './definition.ts';

/** What holds for everybody in a file of many sheets. */
const ABOUT_ALL: readonly OptionText[] = [
  ['--role <peran>', 'jelaskan juga mengapa peran ini dekat atau tidak'],
  ['--stage <tahap>', 'tahap semua orang di berkas itu: sekolah, smp, sma, kuliah, d3, s1, atau s2'],
  ['--asn <status>', 'status semua orang di berkas itu: pns, pppk, atau bukan'],
];

/** What `quiz print` hands out. */
const PRINTED: readonly Definition[] = [
  {
    name: 'questions',
    text: 'daftar pertanyaan untuk kertas, formulir, atau program',
    options: [],
    examples: [
      'karir-sosial quiz print questions -o pertanyaan.html',
      'karir-sosial quiz print questions --format csv > kelas.csv',
    ],
    formats: () => ['csv'],
    load: async () => (await import('../commands/questions.ts')).questions,
  },
];

/** What stands under `quiz`. */
export const QUIZ_COMMANDS: readonly Definition[] = [
  {
    name: 'batch',
    text: 'nilai banyak orang dari tabel CSV atau baris JSON',
    argument: ['<berkas>', 'lembar jawaban ("-" untuk masukan standar)'],
    options: ABOUT_ALL,
    examples: ['karir-sosial quiz batch kelas.csv', 'karir-sosial quiz batch kelas.csv -o hasil/'],
    formats: () => ['csv'],
    load: async () => (await import('../commands/batch.ts')).batch,
  },
  {
    name: 'print',
    text: 'cetak yang dibagikan: daftar pertanyaan',
    options: [],
    examples: ['karir-sosial quiz print questions -o pertanyaan.html'],
    commands: PRINTED,
  },
];
