import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report.ts';
import {
  compareReport,
  listReport,
  penyuluh,
  perencana,
  questionsReport,
  quizReport,
  showReport,
} from '../pages/sample.ts';
import { realCompare, realShow } from './real-reports.ts';

const look = { width: 80, color: false, unicode: true };
const markdown = (report: Report): Promise<string> => render(report, 'markdown', look);

const REPORTS: Record<string, Report> = {
  list: listReport,
  show: realShow('pekerja-sosial', true),
  'two roles': showReport([penyuluh, perencana], { full: true }),
  compare: realCompare('pendamping-lokal-desa', 'pendamping-desa'),
  quiz: quizReport(undefined, undefined, 'perencana-program'),
  questions: questionsReport,
};

/** Cells of a table line; escaped bars do not part. */
const cells = (line: string): string[] => line.slice(1, -1).split(/(?<!\\)\|/);

describe.each(Object.entries(REPORTS))('%s as Markdown', (_, report) => {
  test('has one title, and no heading skips a level', async () => {
    const depths = [...(await markdown(report)).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    depths.slice(1).forEach((depth, i) => {
      expect(depth).toBeLessThanOrEqual((depths[i] ?? 0) + 1);
    });
  });

  test('has tables whose rows have as many cells as their head', async () => {
    const tables = (await markdown(report)).split('\n\n').filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const [head = '', rule = '', ...rows] = table.split('\n');
      expect(rule).toMatch(/^\|( --- \|)+$/);
      for (const row of rows) expect(cells(row)).toHaveLength(cells(head).length);
    }
  });

  test('names the program', async () => {
    expect(await markdown(report)).toContain('karir-sosial');
  });
});

test('marks of the language in a text are shown, not obeyed', async () => {
  const role = {
    ...penyuluh,
    duties: ['*tebal* _miring_ [x](http://a.b) <b>', '# judul', '1. satu', '| a | b |', '`k` & &lt; $x$'],
  };
  const text = await markdown(showReport([role], { sections: ['duties'] }));
  expect(text).toContain('- \\*tebal\\* \\_miring\\_ \\[x\\](http://a.b) \\<b\\> [1]');
  expect(text).toContain('- \\# judul');
  expect(text).toContain('- 1\\. satu');
  expect(text).toContain('- \\| a \\| b \\|');
  expect(text).toContain('- \\`k\\` & &amp;lt; \\$x\\$');
});

test('estimates carry their sign in the table of a comparison', async () => {
  expect(await markdown(compareReport([penyuluh, perencana]))).toContain(
    '| Layanan tatap muka | ≈ 5 | ≈ 1 | beda 4 |',
  );
});
