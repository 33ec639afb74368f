import { expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { many } from '../../src/commands/many.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Terminal } from '../../src/terminal.ts';
import { realCatalog } from '../real-catalog.ts';
import { terminalDouble } from '../terminal-double.ts';

const answers = Object.fromEntries(realCatalog.questions.map(({ id }, i) => [id, (i % 5) + 1]));

test('a row is read from the table and written into it while no other window does either', async () => {
  let inside = 0;
  const deeds: string[] = [];
  const double = terminalDouble({
    interactive: true,
    files: { 'kelas.csv': 'nama,tanggal,kode\r\nAni,2026-11-26,AAAA\r\n' },
    prompts: {
      pupil: async () => 'Budi',
      quiz: async () => ({ answers, facts: {}, forget: () => {} }),
      choice: async (roles) => roles[0]?.role ?? null,
      nextPupil: async () => {
        throw new Problem({ code: 'interrupted', exit: 130, saved: false });
      },
    },
  });
  const terminal: Terminal = {
    ...double,
    alone: async (path, action) => {
      expect(path).toBe('kelas.csv');
      inside++;
      deeds.push('alone');
      try {
        return await action();
      } finally {
        inside--;
      }
    },
    read: (path) => {
      if (inside > 0) deeds.push('read');
      return double.read(path);
    },
    save: (path, content, force) => {
      expect(inside).toBe(1);
      deeds.push('save');
      return double.save(path, content, force);
    },
  };
  const context = {
    catalog: realCatalog,
    terminal,
    format: 'csv',
    show: async () => {},
  } as unknown as Context;
  await expect(many({ output: 'kelas.csv' }, context)).rejects.toThrow('interrupted');
  const wrote = ['alone', 'read', 'save'];
  expect(deeds).toEqual([...wrote, ...wrote]);
  const rows = double.files.get('kelas.csv')?.trim().split('\r\n') ?? [];
  expect(rows).toHaveLength(3);
  expect(rows.slice(0, 2)).toEqual(['nama,tanggal,kode', 'Ani,2026-11-26,AAAA']);
  expect(rows[2]).toMatch(/^Budi,2026-11-26,/);
});
