import { PERCENTILES, type Study, type TraitStudy } from '../../domain/quiz/study.ts';
import { type Bar, type Block, folded, type Inline, paragraph, type Section, section } from '../page.ts';
import { figure, share } from './words.ts';

function barOf({ label, reliability: { before, after } }: TraitStudy): Bar {
  return {
    label,
    value: after ?? before,
    text: [after === null ? figure(before) : `${figure(before)} → ${figure(after)}`],
    faint: (after ?? before) < 0.5,
    group: null,
    place: null,
    heading: null,
  };
}

/** How much of each trait the whole bank explains. */
export const reliabilitySection = ({ traits }: Study): Section =>
  section('reliability', 'Keandalan sifat', [
    paragraph(
      ['Bagian ragam sifat yang diterangkan oleh seluruh pertanyaan, 0 sampai 1; yang pudar di bawah 0,5.'],
      'note',
    ),
    { kind: 'bars', head: ['Sifat', 'Keandalan'], min: 0, max: 1, rows: traits.map(barOf) },
  ]);

const normRow = ({ label, norm }: TraitStudy): Inline[] => [
  [label],
  ...(norm === null
    ? Array.from({ length: PERCENTILES.length + 2 }, () => ['–'])
    : [[figure(norm.mean)], [figure(norm.sd)], ...norm.percentiles.map((value) => [figure(value, 1)])]),
];

/** How these people lie on every trait. */
export function normSection({ traits }: Study): Section[] {
  const n = traits[0]?.norm?.n;
  if (n === undefined) return [];
  return [
    folded(
      'norms',
      'Norma',
      [
        paragraph(
          [
            'Tingkat 1 sampai 5; 3 berarti rata-rata menurut model. Norma ini milik orang-orang ini, bukan semua orang.',
          ],
          'note',
        ),
        {
          kind: 'table',
          layout: 'grid',
          head: ['Sifat', 'Rata-rata', 'Simpangan', ...PERCENTILES.map((value) => `P${value}`)],
          rows: traits.map(normRow),
        },
      ],
      `${n} orang`,
    ),
  ];
}

/** What stays on another day. */
export function retestSection({ retest, traits }: Study): Section[] {
  if (retest === null) return [];
  const known = traits.flatMap(({ retest: r }) => (r === null ? [] : [r])).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        { label: 'Peran pertama sama', value: [share(retest.first)] },
        { label: 'Masih masuk tiga teratas', value: [share(retest.three)] },
        ...(middle === undefined
          ? []
          : [{ label: 'Korelasi sifat, yang di tengah', value: [figure(middle)] }]),
      ],
    },
  ];
  return [section('retest', 'Dijawab lagi di hari lain', blocks, `${retest.pairs} orang`)];
}
