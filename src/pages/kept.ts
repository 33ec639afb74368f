import { harmless } from '../domain/characters.ts';
import type { NotKept, Unusable } from '../domain/kept.ts';
import { commandLine } from './command-line.ts';

const NOT_KEPT: Record<NotKept, string> = {
  'no answers': 'Hasil ini tidak bisa diingat, karena belum ada jawaban.',
  left: 'Hasil ini tidak diingat, supaya simpanan itu tetap utuh. Catat saja kodenya.',
  refused: 'Hasil ini tidak bisa diingat: simpanannya tidak bisa ditulis. Catat saja kodenya.',
};

/** Whether a result is remembered now, and the command that shows it again. */
export function keptText(kept: true | NotKept): [sentence: string, command?: string] {
  if (kept === true)
    return ['Diingat di komputer ini. Lihat lagi dengan:', commandLine('quiz', 'history', 'last')];
  return [NOT_KEPT[kept]];
}

/** A file that is kept on this computer and cannot be used: what it is, where it is now, what next; in one line. */
export function unusableText({ what, why, path, aside }: Unusable): string {
  const it = what === 'results' ? 'Simpanan hasil' : 'Simpanan kuis';
  if (why === 'later')
    return `${it} "${harmless(path)}" dibuat oleh karir-sosial yang lebih baru, jadi dibiarkan. Perbarui programnya untuk membacanya.`;
  if (why === 'unreadable')
    return `${it} "${harmless(path)}" tidak bisa dibaca, jadi dibiarkan. Periksa izin berkasnya.`;
  if (aside === null)
    return `${it} "${harmless(path)}" rusak, jadi tidak bisa dibaca. Berkasnya dibiarkan sampai ada hasil lagi yang diingat.`;
  const next = what === 'results' ? 'hasil ini masuk berkas yang baru' : 'kuis itu tidak bisa dilanjutkan';
  return `${it} yang rusak disisihkan ke "${harmless(aside)}"; ${next}. Hapus saja kalau tidak perlu.`;
}
