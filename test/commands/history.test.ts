import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.ts';
import { forget } from '../../src/commands/forget.ts';
import { history } from '../../src/commands/history.ts';
import { quiz } from '../../src/commands/quiz.ts';
import type { LeftQuiz } from '../../src/domain/kept.ts';
import { namedRoles } from '../../src/domain/quiz/naming.ts';
import { jsonOf } from '../../src/json.ts';
import { render } from '../../src/render/render.ts';
import type { HistoryReport, QuizReport } from '../../src/report.ts';
import type { Remembered } from '../../src/terminal.ts';
import { realCatalog } from '../real-catalog.ts';
import { type TerminalSettings, terminalDouble } from '../terminal-double.ts';

const results = (): Remembered[] => [
  { date: '2026-11-01', code: 'K7QM-AAAA', name: 'Ayu', first: ['pekerja-sosial'] },
  { date: '2026-11-02', code: 'K7QM-BBBB', name: null, first: [] },
];
const leftQuiz = (name: string, foreign = false): LeftQuiz => ({
  name,
  answered: 12,
  changed: new Date(2026, 10, 20, 14, 5).getTime(),
  foreign,
});

/** What is kept is told, and what a call removes. */
function kept(settings: TerminalSettings = {}) {
  const removed: string[] = [];
  const remembered = results();
  const unfinished = [leftQuiz('kuis-abcd1-0'), leftQuiz('kuis-abcd2-0', true)];
  const double = terminalDouble({ remembered, unfinished, ...settings });
  const terminal = {
    ...double,
    memory: async () => {
      const memory = await double.memory();
      return {
        ...memory,
        remove: (gone: readonly Remembered[], quizzes: readonly LeftQuiz[]) => {
          removed.push(...gone.map(({ code }) => code), ...quizzes.map(({ name }) => name));
          return memory.remove(gone, quizzes);
        },
      };
    },
  };
  return { removed, context: { catalog: realCatalog, terminal } as unknown as Context };
}

const problem = (facts: object) => expect.objectContaining({ fact: expect.objectContaining(facts) });

describe('quiz history', () => {
  test('tells results, unfinished quizzes and how to remove them', async () => {
    const report = await history([], {}, kept().context);
    const text = await render(report, 'text', { width: 80, color: false, unicode: true });
    expect(text).toContain('1 November 2026 · Ayu · Pekerja Sosial');
    expect(text).toMatch(/20 November 2026 pukul 14\.05 · 12 terjawab\n +kuis-abcd1-0/);
    expect(text).toContain('12 terjawab · daftar pertanyaan lain');
    expect(text).toMatch(/^ *karir-sosial quiz history last\n[^\n]+\n *karir-sosial quiz history forget$/m);
    const json = jsonOf(report, () => '') as { unfinished: { changed: string }[] };
    expect(json.unfinished).toHaveLength(2);
    expect(json.unfinished[0]?.changed).toBe(new Date(leftQuiz('').changed).toISOString());
  });

  test('of nothing says so', async () => {
    const report = await history([], {}, kept({ remembered: [], unfinished: [] }).context);
    const text = await render(report, 'text', { width: 80, color: false, unicode: true });
    expect(text).toContain('Belum ada hasil yang diingat.');
    expect(text).not.toContain('forget');
  });
});

describe('quiz history forget', () => {
  const removing = async (
    words: readonly string[],
    yes: boolean,
    settings: TerminalSettings = {},
  ): Promise<string[]> => {
    const { removed, context } = kept(settings);
    const report: HistoryReport = await forget(words, { yes }, context);
    expect(report.removed).toBe(removed.length);
    return removed;
  };

  test('with --yes removes what is named: a quiz by its name, results by their code, or a clear beginning', async () => {
    expect(await removing(['kuis-abcd2-0'], true)).toEqual(['kuis-abcd2-0']);
    expect(await removing(['KUIS-ABCD1'], true)).toEqual(['kuis-abcd1-0']);
    expect(await removing(['k7qmb'], true)).toEqual(['K7QM-BBBB']);
    expect(await removing(['K7QM-AAAA', 'kuis-abcd1'], true)).toEqual(['K7QM-AAAA', 'kuis-abcd1-0']);
  });

  test('says how many others are left, and nothing of others where there are none', async () => {
    const said = async (words: string[]): Promise<string> =>
      render(await forget(words, { yes: true }, kept().context), 'text', {
        width: 80,
        color: false,
        unicode: true,
      });
    expect(await said(['k7qmb'])).toMatch(
      /1 simpanan sudah dihapus dari komputer ini\. \d yang lain tetap ada\./,
    );
    const report: HistoryReport = await forget([], { yes: true }, kept({ unfinished: [] }).context);
    const text = await render(report, 'text', { width: 80, color: false, unicode: true });
    expect(text).toContain('2 simpanan sudah dihapus dari komputer ini. Tidak ada lagi yang tersimpan.');
  });

  test('with --yes alone removes results, and never an unfinished quiz', async () => {
    expect(await removing([], true)).toEqual(['K7QM-AAAA', 'K7QM-BBBB']);
  });

  test.each([['kuis-abcd'], ['K7QM'], ['k7q'], ['nothing'], ['']])(
    'removes nothing at %j, which names none or two',
    async (name) => {
      const { removed, context } = kept();
      await expect(forget([name], { yes: true }, context)).rejects.toEqual(
        problem({ code: 'not-kept', name }),
      );
      expect(removed).toEqual([]);
    },
  );

  test('without --yes asks a person, and removes exactly what was ticked and confirmed', async () => {
    const forgets = (places: { results: number[]; quizzes: number[] }) => ({
      interactive: true,
      prompts: { forget: async () => places },
    });
    expect(await removing([], false, forgets({ results: [1], quizzes: [0] }))).toEqual([
      'K7QM-BBBB',
      'kuis-abcd1-0',
    ]);
    expect(await removing([], false, forgets({ results: [], quizzes: [] }))).toEqual([]);
    expect(await removing(['kuis-abcd2'], false, forgets({ results: [], quizzes: [0] }))).toEqual([
      'kuis-abcd2-0',
    ]);
  });

  test('needs --yes where nobody can be asked, and nothing where there is nothing', async () => {
    const { removed, context } = kept();
    await expect(forget([], {}, context)).rejects.toEqual(problem({ code: 'needs-terminal' }));
    expect(removed).toEqual([]);
    expect(await removing([], false, { remembered: [], unfinished: [] })).toEqual([]);
  });
});

describe('--remember', () => {
  const answers = Object.fromEntries(realCatalog.questions.map(({ id }, i) => [id, (i % 5) + 1]));

  test('keeps the result of a sheet, with its day and no name, and says where to see it', async () => {
    const terminal = terminalDouble({ files: { 'a.json': JSON.stringify(answers) } });
    const context = { catalog: realCatalog, terminal, format: 'text' } as unknown as Context;
    const report = await quiz({ answers: 'a.json', remember: true }, context);
    const [entry] = (await terminal.memory()).all();
    expect(entry).toEqual({
      date: '2026-11-26',
      code: (report as QuizReport).result.code,
      name: null,
      first: namedRoles((report as QuizReport).result).map(({ role }) => role),
    });
    expect(terminal.warned).toBe(
      'Diingat di komputer ini. Lihat lagi dengan:\nkarir-sosial quiz history last\n',
    );
  });

  test('keeps nothing unasked, and says so where nothing can be kept', async () => {
    const terminal = terminalDouble({ files: { 'a.json': JSON.stringify(answers), 'b.json': '{}' } });
    const context = { catalog: realCatalog, terminal, format: 'text' } as unknown as Context;
    await quiz({ answers: 'a.json' }, context);
    expect((await terminal.memory()).all()).toEqual([]);
    expect(terminal.warned).toBe('');
    await quiz({ answers: 'b.json', remember: true }, context);
    expect((await terminal.memory()).all()).toEqual([]);
    expect(terminal.warned).toContain('tidak bisa diingat');
  });
});
