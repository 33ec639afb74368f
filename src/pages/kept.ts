import { commandLine } from './command-line.ts';

/** Whether a result is remembered now, and the command that shows it again. */
export const keptText = (kept: boolean): [sentence: string, command?: string] =>
  kept
    ? ['Diingat di komputer ini. Lihat lagi dengan:', commandLine('quiz', 'history', 'last')]
    : ['Hasil ini tidak bisa diingat: foldernya tidak bisa ditulis, atau belum ada jawaban.'];
