import type { CalibrationReport, Study } from '../../domain/quiz/study.ts';
import { grouped } from '../batch-words.ts';
import { dateText } from '../labels.ts';
import { type Facts, type Page, paragraph, type Section, section } from '../page.ts';
import { bankNumber } from '../result-labels.ts';
import { cardSection, groupSection, jobSections, validationSection } from './checks.ts';
import { flaggedSection, itemMap, itemSection } from './items.ts';
import { normSection, reliabilitySection, retestSection } from './people.ts';
import { verdictText } from './words.ts';

/** What became of every sheet; what did not occur is not told. */
function sheetSection({ sheets }: Study): Section {
  const all: [string, number][] = [
    ['Dibaca', sheets.read],
    ['Lengkap', sheets.complete],
    ['Satu dari tiga bagian', sheets.parts],
    ['Hanya untuk norma (tidak lengkap)', sheets.adaptive],
    ['Dikeluarkan: hampir satu jawaban saja', sheets.straight],
    ['Dikeluarkan: jawaban saling bertentangan', sheets.inconsistent],
    ['Dikeluarkan: persis sama dengan lembar lain', sheets.duplicates],
    ['Lembar kedua dari orang yang sama', sheets.again],
    ['Kosong', sheets.empty],
    ['Tidak bisa dibaca', sheets.wrong],
  ];
  const rows: Facts['rows'] = all
    .filter(([, count]) => count > 0)
    .map(([label, count]) => ({ label, value: [grouped(count)] }));
  return section('sheets', 'Lembarnya', [{ kind: 'facts', rows }]);
}

/** What many sheets say, for whoever looks after the questions. */
export function calibrationPage({ study, catalog, folder }: CalibrationReport): Page {
  const { sheets, quizVersion, parameters, date } = study;
  const used = parameters === 'default' ? 'nilai butir bawaan' : `nilai butir ${parameters}`;
  return {
    kind: 'calibration',
    title: 'Kalibrasi pertanyaan',
    kicker: [
      `${grouped(sheets.used)} lembar · kumpulan soal versi ${bankNumber(quizVersion)} · ${used} · ${dateText(date)}`,
    ],
    blocks: [
      paragraph([verdictText(study, folder)], 'lead'),
      sheetSection(study),
      flaggedSection(study),
      ...validationSection(study),
      ...jobSections(study, catalog),
      ...groupSection(study),
      ...retestSection(study),
      ...cardSection(study),
      reliabilitySection(study),
      ...itemMap(study),
      ...normSection(study),
      itemSection(study),
    ],
    footer: [
      'Kelompok di bawah sepuluh orang tidak disebut, dan tidak ada nama yang disimpan. Angka ini tentang pertanyaannya, bukan tentang orangnya.',
    ],
  };
}
