import type { ConfidenceLevel } from '../../domain/quiz/result.ts';
import { CONFIDENCE_LABELS, capital } from '../labels.ts';
import { code, type Inline, type Item, list, paragraph, type Section, section, strong } from '../page.ts';
import type { ResultView } from './view.ts';

const LEVEL_MEANING: Record<ConfidenceLevel, string> = {
  high: 'besar kemungkinan peran pertama memang yang paling pas.',
  medium: 'peran pertama cukup mungkin yang paling pas, tetapi yang di bawahnya masih bersaing.',
  low: 'beberapa peran masih sama mungkinnya.',
};

function stability({ report: { result } }: ResultView): Inline {
  if (result.skipped === 0)
    return [
      'Semua pertanyaan sudah kamu jawab, jadi tidak ada pertanyaan lain yang bisa menggeser tempat pertama.',
    ];
  return [
    `Kalau semua pertanyaan dijawab, peran ini tetap di tempat pertama: ${Math.min(99, Math.round(result.confidence.stability * 100))} dari 100.`,
  ];
}

/** Each number of the page in one plain sentence. */
export function meaningSection(view: ResultView): Section[] {
  const { result } = view.report;
  const [leader] = result.ranking;
  if (result.answered === 0 || leader === undefined) return [];
  const { level } = result.confidence;
  return [
    section('meaning', 'Arti angkanya', [
      {
        kind: 'facts',
        rows: [
          {
            label: 'Kecocokan',
            value: [
              `${leader.fit} untuk ${leader.title}: seberapa mirip jawabanmu dengan gambaran pekerjaannya, 0 sampai 100. Angka ini hati-hati dan bukan peluang diterima.`,
            ],
          },
          { label: 'Ketetapan', value: stability(view) },
          { label: 'Keyakinan', value: [`${capital(CONFIDENCE_LABELS[level])}: ${LEVEL_MEANING[level]}`] },
          { label: 'Jawaban', value: [`${result.answered} dari ${result.total} pertanyaan dijawab.`] },
        ],
      },
    ]),
  ];
}

/** So many sentences of the first role, and of the ones behind it. */
const FIRST = 2;
const OTHERS = 1;

/** What people often get wrong about the first roles. */
export function realitySection(view: ResultView): Section[] {
  if (view.report.result.answered === 0) return [];
  const items = view.first.flatMap(({ role: id, title }, i): Item[] => {
    const role = view.roleOf(id);
    return [...role.misconceptions, ...role.expectations]
      .slice(0, i === 0 ? FIRST : OTHERS)
      .map(({ belief, reality, sources }, k) => ({
        text: [...(k === 0 ? [strong(`${title}. `)] : []), `“${belief}”`],
        more: [['Kenyataannya: ', reality, ' ', view.cited.cite(sources, role.sources)]],
      }));
  });
  return items.length === 0
    ? []
    : [section('reality', 'Sebelum kamu melangkah, periksa bayanganmu', [list(items)])];
}

/** What to do next, with the commands for it, and the code that repeats this result. */
export function nextSection({ report: { result }, first }: ResultView): Section {
  const ids = first.map(({ role }) => role);
  const [leader] = first;
  const steps: Item[] =
    result.answered === 0
      ? [{ text: ['Mulai kuis: ', code('karir-sosial quiz')] }]
      : [
          { text: ['Baca peran pertama sampai selesai: ', code(`karir-sosial show ${ids[0]} --full`)] },
          ...(ids.length > 1
            ? [{ text: ['Bandingkan: ', code(`karir-sosial compare ${ids.join(' ')}`)] }]
            : []),
          {
            text: [
              `Cari satu orang yang bekerja sebagai ${leader?.title ?? ''}, lalu tanyakan seperti apa harinya.`,
            ],
          },
          ...(result.skipped > 0
            ? [
                {
                  text: [
                    'Jawab pertanyaan yang tersisa supaya sarannya lebih pasti: ',
                    code('karir-sosial quiz --full'),
                  ],
                },
              ]
            : []),
          { text: ['Simpan halaman ini: ', code(`karir-sosial quiz --code ${result.code} -o hasil.html`)] },
        ];
  const again = paragraph([strong('Kode jawaban: '), code(result.code)]);
  return section('next', 'Langkah berikutnya', [
    list(steps, true),
    ...(result.answered === 0 ? [] : [again]),
  ]);
}
