/** The words of --help, also the source of the manual page. */
export const HELP = {
  about:
    'Penasihat karier untuk profesi pembangunan sosial dan pemberdayaan masyarakat.\nSemua berjalan di komputermu, tanpa internet.',
  commands: {
    list: 'daftar semua peran, atau yang cocok dengan kata carian',
    show: 'isi lengkap satu peran: tugas, syarat, salah paham, dan sumbernya',
    compare: 'dua sampai empat peran berdampingan',
    quiz: 'jawab beberapa pertanyaan, dapat saran beserta alasannya',
    completion: 'cetak skrip agar tombol Tab melengkapi perintah, pilihan, dan nama peran',
  },
  arguments: {
    show: 'id, nama, atau singkatan peran',
    compare: 'dua sampai empat peran',
    completion: 'bash, zsh, fish, atau powershell',
  },
  options: {
    format: 'bentuk laporan: text, json, markdown, atau html (csv untuk --questions dan --batch)',
    json: 'sama dengan --format json',
    output: 'simpan laporan ke berkas; akhirannya menentukan bentuk (.txt .json .md .html)',
    force: 'timpa berkas walaupun isinya bukan laporan dari sini',
    data: 'tambahkan berkas peran dari folder sendiri',
    noColor: 'tanpa warna',
    help: 'tampilkan bantuan ini',
    version: 'tampilkan versi',
    search: 'cari kata di semua isi peran; salah ketik kecil dimaafkan',
    level: 'hanya jenjang ini: pelaksana, koordinator, atau pimpinan',
    group: 'hanya bidang ini: kebijakan, pemberdayaan, desa, layanan, penyuluhan, pendataan, atau dana',
    stale: 'urut dari sumber yang paling lama tidak diperiksa',
    section: 'hanya bagian ini, misalnya tugas,syarat,jalan-masuk',
    fullShow: 'semua bagian, termasuk yang panjang',
    answers: 'nilai jawaban dari berkas JSON ("-" untuk masukan standar)',
    code: 'ulangi hasil dari kode jawaban',
    batch: 'nilai banyak orang dari tabel CSV atau baris JSON ("-" untuk masukan standar)',
    questions: 'cetak daftar pertanyaan',
    plain: 'baris bernomor tanpa gambar ulang, untuk pembaca layar dan pipa',
    fullQuiz: 'tanyakan semua pertanyaan',
    resume: 'lanjutkan kuis yang tersimpan tanpa bertanya',
    fresh: 'mulai kuis baru tanpa bertanya',
    role: 'jelaskan juga mengapa peran ini cocok atau tidak',
    stage: 'sekarang kamu: sekolah, smp, sma, kuliah, d3, s1, atau s2',
    asn: 'pegawai pemerintah atau bukan: pns, pppk, atau bukan',
    education: 'sama dengan --stage',
    civilServant: 'sama dengan --asn pns',
    noCivilServant: 'sama dengan --asn bukan',
  },
  examples: {
    root: `
Contoh:
  karir-sosial quiz                       kuis 5 sampai 10 menit
  karir-sosial list --search musyawarah   peran yang menyebut musyawarah
  karir-sosial show "pekerja sosial"      satu peran
  karir-sosial show tksk --json           untuk skrip`,
    list: `
Contoh:
  karir-sosial list
  karir-sosial list --level pimpinan
  karir-sosial list --search "data warga"`,
    show: `
Contoh:
  karir-sosial show pekerja-sosial
  karir-sosial show pld --section tugas,syarat
  karir-sosial show amil --full -o amil.md
  karir-sosial show pekerja-sosial --json | jq -r '.duties[]'`,
    compare: `
Contoh:
  karir-sosial compare pekerja-sosial tenaga-kesejahteraan-sosial
  karir-sosial compare pld pd tapm -o tangga.html`,
    quiz: `
Contoh:
  karir-sosial quiz
  karir-sosial quiz --role "pendamping desa"
  karir-sosial quiz --answers jawaban.json --stage s1 --json
  karir-sosial quiz --batch kelas.csv
  karir-sosial quiz --batch kelas.csv -o hasil/
  karir-sosial quiz --questions --json > pertanyaan.json`,
    completion: `
Contoh:
  source <(karir-sosial completion bash)      untuk jendela ini; taruh di ~/.bashrc agar menetap
  source <(karir-sosial completion zsh)       taruh di ~/.zshrc agar menetap
  karir-sosial completion fish > ~/.config/fish/completions/karir-sosial.fish
  karir-sosial completion powershell | Out-String | Invoke-Expression`,
  },
} as const;
