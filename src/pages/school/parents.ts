import type { RankedRole } from '../../domain/quiz/result.ts';
import type { Entry, Role } from '../../domain/role.ts';
import type { PaperRow, PaperValues } from '../../domain/school.ts';
import type { QuizReport } from '../../report.ts';
import { sentenceList } from '../labels.ts';
import { firstSentence } from '../result-labels.ts';

/** So many roles are named, and so many things to try. */
const NAMED = 3;
const TRIED = 2;

/** What to do at home while the answers lean nowhere: three different kinds of work. */
const CONTRASTS = [
  'Menemani satu orang, misalnya tetangga lanjut usia atau adik yang belajar.',
  'Mengatur satu kegiatan RT, masjid, gereja, atau karang taruna bersama beberapa orang.',
  'Mencatat dan menghitung, misalnya iuran warga atau hasil pendataan kecil di lingkungan rumah.',
];

/** Three questions to ask at home, where roles are named and where none is. */
const ASKED = {
  named: [
    'Dari peran-peran ini, mana yang paling ingin kamu lihat langsung? Apa yang membuatmu tertarik?',
    'Bagian mana dari hasil ini yang terasa keliru tentang dirimu?',
    'Siapa yang kita kenal yang pekerjaannya mirip? Kapan kita bisa bertanya kepadanya?',
  ],
  none: [
    'Kegiatan apa, di sekolah atau di rumah, yang membuatmu lupa waktu?',
    'Waktu mengisi angket, pertanyaan mana yang sulit kamu jawab? Mengapa?',
    'Pekerjaan siapa yang ingin kamu lihat dari dekat? Kapan kita bisa bertanya kepadanya?',
  ],
};

const HEADINGS = {
  clear: 'Peran yang paling dekat dengan jawabannya',
  several: 'Peran yang hampir sama dekatnya dengan jawabannya',
  none: 'Belum ada peran yang bisa disebut',
};

const INTRODUCTIONS = {
  clear: 'Yang pertama paling dekat. Urutan ini bahan untuk mencari tahu, bukan pilihan yang sudah jadi.',
  several: 'Jawabannya belum membedakan peran-peran ini, jadi semuanya layak dilihat.',
  none: 'Jawabannya belum condong ke satu arah. Itu wajar pada usia sekolah. Tiga kegiatan di bawah bisa menolong anak mengenali apa yang ia sukai.',
};

/** What is written for the pupil, as parents read it. */
const forParents = (text: string): string =>
  text
    .replace(/\b(kota|daerah|kabupaten|kecamatan|desa)mu\b/g, '$1 setempat')
    .replace(/\bagamamu\b/g, 'agama anak')
    .replace(/\bKamu\b/g, 'Anak')
    .replace(/\bkamu\b/g, 'anak');

/** What to learn for it, after a colon; names of schools and courses keep their capital letter. */
const studyText = (text: string): string =>
  ` Belajarnya: ${firstSentence(text).replace(/^(Kuliah|Bidang|Pilihannya|Jurusan|Lulusan|Tidak|Program|Sekolah)\b/, (word) => word.toLowerCase())}`;

/** Work that is paid comes before work that is given; an umbrella term is no way in. */
const doorOf = ({ entry }: Role): Entry | undefined =>
  entry.find(({ status }) => status !== 'relawan' && status !== 'payung') ?? entry[0];

function wayText(role: Role, { requirements }: RankedRole, titleOf: (id: string) => string): string {
  if (requirements.status === 'by-promotion') {
    const starts = role.startRoles.map((start) => titleOf(start.role));
    const from = starts.length === 0 ? '' : ` Biasanya orang mulai sebagai ${sentenceList(starts, 'atau')}.`;
    return `Jabatan ini dicapai lewat kenaikan jabatan, bukan dilamar.${from}`;
  }
  const door = doorOf(role);
  const study = role.study[0] === undefined ? '' : studyText(role.study[0].text);
  return door === undefined
    ? 'Belum ada catatan; tanyakan kepada guru BK.'
    : forParents(`${door.text}${study}`);
}

/** One thing to try for each of the first roles, fit for the stage, none twice. */
function trials(roles: readonly Role[], stage: string): string[] {
  const found = roles.flatMap(({ tryNow }) =>
    tryNow.filter(({ stages }) => (stages as readonly string[]).includes(stage)).slice(0, 1),
  );
  return [...new Set(found.map(({ text }) => forParents(text)))].slice(0, TRIED);
}

/** What the page for parents tells of one result. */
export function parentsValues({ result, catalog, facts }: QuizReport): PaperValues {
  const named = result.advice === 'none' ? [] : result.ranking.slice(0, NAMED);
  const roleOf = (id: string): Role => catalog.roles.find((role) => role.id === id) as Role;
  const roles = named.map(({ role }) => roleOf(role));
  const row = (text: (role: Role, i: number) => string): PaperRow[] =>
    roles.map((role, i) => ({ label: role.title, text: text(role, i) }));
  return {
    jawaban: String(result.answered),
    peran: String(catalog.roles.length),
    kode: result.code,
    judul: HEADINGS[result.advice],
    pengantar: INTRODUCTIONS[result.advice],
    'peran dekat': row(({ summary }) => summary),
    tanya: named.length === 0 ? ASKED.none : ASKED.named,
    jalan: row((role, i) => wayText(role, named[i] as RankedRole, (id) => roleOf(id)?.title ?? id)),
    coba: named.length === 0 ? CONTRASTS : trials(roles, facts.stage ?? 'sekolah'),
  };
}
