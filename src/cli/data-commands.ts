import type { Definition } from './definition.ts';

/** What stands under `data`: role files of one's own. */
export const DATA_COMMANDS: readonly Definition[] = [
  {
    name: 'new',
    text: 'tulis berkas peran baru untuk kamu isi',
    argument: ['<id>', 'id peran: huruf kecil, angka, dan tanda hubung'],
    options: [],
    examples: ['karir-sosial data new guru-bk -o data-sendiri/', 'karir-sosial data new guru-bk'],
    ownForm: 'folder tempat berkasnya ditulis',
    load: async () => (await import('../commands/data-new.ts')).dataNew,
  },
  {
    name: 'check',
    text: 'periksa folder data: apa yang keliru, apa yang masih tipis',
    argument: ['<folder>', 'folder yang berisi roles/*.yaml'],
    options: [],
    examples: ['karir-sosial data check data-sendiri/', 'karir-sosial data check data-sendiri/ --json'],
    builtIn: true,
    load: async () => (await import('../commands/data-check.ts')).dataCheck,
  },
];
