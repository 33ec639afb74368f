import type { Question } from '../domain/catalog.ts';
import { sidesOf } from '../domain/kinds.ts';
import type { QuestionsReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { bankNumber } from './labels.ts';
import { code, type Facts, list, type Page, paragraph, type Section, type Sheet, section } from './page.ts';

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

/** The questionnaire on paper, and how it is scored later. */
export function questionsPage({ instrument, short }: QuestionsReport): Page {
  const { questions, scale, quizVersion } = instrument;
  const numbered = questions.map((question, i) => ({ ...question, number: i + 1 }));
  const sheet = (kind: Question['kind']): Sheet => ({
    kind: 'sheet',
    labels: scale.map((point) => (kind === 'statement' ? point.statement : point.dilemma)),
    questions: numbered
      .filter((question) => question.kind === kind)
      .map((question) => ({
        number: question.number,
        text: question.text,
        options: [...sidesOf(question)],
      })),
  });
  const scaleFacts = (kind: Question['kind']): Facts => ({
    kind: 'facts',
    rows: scale.map((point) => ({ label: String(point.value), value: [point[kind]] })),
  });
  const part = (kind: Question['kind'], title: string, ask: string) => {
    const { questions: asked } = sheet(kind);
    return asked.length === 0
      ? []
      : [section(kind, title, [paragraph([ask]), scaleFacts(kind), sheet(kind)], `${asked.length} butir`)];
  };
  return {
    kind: 'questions',
    title: short ? 'Lembar pertanyaan pendek' : 'Lembar pertanyaan',
    kicker: [
      `${questions.length} pertanyaan, sekitar ${Math.ceil(questions.length / 4)} menit · versi ${bankNumber(quizVersion)}`,
    ],
    blocks: [
      paragraph(
        [
          'Tidak ada jawaban yang benar atau salah. Beri tanda pada satu kotak di setiap nomor, menurut dirimu apa adanya. Nomor yang tidak bisa kamu jawab boleh dikosongkan.',
        ],
        'lead',
      ),
      {
        kind: 'facts',
        rows: ['Nama', 'Kelas', 'Tanggal'].map((label) => ({ label, value: ['…'.repeat(12)] })),
      },
      ...part('statement', 'Pernyataan', 'Seberapa mirip kalimat ini dengan dirimu?'),
      ...part('dilemma', 'Pilihan', 'Dua pilihan ini sama baiknya. Ke mana kamu lebih condong?'),
      scoring(),
    ],
    footer: [
      'Angket minat kerja, bahan obrolan: bukan tes, bukan ukuran bakat. Hasilnya saran, bukan keputusan. Dibuat dengan karir-sosial.',
    ],
  };
}
