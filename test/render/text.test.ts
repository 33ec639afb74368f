import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/render.ts';
import {
  compareReport,
  listReport,
  penyuluh,
  perencana,
  questionsReport,
  quizReport,
  showReport,
} from '../pages/sample.ts';
import { realCompare, realList, realRoles, realShow } from './real-reports.ts';

const look = { width: 80, color: false, unicode: true };
const lines = (text: string): string[] => text.split('\n');

const REPORTS = {
  list: realList,
  show: realShow('pekerja-sosial', true),
  compare: realCompare('pekerja-sosial', 'kepala-bagian-pembangunan-sosial', 'amil-zakat'),
  quiz: quizReport(),
  questions: questionsReport,
};

describe.each(Object.entries(REPORTS))('%s as text', (_, report) => {
  test.each([40, 60, 80, 120, 200])('has no line wider than a screen of %i columns', async (width) => {
    const text = await render(report, 'text', { ...look, width });
    expect(lines(text).filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  test('has no space at the end of a line and never two empty lines in a row', async () => {
    const text = await render(report, 'text', look);
    expect(lines(text).filter((line) => /\s$/.test(line))).toEqual([]);
    expect(text).not.toContain('\n\n\n');
  });

  test('is plain ASCII where the screen knows no Unicode', async () => {
    expect(await render(report, 'text', { ...look, unicode: false })).toMatch(/^[\x0a\x20-\x7e]*$/);
  });

  test('has escape sequences only where colours are wanted, and says the same without them', async () => {
    const plain = await render(report, 'text', look);
    const colored = await render(report, 'text', { ...look, color: true });
    expect(plain).not.toContain('\x1b');
    expect(colored).toContain('\x1b[');
    const bare = colored.replace(/\x1b\[\d+m/g, '');
    expect(lines(bare).map((line) => line.trimEnd())).toEqual(lines(plain));
  });
});

test('the usual page of every real role stays under two screens of 80 columns', async () => {
  const sizes = await Promise.all(
    realRoles.map(async ({ id }) => lines(await render(realShow(id), 'text', look)).length),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(80);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(74);
});

test('the list names every real role and its id', async () => {
  const text = await render(realList, 'text', look);
  for (const { id, title } of realRoles) {
    expect(text).toContain(title);
    expect(text).toMatch(new RegExp(`^.*\\b${id}$`, 'm'));
  }
});

test('compared roles stand beside each other at 80 columns and below each other at 50', async () => {
  const report = compareReport([penyuluh, perencana]);
  const both = /Penyuluh Warga +Perencana Program$/m;
  expect(await render(report, 'text', look)).toMatch(both);
  expect(await render(report, 'text', { ...look, width: 50 })).not.toMatch(both);
});

test('an estimate is drawn with its own sign, not by colour alone', async () => {
  const role = { ...penyuluh, profileBasis: { ...penyuluh.profileBasis, lapangan: 'undang' } };
  const text = await render(showReport([role], { sections: ['profile'] }), 'text', look);
  expect(text).toMatch(/Layanan tatap muka +▒+ +≈ 5/);
  expect(text).toMatch(/Kerja di lapangan +█+ +5 \[\d\]/);
});

test('a list without a role still has its title', async () => {
  expect(await render({ ...listReport, roles: [] }, 'text', look)).toContain('Daftar peran');
});

test('a command stands on one line wherever one line can hold it', async () => {
  const command = `karir-sosial show ${realList.roles[0]?.id}`;
  for (const width of [command.length - 1, command.length, command.length + 10, 80]) {
    const text = await render(realList, 'text', { ...look, width });
    expect(text.includes(command)).toBe(width >= command.length);
    expect(text).not.toContain('\u00a0');
  }
});
