import type { Catalog, Question, ScalePoint } from '../domain/catalog.ts';

/** The first line of the script: by it the program knows the file as its own. */
export const FORM_MARK = '// Dibuat dengan karir-sosial: formulir angket minat kerja';

/** So many questions stand in one part of the form. */
const PART = 10;

/** What the form of one question holds. */
interface FormItem {
  title: string;
  choices: string[];
}

const labelOf = (point: ScalePoint, { kind }: Question): string =>
  `${point.value}. ${kind === 'dilemma' ? point.dilemma : point.statement}`;

/** The title names the question whole, so that the table of answers is read without any further key. */
export const formTitle = (question: Question): string =>
  question.kind === 'dilemma' ? `${question.text}\nA. ${question.a}\nB. ${question.b}` : question.text;

const itemsOf = ({ questions, scale }: Catalog): FormItem[] =>
  questions.map((question) => ({
    title: formTitle(question),
    choices: scale.map((point) => labelOf(point, question)),
  }));

const PURPOSE = [
  'Angket minat kerja: pertanyaan singkat tentang cara bekerja yang kamu sukai. Tidak ada jawaban salah.',
  'Bukan tes, tidak dinilai, dan tidak dipakai untuk seleksi atau penempatan. Hasilnya bahan obrolan dengan guru BK dan orang tua.',
  'Yang membaca jawabanmu: [nama guru BK]. Jawaban dihapus paling lambat: [tanggal].',
  'Formulir ini mengirim jawabanmu ke Google. Jangan tulis nama; pakai nomor absen atau kode dari gurumu.',
].join('\n');

const CONSENT = 'Orang tua atau waliku sudah mengizinkan, dan aku mau mengisi.';

/** A value as a literal of JavaScript, harmless wherever the script is pasted. */
const literal = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u2028\u2029<]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const USE = `// Cara memakai:
// 1. Buka script.google.com, pilih New project, hapus isinya, lalu tempel seluruh berkas ini.
// 2. Ganti tulisan dalam [kurung siku] di bawah.
// 3. Tekan Run. Alamat formulir untuk murid muncul di Execution log.
// Jawaban di lembar kerjanya dibaca dengan: karir-sosial quiz batch jawaban.csv`;

const PROGRAM = `function buatFormulir() {
  const form = FormApp.create(JUDUL);
  form.setDescription(PENGANTAR);
  form.setCollectEmail(false);
  form.setProgressBar(true);
  form.setShowLinkToRespondAgain(false);
  const izin = form.addMultipleChoiceItem().setTitle('Izin').setRequired(true);
  form.addTextItem().setTitle('Nomor absen atau kode').setRequired(true);
  form.addTextItem().setTitle('Kelas');
  const awal = form.addPageBreakItem().setTitle('Bagian 1');
  izin.setChoices([
    izin.createChoice(IZIN, awal),
    izin.createChoice('Belum', FormApp.PageNavigationType.SUBMIT),
  ]);
  PERTANYAAN.forEach(function (soal, nomor) {
    if (nomor > 0 && nomor % ${PART} === 0) form.addPageBreakItem().setTitle('Bagian ' + (nomor / ${PART} + 1));
    form.addMultipleChoiceItem().setTitle(soal.title).setChoiceValues(soal.choices);
  });
  Logger.log('Untuk murid: ' + form.getPublishedUrl());
  Logger.log('Untuk guru: ' + form.getEditUrl());
}`;

/** The script that makes the Google Form of the questionnaire: one file to paste, whose first line marks it as ours. */
export const formScript = (catalog: Catalog): string =>
  [
    FORM_MARK,
    USE,
    '',
    `const JUDUL = ${literal('Angket minat kerja [sekolah, kelas]')};`,
    `const PENGANTAR = ${literal(PURPOSE)};`,
    `const IZIN = ${literal(CONSENT)};`,
    `const PERTANYAAN = ${literal(itemsOf(catalog))};`,
    '',
    PROGRAM,
    '',
  ].join('\n');

/** The questions as rows, for whoever makes the form by hand: id, sentence, the two sides, the labels. */
export const formRows = ({ questions, scale }: Catalog): string[][] => [
  ['id', 'kalimat', 'A', 'B', ...scale.map(({ value }) => `label ${value}`)],
  ...questions.map((question) => [
    question.id,
    question.text,
    ...(question.kind === 'dilemma' ? [question.a ?? '', question.b ?? ''] : ['', '']),
    ...scale.map((point) => (question.kind === 'dilemma' ? point.dilemma : point.statement)),
  ]),
];
