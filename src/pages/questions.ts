import type { Question } from '../domain/catalog.ts';
import { sidesOf } from '../domain/kinds.ts';
import type { QuestionsReport } from '../report.ts';
import { commandLine } from './command-line.ts';
import { bankNumber } from './labels.ts';
import { code, type Facts, list, type Page, paragraph, type Sheet, section } from './page.ts';

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
        id: question.id,
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
  const example = questions[0]?.id ?? 's01';
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
      section('score', 'Cara menilai nanti', [
        list(
          [
            {
              text: [
                'Salin nilai tiap nomor ke berkas JSON, dengan kode kecil di tiap nomor. Contoh: ',
                code(`{ "${example}": 4 }`),
                '. Tulis null untuk yang kosong.',
              ],
            },
            { text: ['Nilai satu orang: ', code(commandLine('quiz', '--answers', 'jawaban.json'))] },
            {
              text: [
                'Nilai satu kelas dari lembar kerja: buat baris judul dengan ',
                code(commandLine('quiz', 'print', 'questions', '--format', 'csv')),
                ', isi satu baris untuk setiap orang, lalu jalankan ',
                code(commandLine('quiz', 'batch', 'kelas.csv')),
              ],
            },
          ],
          true,
        ),
      ]),
    ],
    footer: ['Dibuat dengan karir-sosial. Hasilnya saran, bukan keputusan.'],
  };
}
