import type { Catalog } from '../../domain/catalog.ts';
import type { JobStudy, Proportion, Study } from '../../domain/quiz/study.ts';
import { grouped } from '../batch-words.ts';
import { type Block, type Facts, folded, list, paragraph, type Section, section, strong } from '../page.ts';
import { figure, percent, share, signed } from './words.ts';

type Row = Facts['rows'][number];
const row = (label: string, value: string): Row => ({ label, value: [value] });

/** How the learnt items fare with people they were not learnt from. */
export function validationSection({ validation, high, curve, curveError, sensitivity }: Study): Section[] {
  if (validation === null) return [];
  const { gain, error, wins } = validation;
  const rows = [
    row(
      'Kecocokan tiap jawaban (log)',
      `${signed(gain, 4)} ± ${figure(error, 4)}: ${wins ? 'lebih baik' : 'tidak jelas lebih baik'}`,
    ),
    ...(high === null
      ? []
      : [
          row(
            'Kata “mantap”',
            high.said === 0
              ? `tidak pernah terucap pada ${grouped(high.of)} kuis pendek`
              : `${grouped(high.said)} kali; peluang menurut seluruh lembar ${percent(high.share)} (paling sedikit ${percent(high.low)})`,
          ),
        ]),
    ...(curveError === null ? [] : [row('Ketetapan, selisih rata-rata', `${figure(curveError, 1)} poin`)]),
    ...(sensitivity === null
      ? []
      : [
          row(
            `Kalau ${grouped(sensitivity.sheets)} lembar yang ditegur ikut`,
            `titik tengah bergeser paling banyak ${figure(sensitivity.mean)}, muatan ${figure(sensitivity.loading)}`,
          ),
        ]),
  ];
  const note =
    'Lembarnya dibagi sepuluh. Nilai butir ditaksir dari sembilan bagian, lalu dicoba pada bagian yang tersisa.';
  const chart: Block[] = curve.length === 0 ? [] : [curveMap(curve)];
  return [
    section('validation', 'Pada orang yang belum dilihat', [
      paragraph([note], 'note'),
      { kind: 'facts', rows },
      ...chart,
    ]),
  ];
}

/** Stated stability from left to right, what came true from below; on the line both are the same. */
const curveMap = (curve: Study['curve']): Block => ({
  kind: 'map',
  title: 'Ketetapan yang disebut dan yang sebenarnya',
  diagonal: true,
  ends: {
    left: 'disebut tidak tetap',
    right: 'disebut tetap',
    top: 'ternyata tetap',
    bottom: 'ternyata berubah',
  },
  spots: curve.map(({ stated, same }) => ({
    x: 2 * stated - 1,
    y: 2 * same.share - 1,
    title: `${percent(stated)} disebut, ${share(same)} sebenarnya`,
    label: String(Math.min(9, Math.floor(stated * 10))),
  })),
  person: null,
  legend: [
    `Angka 7 berarti ketetapan 70–79 %. ${curve
      .map(({ stated, same }) => `${percent(stated)} → ${percent(same.share)}`)
      .join(' · ')}`,
  ],
});

function jobRows({ n, unknown, first, three, change, base, shuffled }: JobStudy): Row[] {
  const both = ({ before, after }: { before: Proportion; after: Proportion | null }): string =>
    after === null ? share(before) : `${share(before)} → ${share(after)}`;
  return [
    row(
      'Orang yang pekerjaannya dikenal',
      `${grouped(n)}${unknown > 0 ? `; ${grouped(unknown)} nama lain tidak dikenal` : ''}`,
    ),
    row('Pekerjaan sendiri di tempat pertama', both(first)),
    row('Masuk tiga teratas', both(three)),
    ...(change === null ? [] : [row('… yang masuk dan yang keluar', `${change.gained} dan ${change.lost}`)]),
    row(
      'Kalau pekerjaan tersering disebut kepada semua',
      `${percent(base.first)}; tiga tersering ${percent(base.three)}`,
    ),
    row('Kalau pekerjaannya diacak', `${percent(shuffled.first)}; tiga teratas ${percent(shuffled.three)}`),
  ];
}

/** So many proposals are told. */
const MOST = 30;

/** Known jobs, and what people in them suggest of profiles. */
export function jobSections({ jobs, proposals }: Study, { traits }: Pick<Catalog, 'traits'>): Section[] {
  if (jobs === null) return [];
  const label = (trait: string): string => traits.find(({ id }) => id === trait)?.label ?? trait;
  const told = proposals.slice(0, MOST).map(({ title, n, trait, stated, proposed }) => ({
    text: [strong(title), ` (${n} orang): ${label(trait)} ${figure(stated, 1)} → ${figure(proposed, 1)}`],
  }));
  const more =
    proposals.length > MOST ? [paragraph([`… dan ${proposals.length - MOST} lagi di JSON.`], 'note')] : [];
  return [
    section('jobs', 'Pekerjaan sendiri', [
      { kind: 'facts', rows: jobRows(jobs) },
      paragraph(['Orang bisa tidak betah di pekerjaannya, jadi ini bukan ukuran saran yang benar.'], 'note'),
    ]),
    ...(told.length === 0
      ? []
      : [
          folded(
            'proposals',
            'Usul untuk gambaran peran',
            [
              paragraph(
                ['Dari orang yang bekerja di sana. Hanya usul; gambaran peran tidak diubah.'],
                'note',
              ),
              list(told),
              ...more,
            ],
            String(proposals.length),
          ),
        ]),
  ];
}

/** So many differences are told. */
const SHOWN = 8;

export function groupSection({ groups }: Study): Section[] {
  if (groups === null) return [];
  const names = groups.groups.map(({ name, n }) => `${name} (${grouped(n)})`).join(', ');
  const lead = `Kelompok: ${names || 'tidak ada yang berisi sepuluh orang'}.${groups.others > 0 ? ` ${grouped(groups.others)} orang lain di kelompok yang lebih kecil.` : ''}`;
  const differences = groups.differences.slice(0, SHOWN).map(({ question, group, shift, z }) => ({
    text: [strong(question), `: ${group} menjawab ${signed(shift)} (z ${signed(z, 1)})`],
  }));
  const few = 'Membandingkan butir perlu sedikitnya 100 orang di kedua sisi.';
  return [
    section('groups', 'Beda antarkelompok', [
      paragraph([lead]),
      ...(groups.compared === 0
        ? [paragraph([few], 'note')]
        : [
            paragraph(
              [
                'Selisih jawaban orang yang sifatnya sama; z di atas 2,6 ditandai, satu dari seratus begitu karena kebetulan.',
              ],
              'note',
            ),
            list(differences),
          ]),
    ]),
  ];
}

/** What blind cards showed, and what they cannot show. */
export function cardSection({ cards }: Study): Section[] {
  if (cards === null) return [];
  const names = ['terdekat', 'kedua', 'ketiga', 'ketiga dari belakang', 'kedua dari belakang', 'terjauh'];
  const lift =
    cards.lift === null
      ? 'belum bisa dihitung'
      : `${figure(cards.lift.ratio, 1)} kali (${figure(cards.lift.low, 1)}–${figure(cards.lift.high, 1)})`;
  return [
    section('cards', 'Kartu tanpa nama', [
      {
        kind: 'facts',
        rows: [
          ...cards.ranks.map((rank, i) => row(`“Ya” untuk peran ${names[i]}`, share(rank))),
          row('Tiga terdekat', share(cards.near)),
          row('Tiga terjauh', share(cards.far)),
          row('Dekat dibanding jauh', lift),
          row(
            'Tanggapan yang masih kurang',
            cards.missing === 0 ? 'cukup untuk menyimpulkan' : grouped(cards.missing),
          ),
        ],
      },
      paragraph(
        [
          'Ini hanya menunjukkan apa yang ingin dibaca lebih lanjut, dari orang yang baru menjawab pertanyaan serupa; bukan bahwa pekerjaannya akan cocok.',
        ],
        'note',
      ),
    ]),
  ];
}
