import { describe, expect, test } from 'vitest';
import type { ConfidenceLevel } from '../../src/domain/quiz/result.ts';
import { pageOf } from '../../src/pages/pages.ts';
import { render } from '../../src/render/render.ts';
import type { QuizReport } from '../../src/report.ts';
import { catalog, penyuluh, quizReport } from './sample.ts';

const look = { width: 200, color: false, unicode: true };
/** The whole page, lines joined, so that a sentence can be looked for. */
const said = async (report: QuizReport): Promise<string> =>
  (await render(report, 'text', look)).replace(/\s+/g, ' ');

const withResult = (more: Partial<QuizReport['result']>): QuizReport => {
  const report = quizReport();
  return { ...report, result: { ...report.result, ...more } };
};
const ids = async (report: QuizReport): Promise<string[]> =>
  (await pageOf(report)).blocks.flatMap((block) => (block.kind === 'section' ? [block.id] : []));

describe('the advice', () => {
  test('comes first and names the one role that leads, why, and that it is advice', async () => {
    const text = await said(quizReport());
    expect(text).toContain('Jawabanmu paling dekat dengan Penyuluh Warga, terutama karena kamu suka ');
    expect(text).toContain('Ini saran untuk kamu pertimbangkan, bukan putusan;');
    expect((await pageOf(quizReport())).blocks[0]).toMatchObject({ kind: 'paragraph', tone: 'lead' });
  });

  test('names roles that cannot be told apart as a group', async () => {
    const tied = [['penyuluh-warga', 'pendata-desa']];
    expect(await said(withResult({ tied }))).toContain(
      'Penyuluh Warga dan Pendata Desa sama dekatnya dengan jawabanmu, terutama',
    );
  });

  test('names three of a large group, and three when the catalogue is large', async () => {
    const { result } = quizReport();
    const many = Array.from({ length: 16 }, (_, i) => ({
      ...penyuluh,
      id: `peran-${i}`,
      title: `Peran ${i}`,
    }));
    const ranking = many.map(({ id, title }, i) => ({
      ...(result.ranking[0] as (typeof result.ranking)[0]),
      role: id,
      title,
      rank: i + 1,
    }));
    const large = {
      ...quizReport(),
      catalog: { ...catalog, roles: many },
      result: { ...result, ranking, tied: [], counterfactuals: [] },
    };
    expect(await said(large)).toContain('Jawabanmu paling dekat dengan Peran 0, disusul Peran 1 dan Peran 2');
    const tied = [many.slice(0, 5).map(({ id }) => id)];
    expect(await said({ ...large, result: { ...large.result, tied } })).toContain(
      'Lima peran sama dekatnya dengan jawabanmu; yang teratas Peran 0, Peran 1, dan Peran 2',
    );
  });

  test('is kind when no role fits, and tells what the answers say', async () => {
    const text = await said(withResult({ noFit: true }));
    expect(text).toContain(
      'Belum ada peran di sini yang jelas cocok dengan jawabanmu, dan itu tidak apa-apa',
    );
    expect(text).toContain('Jawabanmu bercerita bahwa kamu suka');
  });

  test('of an empty sheet is to begin', async () => {
    expect(await said(quizReport({}))).toContain('Belum ada jawaban, jadi belum ada saran.');
    expect(await ids(quizReport({}))).toEqual(['next']);
  });

  test.each<[ConfidenceLevel, string]>([
    ['high', 'keyakinannya tinggi'],
    ['medium', 'keyakinannya sedang'],
    ['low', 'keyakinannya rendah'],
  ])('of level %s says %s', async (level, words) => {
    expect(await said(withResult({ confidence: { level, probability: 0.5, stability: 0.85 } }))).toContain(
      words,
    );
  });
});

test('stability is told as places out of a hundred, and never as certain while questions are left', async () => {
  const confidence = { level: 'medium' as const, probability: 0.5, stability: 0.85 };
  expect(await said(withResult({ confidence }))).toContain(
    'Kalau semua pertanyaan dijawab, peran ini tetap di tempat pertama: 85 dari 100.',
  );
  expect(await said(withResult({ confidence: { ...confidence, stability: 1 } }))).toContain('99 dari 100');
  expect(await said(withResult({ skipped: 0 }))).toContain('Semua pertanyaan sudah kamu jawab');
});

test('reasons quote the answers in words, a dilemma by its chosen side', async () => {
  const text = await said(quizReport());
  expect(text).toContain('+ “Aku suka melayani orang satu per satu.” Jawabanmu: persis seperti aku');
  expect(text).toContain(
    '“Besok ada waktu luang. Mau diisi apa?” Jawabanmu: memilih “Mengunjungi warga di dusun”',
  );
  expect(text).toContain(
    '“Seorang ibu berhenti datang. Apa yang kamu pilih?” Jawabanmu: condong ke “Mendatangi rumahnya”',
  );
});

test.each([
  [{ education: 's1' as const, civilServant: true }, 'tanyakan dulu'],
  [{ education: 'sma' as const, civilServant: false }, 'belum'],
])('requirements with %o are "%s"', async (facts, words) => {
  expect(await said(quizReport(undefined, facts))).toContain(`Penyuluh Warga Syarat: ${words}.`);
});

test('a role whose every requirement is met can be applied for now', async () => {
  expect(await said(quizReport(undefined, { education: 's2' }))).toContain(
    'Perencana Program Syarat: bisa dicoba sekarang.',
  );
});

test('facts that were not told are asked for', async () => {
  expect(await said(quizReport(undefined, {}))).toContain('--stage s1');
  expect(await said(quizReport())).not.toContain('--stage');
});

test('what would change the advice is told in words, and honestly when nothing small would', async () => {
  const report = quizReport();
  expect(await said(report)).toContain('Pendata Desa akan di tempat pertama kalau:');
  const counterfactuals = report.result.counterfactuals.map(({ role }) => ({ role, changes: [] }));
  expect(await said(withResult({ counterfactuals }))).toContain(
    'Tidak ada perubahan kecil, sampai empat jawaban, yang membawa Pendata Desa atau Perencana Program ke tempat pertama.',
  );
});

test('a role that was asked about has its own section, once', async () => {
  const report = quizReport(undefined, undefined, 'perencana-program');
  expect(await ids(report)).toContain('about');
  expect(await said(report)).toContain('Bagaimana dengan Perencana Program? tempat 3 dari 3');
  expect(await ids({ ...report, only: 'about' })).toEqual(['about', 'sources']);
});

test('warnings stand below the advice in words', async () => {
  const text = await said(withResult({ warnings: [{ code: 'straight-lining' }] }));
  expect(text).toContain('! Hampir semua jawabanmu sama.');
});
