import type { Question, ScalePoint } from '../domain/catalog.ts';
import { sidesOf } from '../domain/kinds.ts';
import type { QuestionsReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { code, type Facts, list, type Page, paragraph, type Section, type Sheet, section } from './page.ts';
import { bankNumber } from './result-labels.ts';

const titleOf = (short = false, part?: number): string =>
  part === undefined
    ? `Lembar pertanyaan${short ? ' pendek' : ''}`
    : `Lembar pertanyaan, bagian ${part} dari 3`;

/** What becomes of a filled sheet. */
const scoring = (): Section =>
  section('score', 'Untuk guru: cara menilai nanti', [
    list(
      [
        {
          text: [
            'Buat lembar kerja dengan satu kolom untuk tiap nomor, urut dari nomor 1. Baris judulnya: ',
            code(commandLine('quiz', 'print', 'questions', '--format', 'csv')),
          ],
        },
        {
          text: [
            'Isi satu baris untuk tiap murid dengan angka 1 sampai 5; yang kosong biarkan kosong. Kolom nama dan kelas boleh ditambah di depan.',
          ],
        },
        { text: ['Nilai semuanya: ', code(commandLine('quiz', 'batch', 'kelas.csv'))] },
      ],
      true,
    ),
  ]);

type Kind = Question['kind'];
type Numbered = Question & { number: number };

const sheetOf = (kind: Kind, questions: readonly Numbered[], scale: readonly ScalePoint[]): Sheet => ({
  kind: 'sheet',
  labels: scale.map((point) => point[kind]),
  questions: questions
    .filter((question) => question.kind === kind)
    .map((question) => ({ number: question.number, text: question.text, options: [...sidesOf(question)] })),
});

/** The questions of one kind, with their scale; none where the bank has none. */
function part(kind: Kind, title: string, ask: string, sheet: Sheet, scale: readonly ScalePoint[]): Section[] {
  if (sheet.questions.length === 0) return [];
  const facts: Facts = {
    kind: 'facts',
    rows: scale.map((point) => ({ label: String(point.value), value: [point[kind]] })),
  };
  return [section(kind, title, [paragraph([ask]), facts, sheet], `${sheet.questions.length} butir`)];
}

const LEAD =
  'Tidak ada jawaban yang benar atau salah. Beri tanda pada satu kotak di setiap nomor, menurut dirimu apa adanya. Nomor yang tidak bisa kamu jawab boleh dikosongkan.';

/** What the short sheet costs, as `npm run bench -- constants` measures it. */
const SHORT_NOTE =
  'Lembar pendek untuk satu jam pelajaran. Hasilnya lebih kasar daripada kuis yang menyesuaikan pertanyaan; pakai sebagai pembuka obrolan.';
const hundredths = (share: number): string => `${Math.round(share * 100)} dari 100`;
const shortNote = ({ accuracy }: QuestionsReport): string =>
  accuracy === undefined
    ? SHORT_NOTE
    : `${SHORT_NOTE} Pada orang simulasi, peran yang paling dekat ada di tempat pertama untuk ${hundredths(accuracy.first)} orang, dan di tiga teratas untuk ${hundredths(accuracy.three)}.`;

/** The questionnaire on paper, and how it is scored later. */
export function questionsPage(report: QuestionsReport): Page {
  const { instrument, short, part: number } = report;
  const { questions, scale, quizVersion } = instrument;
  const numbered = questions.map((question, i) => ({ ...question, number: i + 1 }));
  const sheet = (kind: Kind): Sheet => sheetOf(kind, numbered, scale);
  const blank = (label: string) => ({ label, value: ['…'.repeat(12)] });
  const minutes = Math.ceil(questions.length / 4);
  return {
    kind: 'questions',
    title: titleOf(short, number),
    kicker: [`${questions.length} pertanyaan, sekitar ${minutes} menit · versi ${bankNumber(quizVersion)}`],
    blocks: [
      paragraph([LEAD], 'lead'),
      ...(short ? [paragraph([shortNote(report)], 'note')] : []),
      { kind: 'facts', rows: ['Nama', 'Kelas', 'Tanggal'].map(blank) },
      ...part(
        'statement',
        'Pernyataan',
        'Seberapa mirip kalimat ini dengan dirimu?',
        sheet('statement'),
        scale,
      ),
      ...part(
        'dilemma',
        'Pilihan',
        'Dua pilihan ini sama baiknya. Ke mana kamu lebih condong?',
        sheet('dilemma'),
        scale,
      ),
      scoring(),
    ],
    footer: [
      'Angket minat kerja, bahan obrolan: bukan tes psikologi, bukan ukuran bakat, dan tidak untuk memilih atau menolak orang. Dibuat dengan karir-sosial.',
    ],
  };
}
