import { describe, expect, test } from 'vitest';
import { withChoice, withStruck } from '../../src/advice.ts';
import type { ConfidenceLevel, Facts } from '../../src/domain/quiz/result.ts';
import type { Block } from '../../src/pages/page.ts';
import { pageOf } from '../../src/pages/pages.ts';
import { render } from '../../src/render/render.ts';
import type { QuizPart, QuizReport } from '../../src/report.ts';
import { catalog, penyuluh, quizReport } from './sample.ts';

const look = { width: 200, color: false, unicode: true };
/** The whole page, lines joined, so that a sentence can be looked for. */
const said = async (report: QuizReport): Promise<string> =>
  (await render(report, 'text', look)).replace(/\s+/g, ' ');

const withResult = (more: Partial<QuizReport['result']>): QuizReport => {
  const report = quizReport();
  return { ...report, result: { ...report.result, ...more } };
};
const first = (report: QuizReport): Promise<string> => said({ ...report, only: 'first' });
const ids = async (report: QuizReport): Promise<string[]> =>
  (await pageOf(report)).blocks.flatMap((block) => (block.kind === 'section' ? [block.id] : []));

describe('the first screen', () => {
  test('names the first role with its summary and how close it is, why, and what it is not', async () => {
    const text = await first(withResult({ advice: 'clear', tied: [] }));
    expect(text).toMatch(/Paling dekat dengan jawabanmu Penyuluh Warga +(dekat|agak|jauh)/);
    expect(text).toContain(penyuluh.summary);
    expect(text).toContain('Karena kamu suka ');
    expect(text).toContain('Bukan tes, bukan keputusan. Obrolkan dengan guru BK atau orang tua.');
    expect(text).not.toContain('Hampir sama dekatnya');
  });

  test('says once who stands as close, and how many more', async () => {
    const tied = [['penyuluh-warga', 'pendata-desa']];
    const text = await first(withResult({ advice: 'several', tied }));
    expect(text).toContain('Hampir sama dekatnya Pendata Desa');
    expect(text.match(/Hampir sama/g)).toHaveLength(1);
    const { ranking } = quizReport().result;
    const more = ranking.flatMap((entry, i) => [
      entry,
      { ...entry, role: `peran-${i}`, title: `Peran ${i}` },
    ]);
    const wide = withResult({
      advice: 'several',
      ranking: more,
      tied: [more.slice(0, 5).map(({ role }) => role)],
    });
    const roles = more.map(({ role, title }) => ({ ...penyuluh, id: role, title }));
    expect(await first({ ...wide, catalog: { ...catalog, roles } })).toContain('dan 2 lagi');
  });

  test('never says mantap beside roles that stand as close, nor where none is close', async () => {
    const confidence = { level: 'high' as const, probability: 0.9, stability: 0.9 };
    const tied = [['penyuluh-warga', 'pendata-desa']];
    expect(await first(withResult({ confidence, advice: 'several', tied }))).toContain(
      '●●○ cukup mantap: dua peran pertama belum bisa dibedakan',
    );
    expect(await first(withResult({ confidence, advice: 'clear', tied: [], noFit: true }))).toContain(
      '●○○ belum mantap: belum ada peran yang jelas dekat',
    );
  });

  test.each<[ConfidenceLevel, string]>([
    ['high', '●●● mantap: '],
    ['medium', '●●○ cukup mantap: '],
    ['low', '●○○ belum mantap: '],
  ])('of level %s says %s', async (level, words) => {
    const confidence = { level, probability: 0.5, stability: 0.85 };
    expect(await first(withResult({ confidence, advice: 'clear', tied: [], warnings: [] }))).toContain(words);
  });

  test('says the first warning as the reason', async () => {
    const warnings = [{ code: 'inconsistent' as const }];
    expect(await first(withResult({ warnings }))).toContain('beberapa jawabanmu saling bertentangan');
  });

  test('shows the person’s own choice beside the advice', async () => {
    expect(await first(withResult({ choice: 'pendata-desa' }))).toContain(
      'Yang ingin kamu coba: Pendata Desa',
    );
  });

  test('names the next ones after a role was struck, once and never as sure as before', async () => {
    const report = withStruck(withChoice(quizReport(), 'penyuluh-warga'), [
      { role: 'penyuluh-warga', reason: 'place' },
    ]);
    const confidence = { level: 'high' as const, probability: 0.9, stability: 0.9 };
    const text = await first({ ...report, result: { ...report.result, confidence, noFit: false, tied: [] } });
    expect(text).toContain('Paling dekat dengan jawabanmu, tanpa yang kamu coret Pendata Desa');
    expect(text).toContain('●○○ belum mantap: yang paling dekat kamu coret sendiri');
    expect(text).not.toContain('Penyuluh Warga');
    const whole = await said(report);
    expect(whole).toContain('Kamu coret: Penyuluh Warga (tempat kerjanya). Urutan lengkapnya tidak berubah.');
    expect(whole).toMatch(/ 1 .? ?Penyuluh Warga [█·]+ dicoret/);
    expect(report.result.ranking).toEqual(quizReport().result.ranking);
    expect(report.result.code).toBe(quizReport().result.code);
    expect(report.facts.choice).toBeNull();
    expect(withStruck(report, []).result).toEqual(withChoice(quizReport(), null).result);
  });

  test('says so where every close role was struck', async () => {
    const struck = catalog.roles.map(({ id }) => ({ role: id, reason: 'work' as const }));
    const text = await said(withStruck(quizReport(), struck));
    expect(text).toContain('Semua peran yang dekat sudah kamu coret.');
    expect(text).not.toContain('Paling dekat dengan jawabanmu');
  });

  test('tells name, class, number of answers and date where they are known', async () => {
    const report = {
      ...quizReport(),
      name: 'Ayu',
      className: 'XII-1',
      date: { day: '2026-11-26', told: true },
    };
    expect(await first(report)).toContain(
      'Hasil angket minat kerja · Ayu · XII-1 · 8 jawaban · 26 November 2026',
    );
    expect(await first({ ...report, date: { day: '2026-12-01', told: false } })).toContain(
      'dicetak 1 Desember 2026',
    );
    expect(await first(quizReport())).not.toContain('dicetak');
  });
});

describe('no number is a mark', () => {
  test('out of 100 but under the meaning of numbers', async () => {
    const text = await said(quizReport());
    const meaning = text.indexOf('Arti angkanya');
    expect(meaning).toBeGreaterThan(0);
    expect(text.slice(0, meaning)).not.toMatch(/dari 100|kecocokan \d/i);
    expect(text.slice(meaning)).toContain('dari 100: seberapa mirip');
  });
});

/** All titles of the sample; with no advice none may be read anywhere. */
const TITLES = /Penyuluh Warga|Perencana Program|Pendata Desa/;
const PARTS: readonly (QuizPart | undefined)[] = [
  undefined,
  'first',
  'why',
  'ways',
  'ranking',
  'unfit',
  'changes',
  'sources',
];

describe.each([
  ['no answer', {}],
  ['four answers', { 's1-lapangan': 5, 's2-layanan': 1, 's3-rencana': 4, 's4-data': 2 }],
  ['threes alone', Object.fromEntries(catalog.questions.map(({ id }) => [id, 3]))],
  ['fours alone', Object.fromEntries(catalog.questions.map(({ id }) => [id, 4]))],
  ['fives alone', Object.fromEntries(catalog.questions.map(({ id }) => [id, 5]))],
])('%s is no advice', (_, answers) => {
  const report = quizReport(answers);

  test.each(['text', 'markdown', 'html', 'csv'] as const)('and no role is named as %s', async (format) => {
    for (const only of PARTS) {
      const drawn = await render({ ...report, ...(only === undefined ? {} : { only }) }, format, look);
      expect(drawn).not.toMatch(TITLES);
    }
  });

  test('and it says so once, with the way on and contrasts to try', async () => {
    const text = await said(report);
    expect(report.result.advice).toBe('none');
    expect(report.result.counterfactuals).toEqual([]);
    expect(text).toMatch(/belum ada (saran|peran yang bisa disebut)/i);
    expect(text).toContain('Coba rasakan dulu');
  });

  test('and a role that was asked about is not judged', async () => {
    const about = quizReport(answers, undefined, 'pendata-desa');
    const text = await said(about);
    expect(text).toContain('Jawabanmu belum cukup untuk menilai Pendata Desa.');
    expect(text).not.toMatch(/urutan ke-|Penyuluh Warga/);
  });
});

test('stability is told under the meaning of numbers, and never as certain while questions are left', async () => {
  const confidence = { level: 'medium' as const, probability: 0.5, stability: 0.85 };
  expect(await said(withResult({ confidence }))).toContain('urutan ke-1 tetap peran yang sama: 85 dari 100.');
  expect(await said(withResult({ confidence: { ...confidence, stability: 1 } }))).toContain('99 dari 100');
  expect(await said(withResult({ skipped: 0 }))).toContain('Semua pertanyaan sudah kamu jawab');
});

test('a single trait is a number only where half of it is known', async () => {
  const { traits } = quizReport().result;
  const [one, ...rest] = traits;
  const known = [
    { ...one, reliability: 0.5, level: 4.2 },
    ...rest.map((trait) => ({ ...trait, reliability: 0.49 })),
  ];
  const text = await said(withResult({ traits: known as typeof traits }));
  expect(text).toMatch(/Kerja di lapangan +█+·* 4,2/);
  expect(text).not.toMatch(/Layanan tatap muka +█/);
  expect(
    await said(withResult({ traits: traits.map((trait) => ({ ...trait, reliability: 0.2 })) })),
  ).toContain('Satu kesukaan sendirian belum bisa diberi angka');
});

test('reasons are told by the chosen side in its short form', async () => {
  const report = quizReport();
  const questions = catalog.questions.map((question) =>
    question.id === 'd1-rencana-lapangan'
      ? { ...question, aShort: 'menyusun rencana', bShort: 'mengunjungi dusun' }
      : question.id === 's2-layanan'
        ? { ...question, short: 'melayani satu per satu' }
        : question,
  );
  const text = await said({ ...report, catalog: { ...catalog, questions } });
  expect(text).toMatch(/kamu memilih mengunjungi dusun|; memilih mengunjungi dusun|kamu .*mengunjungi dusun/);
  expect(text).toContain('suka melayani satu per satu');
  expect(text).not.toContain('Besok ada waktu luang');
});

test.each<[Facts, RegExp]>([
  [{ stage: 'sekolah' }, /Penyuluh Warga (belum|tanyakan|tergantung)/],
  [{}, /Penyuluh Warga (tergantung sekolahmu|bisa dicoba)/],
])('whether one can start with %o', async (facts, words) => {
  expect(await first(quizReport(undefined, facts))).toMatch(words);
});

test('what would change the advice is told in likings, and honestly when nothing small would', async () => {
  const report = quizReport();
  const text = await said(report);
  expect(text).toMatch(/menjadi yang pertama kalau kesukaanmu begini: • [^:•]+: (lebih suka|kurang suka) /);
  expect(text).not.toContain('berubah dari');
  const counterfactuals = report.result.counterfactuals.map(({ role }) => ({ role, changes: [] }));
  expect(await said(withResult({ counterfactuals }))).toMatch(
    /Tidak ada perubahan kecil, sampai empat jawaban/,
  );
});

test.each<[words: string, changes: [question: string, from: number, to: number][]]>([
  ['lebih suka menggali data', [['s4-data', 2, 4]]],
  ['kurang suka menggali data', [['s4-data', 4, 2]]],
  ['lebih suka melayani warga satu per satu daripada menggali data', [['d2-data-layanan', 2, 5]]],
  [
    'lebih suka melayani warga satu per satu daripada menggali data; juga mengambil keputusan daripada menjaga catatan tetap teliti',
    [
      ['d2-data-layanan', 2, 5],
      ['d3-keputusan-catatan', 4, 1],
    ],
  ],
  [
    'lebih suka bekerja di lapangan, di tempat warga daripada merancang program baru; juga mengambil keputusan; kurang suka menggali data',
    [
      ['s6-keputusan', 1, 5],
      ['s4-data', 5, 1],
      ['d1-rencana-lapangan', 1, 5],
    ],
  ],
  [
    'lebih suka bekerja di lapangan, di tempat warga daripada merancang program baru',
    [
      ['s1-lapangan', 1, 5],
      ['s3-rencana', 5, 1],
      ['d1-rencana-lapangan', 1, 5],
    ],
  ],
])('changes are told as one sentence that says "%s"', async (words, changes) => {
  const change = { changes: changes.map(([question, from, to]) => ({ question, from, to })) };
  const counterfactuals = [{ role: 'perencana-program', ...change }];
  expect(await said(withResult({ counterfactuals }))).toContain(
    `Perencana Program menjadi yang pertama kalau kamu ${words}.`,
  );
  const two = [...counterfactuals, { role: 'pendata-desa', ...change }];
  const text = await said(withResult({ counterfactuals: two }));
  expect(text).toContain(
    `Peran lain menjadi yang pertama kalau kesukaanmu begini: • Perencana Program: ${words}. • Pendata Desa: ${words}.`,
  );
});

test('a role that was asked about has its own section, once', async () => {
  const report = quizReport(undefined, undefined, 'perencana-program');
  expect((await ids(report)).filter((id) => id === 'about')).toHaveLength(1);
  expect(await said(report)).toContain('Bagaimana dengan Perencana Program? urutan ke-3 dari 3');
});

test('nothing that one must know is closed: card, map, reasons, ways, assumptions and steps are open', async () => {
  const { blocks } = await pageOf(quizReport());
  const open = blocks.filter((block: Block) => !(block.kind === 'section' && block.folded));
  const names = open.flatMap((block) => (block.kind === 'section' ? [block.id] : [block.kind]));
  expect(names).toEqual(expect.arrayContaining(['card', 'map', 'why', 'ways', 'before', 'try']));
});

test('no page gives a shell command', async () => {
  for (const report of [quizReport(), quizReport({})])
    expect(await render(report, 'html', look)).not.toMatch(/karir-sosial (quiz|show|list|compare)/);
});

test('an umbrella term is named with the roles under it', async () => {
  const door = { status: 'payung' as const, door: 'seleksi' as const, where: null, needs: {}, sources: [] };
  const umbrella = { ...penyuluh, entry: [{ ...door, text: 'Lewat jabatan lain, misalnya Pendata Desa.' }] };
  const report = quizReport();
  const roles = [umbrella, ...catalog.roles.slice(1)];
  expect(await first({ ...report, catalog: { ...catalog, roles } })).toContain(
    'Perannya antara lain Pendata Desa.',
  );
});
