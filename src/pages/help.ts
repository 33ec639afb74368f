/** The words of --help, also the source of the manual page. */
export const HELP = {
  about:
    'Angket minat kerja dan uraian peran kerja di bidang sosial: bahan obrolan, bukan tes. Semua berjalan di komputermu, tanpa internet.',
  help: 'tampilkan bantuan ini',
  version: 'tampilkan versi',
  examples: [
    'karir-sosial quiz                       kuis 5 sampai 10 menit',
    'karir-sosial list --search musyawarah   peran yang menyebut musyawarah',
    'karir-sosial show "pekerja sosial"      satu peran',
    'karir-sosial show tksk --json           untuk skrip',
  ],
} as const;
