/** What the operating system says, for people. */
const REASONS: Record<string, string> = {
  ENOENT: 'tidak ada',
  EACCES: 'tidak ada izin',
  EPERM: 'tidak ada izin',
  EEXIST: 'sudah ada',
  EISDIR: 'itu folder',
  ENOTDIR: 'bukan folder',
  ENOTEMPTY: 'foldernya masih berisi',
  ENOSPC: 'ruang simpan penuh',
  EDQUOT: 'jatah ruang simpanmu habis',
  EFBIG: 'berkasnya menjadi terlalu besar',
  EROFS: 'tempatnya hanya bisa dibaca',
  ELOOP: 'tautannya berputar-putar',
  ENAMETOOLONG: 'namanya terlalu panjang',
  EMFILE: 'terlalu banyak berkas terbuka',
  ENFILE: 'terlalu banyak berkas terbuka',
  EBUSY: 'sedang dipakai program lain',
  ETXTBSY: 'sedang dipakai program lain',
  EXDEV: 'tempatnya di cakram lain',
  EINVAL: 'tempat ini tidak menerima berkas',
  ENXIO: 'alatnya tidak ada',
  ENODEV: 'alatnya tidak ada',
  EIO: 'cakramnya tidak bisa dibaca atau ditulis',
  EPIPE: 'penerimanya sudah berhenti membaca',
  EAGAIN: 'belum siap dibaca atau ditulis',
  ENOMEM: 'memori komputer habis',
  ESTALE: 'folder jaringannya sudah tidak tersambung',
  ETIMEDOUT: 'folder jaringannya tidak menjawab',
};

/** Why a file or folder cannot be used, from the system's code such as ENOENT. */
export const systemText = (code: string): string => REASONS[code] ?? `ditolak sistem dengan kode ${code}`;
