import { factsFrom } from '../../domain/quiz/facts.ts';
import type { RankedRole, RequirementStatus } from '../../domain/quiz/result.ts';
import { firstSentence, numberWord } from '../labels.ts';
import {
  type Block,
  code,
  type Item,
  list,
  type Mark,
  paragraph,
  type Section,
  section,
  strong,
} from '../page.ts';
import { NO_SOURCE } from '../role-sections.ts';
import type { ResultView } from './view.ts';

const STATUS: Record<RequirementStatus, string> = {
  open: 'bisa dicoba sekarang',
  'not-yet': 'belum',
  'by-promotion': 'dicapai lewat kenaikan jabatan',
  unknown: 'tanyakan dulu',
};

const MEANING: Record<RequirementStatus, string> = {
  open: 'Syarat masuk yang tercatat sudah kamu penuhi.',
  'not-yet': 'Ada syarat yang belum kamu penuhi sekarang.',
  'by-promotion': 'Jabatan ini tidak dibuka untuk pelamar umum.',
  unknown: 'Beberapa syarat belum kami tanyakan; cocokkan sendiri.',
};

const markOf = (met: boolean | null): Mark => (met === null ? 'open' : met ? 'yes' : 'no');

/** The steps that lead to a role which cannot be applied for yet. */
function pathItems({ roleOf, cited }: ResultView, id: string): Item[] {
  const role = roleOf(id);
  return role.paths
    .filter(({ direction }) => direction === 'previous')
    .map(({ text, sources }) => ({
      text: [strong('Jalur ke sana: '), firstSentence(text), ' ', cited.cite(sources, role.sources)],
    }));
}

/** So many requirements are told; the rest is on the role's own page. */
const TOLD = 4;
/** What stands in the way comes first, then what only the person knows. */
const ORDER = [false, null, true];

/** Requirements of one role against what the person told. */
export function requirementBlocks(view: ResultView, { role, requirements }: RankedRole): Block[] {
  const { status, items } = requirements;
  if (items.length === 0) return [paragraph([strong('Syarat: '), NO_SOURCE])];
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.met) - ORDER.indexOf(b.met));
  const rows = sorted.slice(0, TOLD).map(({ text, met, source }) => ({
    text: [text, ' ', view.cited.cite(source, view.roleOf(role).sources)],
    mark: markOf(met),
  }));
  const more = items.length - rows.length;
  const rest = [
    `Masih ada ${numberWord(more)} syarat lagi: `,
    code(`karir-sosial show ${role} --section requirements`),
  ];
  return [
    paragraph([strong(`Syarat: ${STATUS[status]}. `), MEANING[status]]),
    list([...rows, ...(status === 'open' ? [] : pathItems(view, role))]),
    ...(more > 0 ? [paragraph(rest, 'note')] : []),
  ];
}

/** Whether the first roles can be applied for now, apart from whether they fit. */
export function requirementsSection(view: ResultView): Section[] {
  const { answers: _, facts, about, result } = view.report;
  if (result.answered === 0) return [];
  const parts = view.first
    .filter(({ role }) => role !== about)
    .map((entry) => section(`${entry.role}-syarat`, entry.title, requirementBlocks(view, entry)));
  const { stage, asn } = factsFrom(facts);
  const untold = stage == null || asn == null;
  const hint = paragraph(
    [
      'Tahap sekolah atau status pegawaimu belum disebut. Tambahkan dengan ',
      code('--stage s1'),
      ' dan ',
      code('--asn bukan'),
      '.',
    ],
    'note',
  );
  const legend = 'Cocok dan bisa dilamar itu dua hal. Tanda ✓ sudah dipenuhi, ✗ belum, ? belum tahu.';
  return parts.length === 0
    ? []
    : [
        section('requirements', 'Syaratnya', [
          paragraph([legend], 'note'),
          ...parts,
          ...(untold ? [hint] : []),
        ]),
      ];
}
