import type { ConfidenceLevel } from '../../domain/quiz/result.ts';
import { CONFIDENCE_LABELS, capital, numberWord, sentenceList } from '../labels.ts';
import { type Block, type Inline, paragraph, strong } from '../page.ts';
import { warningText } from '../problem.ts';
import { leanings, type ResultView } from './view.ts';

/** So many roles are named in the advice, and so many likings. */
const NAMED = 3;
const LIKINGS = 2;
/** A liking is named before others when it pulls at least this share of the strongest. */
const STRONG = 0.4;

const bold = (names: readonly string[], last = 'dan'): Inline =>
  names.flatMap((name, i) => {
    const between =
      i === 0 ? '' : names.length === 2 ? ` ${last} ` : i === names.length - 1 ? `, ${last} ` : ', ';
    return [between, strong(name)];
  });

/** Who is named: the first place, then those behind it up to three in a large catalogue. */
function naming({ leaders, first, many }: ResultView): Inline {
  const titles = leaders.map(({ title }) => title);
  const named = titles.slice(0, NAMED);
  const behind = many ? first.slice(named.length).map(({ title }) => title) : [];
  const next: Inline = behind.length === 0 ? [] : [', disusul ', ...bold(behind)];
  if (titles.length > NAMED) {
    return [
      `${capital(numberWord(titles.length))} peran sama dekatnya dengan jawabanmu; yang teratas `,
      ...bold(named),
    ];
  }
  if (titles.length > 1) return [...bold(named), ' sama dekatnya dengan jawabanmu', ...next];
  return ['Jawabanmu paling dekat dengan ', ...bold(named), ...next];
}

/** ", karena kamu suka …" from the traits that pull most towards the named roles. */
function because(view: ResultView): string {
  const roles = (view.leaders.length > 1 ? view.leaders.slice(0, NAMED) : view.first.slice(0, 1)).map(
    ({ role }) => role,
  );
  const pulling = leanings(view, roles).filter(({ pull }) => pull > 0);
  const clear = pulling.filter(({ pull }) => pull >= STRONG * (pulling[0]?.pull ?? 0));
  // What people like to do says more than what they like to do without.
  const likes = [...clear.filter(({ distance }) => distance > 0), ...pulling]
    .filter((entry, i, all) => all.indexOf(entry) === i)
    .slice(0, LIKINGS)
    .map((entry) => entry.likes);
  return likes.length === 0 ? '' : `, terutama karena kamu suka ${sentenceList(likes)}`;
}

const HOW_SURE: Record<ConfidenceLevel, string> = {
  high: 'tetapi kamu sendiri yang paling mengenal dirimu',
  medium: 'jadi lihat juga peran yang tepat di bawahnya',
  low: 'jadi pakai ini sebagai awal untuk mencari tahu',
};

const caution = ({ report }: ResultView): string => {
  const { level } = report.result.confidence;
  return `Ini saran untuk kamu pertimbangkan, bukan putusan; keyakinannya ${CONFIDENCE_LABELS[level]}, ${HOW_SURE[level]}.`;
};

/** What the answers do say when no role fits. */
function kindly(view: ResultView): Inline {
  const shown = leanings(view, [])
    .sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
    .slice(0, NAMED)
    .map((entry) => entry.likes);
  const said = shown.length === 0 ? '' : ` Jawabanmu bercerita bahwa kamu suka ${sentenceList(shown)}.`;
  return [
    `Belum ada peran di sini yang jelas cocok dengan jawabanmu, dan itu tidak apa-apa: pekerjaan yang pas bisa saja ada di luar daftar ini.${said} Yang paling mendekati `,
    ...bold(view.first.map(({ title }) => title)),
    '; anggap itu bahan untuk dilihat-lihat, bukan putusan.',
  ];
}

function sentences(view: ResultView): Inline {
  const { result } = view.report;
  if (result.answered === 0) {
    return [
      'Belum ada jawaban, jadi belum ada saran. Jawab sedikitnya delapan pertanyaan, lalu lihat lagi hasilnya di sini.',
    ];
  }
  if (result.noFit) return kindly(view);
  return [...naming(view), `${because(view)}. `, caution(view)];
}

/** The advice in two sentences, then what makes it less sure. */
export function adviceBlocks(view: ResultView): Block[] {
  const { answered, warnings } = view.report.result;
  const told = answered === 0 ? [] : warnings;
  return [
    paragraph(sentences(view), 'lead'),
    ...told.map(({ code }) => paragraph([warningText(code)], 'warning')),
  ];
}
