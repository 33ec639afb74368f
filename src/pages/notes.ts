import type { Advice } from '../domain/quiz/naming.ts';
import { TALK_REASONS } from './batch-words.ts';

const NOTES: Readonly<Record<string, string>> = {
  ...TALK_REASONS,
  'choice-dropped': 'pilihan di kodenya tidak dipakai, karena daftar perannya sudah berubah',
  'choice-not-in-code': 'pilihannya di luar tiga teratas',
};

type Note = { code: string; line?: number };

const AGAIN: Readonly<Record<string, string>> = {
  'name-again': 'nama yang sama ada di baris',
  'sheet-again': 'lembar yang sama ada di baris',
};

const noteText = ({ code, line }: Note): string =>
  AGAIN[code] === undefined ? (NOTES[code] ?? code) : `${AGAIN[code]} ${line}`;

/** Somebody by name; a second one of that name by the line as well. */
export const calledText = ({
  name,
  line,
  notes,
}: {
  name: string;
  line: number;
  notes: readonly Note[];
}): string => (notes.some(({ code }) => code === 'name-again') ? `${name} di baris ${line}` : name);

/** What is said of a person in one cell; first of all that there is no advice, where there is none. */
export const notesText = (advice: Advice, notes: readonly Note[]): string =>
  [...(advice === 'none' ? ['belum ada saran'] : []), ...notes.map(noteText)].join('; ');
