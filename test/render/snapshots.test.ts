import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report.ts';
import {
  catalog,
  compareReport,
  listReport,
  penyuluh,
  perencana,
  questionsReport,
  quizReport,
  showReport,
} from '../pages/sample.ts';

const REPORTS: Record<string, Report> = {
  list: listReport,
  'list-search': { ...listReport, search: 'desa' },
  'list-stale': {
    ...listReport,
    checks: catalog.roles.map(({ id }) => ({ role: id, oldest: '2026-10', newest: '2026-11' })),
  },
  show: showReport([penyuluh]),
  'show-full': showReport([penyuluh], { full: true }),
  'show-section': showReport([penyuluh], { sections: ['requirements', 'similarRoles'] }),
  'show-bare': showReport([perencana], { full: true }),
  'show-two': showReport([penyuluh, perencana]),
  compare: compareReport([penyuluh, perencana]),
  'compare-three': compareReport(catalog.roles),
  quiz: quizReport(),
  'quiz-role': quizReport(undefined, undefined, 'perencana-program'),
  'quiz-empty': quizReport({}),
  questions: questionsReport,
};

const LOOK = { width: 80, color: false, unicode: true };

/** Of HTML the body only: a change of the look is seen in a browser, not in a diff. */
const bodyOf = (text: string): string => text.replace(/^<!doctype html>[\s\S]*?(?=<body)/, '');

describe.each(Object.entries(REPORTS))('the report %s', (name, report) => {
  test.each([
    ['text', 'txt'],
    ['markdown', 'md'],
    ['html', 'html'],
  ] as const)('as %s reads as in its file', async (format, ending) => {
    await expect(bodyOf(await render(report, format, LOOK))).toMatchFileSnapshot(
      `snapshots/${name}.${ending}`,
    );
  });
});

test.each([
  ['narrow', { ...LOOK, width: 40 }],
  ['wide', { ...LOOK, width: 120 }],
  ['ascii', { ...LOOK, unicode: false }],
  ['color', { ...LOOK, color: true }],
])('the result on a screen that is %s reads as in its file', async (name, look) => {
  await expect(await render(quizReport(), 'text', look)).toMatchFileSnapshot(`snapshots/quiz-${name}.txt`);
});

test('the header row of a questionnaire holds the question ids', async () => {
  expect(await render(questionsReport, 'csv', LOOK)).toBe(
    's1-lapangan,s2-layanan,s3-rencana,s4-data,s5-catatan,s6-keputusan,d1-rencana-lapangan,d2-data-layanan,d3-keputusan-catatan\n',
  );
});
