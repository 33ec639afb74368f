import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginFlow } from '../../src/domain/quiz/flow.ts';
import { thisOwner } from '../../src/files/owner.ts';
import { takeQuiz } from '../../src/prompts/quiz.ts';
import { sessionText } from '../../src/session/file.ts';
import { lookFor } from '../../src/session/look.ts';
import type { QuizOptions } from '../../src/terminal.ts';
import { realCatalog } from '../real-catalog.ts';

const ids = realCatalog.questions.map(({ id }) => id);
const otherBank = { ...realCatalog, quizVersion: '9-zz' };

/** Who has left a quiz: a window that is gone, one that runs, another container or machine, the released version. */
const owners = {
  gone: { ...thisOwner(), pid: 1, started: 'never' },
  running: { ...thisOwner(), pid: process.ppid, started: startOf(process.ppid) },
  elsewhere: { pid: 1, started: '7', place: 'elsewhere' },
  released: { pid: 999_999, started: null },
};

function startOf(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** What a person at this computer does next. */
type Deed =
  | { kind: 'left'; owner: keyof typeof owners; bank: 'ours' | 'other'; count: number; hours: number }
  | {
      kind: 'quiz';
      session: QuizOptions['session'];
      person: boolean;
      choice: number;
      count: number;
      ends: boolean;
    };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant('left' as const),
    owner: fc.constantFrom(...(Object.keys(owners) as (keyof typeof owners)[])),
    bank: fc.constantFrom('ours' as const, 'other' as const),
    count: fc.integer({ min: 1, max: 40 }),
    hours: fc.constantFrom(0, 1, 5, 30, 24 * 400, -2),
  }),
  fc.record({
    kind: fc.constant('quiz' as const),
    session: fc.constantFrom('ask' as const, 'resume' as const, 'fresh' as const),
    person: fc.boolean(),
    choice: fc.nat({ max: 4 }),
    count: fc.integer({ min: 0, max: 3 }),
    ends: fc.boolean(),
  }),
);

/** The answers of every unfinished quiz on disk, whatever its file is called. */
const quizzesIn = (folder: string): string[] =>
  readdirSync(folder).map((name) =>
    JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')).answers),
  );

const answersFrom = (seed: number, count: number): Record<string, number> =>
  Object.fromEntries(ids.slice(0, count).map((id, i) => [id, ((seed + i) % 5) + 1]));

let seed = 0;

function leave(folder: string, { owner, bank, count, hours }: Extract<Deed, { kind: 'left' }>): string {
  const answers = answersFrom(seed, count);
  const path = join(folder, `kuis-z-${(seed++).toString(36)}.json`);
  const version = bank === 'ours' ? realCatalog.quizVersion : otherBank.quizVersion;
  writeFileSync(
    path,
    sessionText({ asked: Object.keys(answers), answers, facts: {}, full: false }, version, owners[owner]),
  );
  const time = Date.now() / 1000 - hours * 3600 - seed / 1000;
  utimesSync(path, time, time);
  return JSON.stringify(answers);
}

/** Takes a quiz; yields what it has on disk when it is broken off, and the one that was named and given up. */
async function take(
  state: string,
  deed: Extract<Deed, { kind: 'quiz' }>,
): Promise<{ gone: boolean; named: boolean; count: number | null }> {
  let gone = false;
  let named = false;
  let count: number | null = null;
  const offered = lookFor(join(state, 'karir-sosial'), realCatalog).unfinished.length;
  const options: QuizOptions = { full: false, session: deed.session, facts: {} };
  const outcome = await takeQuiz(realCatalog, options, {
    env: { XDG_STATE_HOME: state },
    person: deed.person,
    say: () => {},
    choose: async (message, labels) => {
      const place = deed.choice % labels.length;
      const label = labels[place] ?? '';
      const told = label === 'Lanjutkan' || !label.startsWith('Lanjutkan') ? message : label;
      const going = labels.filter((other) => other.startsWith('Lanjutkan'));
      const each = going.length === 1 ? [message] : going;
      for (const text of each) expect(text).toMatch(/(hari ini|kemarin|\d{4}) pukul \d\d\.\d\d/);
      expect(each).toHaveLength(offered);
      count = Number(/(\d+) (?:pertanyaan )?terjawab/.exec(told)?.[1] ?? Number.NaN);
      gone = label.includes('dihapus');
      named = label.startsWith('Lanjutkan');
      return place;
    },
    run: async (start, keep) => {
      keep(start);
      const answers = { ...start.answers };
      for (const id of ids.filter((known) => !(known in answers)).slice(0, deed.count)) answers[id] = 3;
      const flow = beginFlow(realCatalog, {
        full: false,
        asked: Object.keys(answers),
        answers,
        facts: start.facts,
        asks: [],
      });
      if (deed.count > 0) keep({ ...flow });
      return flow;
    },
  });
  if (deed.ends) outcome.forget();
  return { gone: gone && deed.count > 0, named, count };
}

test.skipIf(process.platform !== 'linux')(
  'no unfinished quiz disappears unless that very one was named and confirmed, or went on',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 8 }), async (all) => {
        const state = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
        const folder = join(state, 'karir-sosial');
        try {
          const mkdir = (await import('node:fs')).mkdirSync;
          mkdir(folder, { mode: 0o700 });
          for (const deed of all) {
            const before = quizzesIn(folder).filter((answers) => answers !== '{}');
            if (deed.kind === 'left') {
              leave(folder, deed);
              continue;
            }
            const { gone, named, count } = await take(state, deed);
            const after = quizzesIn(folder);
            const lost = before.filter((answers) => !after.includes(answers));
            const went = named || deed.session === 'resume';
            expect(lost.length).toBeLessThanOrEqual(gone || went ? 1 : 0);
            for (const answers of lost)
              if (count !== null) expect(Object.keys(JSON.parse(answers))).toHaveLength(count);
          }
        } finally {
          rmSync(state, { recursive: true, force: true });
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 120) },
    );
  },
);
