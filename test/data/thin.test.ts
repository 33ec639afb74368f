import { describe, expect, test } from 'vitest';
import { wholeRole } from './sample-role.ts';
import { compiled, rule, swapped } from './small-folder.ts';

const whole = (): string => wholeRole('guru', 'Guru', ['sabar', 'teliti']);
/** What is thin in a role file, as `line: message`; nothing in it may be a mistake. */
function thin(text: string, more: Record<string, string> = {}): string[] {
  const { told, remarks } = compiled({ 'roles/guru.yaml': text, ...more });
  expect(told).toEqual([]);
  return remarks.map(({ line, message }) => `${line}: ${message}`);
}
const changed = (from: string, to: string): string[] => thin(swapped(whole(), from, to));
/** The line on which a text stands. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const BARE = 'alamat belum lengkap; tulis https://… yang membuka halaman yang dibaca';

describe('a role file', () => {
  test('of which nothing is missing is not thin', () => {
    expect(thin(whole())).toEqual([]);
  });

  test('is thin where its source opens no page, at that line', () => {
    const text = swapped(whole(), 'https://sekolah.example/laman', 'sekolah.example');
    expect(thin(text)).toEqual([`${lineOf(text, 'where: sekolah')}: ${BARE}`]);
  });

  test('may cite regulations, whose address stands elsewhere', () => {
    const text = swapped(whole(), 'sources:\n  - id', 'sources:\n  - rule: uu-1\n  - id');
    const rules = `rules:\n${rule('uu-1')}`;
    expect(thin(text, { 'rules.yaml': rules })).toEqual([`2: ${BARE}`]);
    expect(thin(text, { 'rules.yaml': rules.replace('x.example', 'https://x.example/uu') })).toEqual([]);
  });

  test('is thin without a door', () => {
    const text = whole().replace(/entry:\n.*/, 'entry: []');
    expect(thin(text)).toEqual([`${lineOf(text, 'entry:')}: entry perlu sedikitnya satu pintu`]);
  });

  test('is thin where a requirement does not say how strict it is, at that line', () => {
    const requirements = `requirements:
  - { kind: status, text: Satu., strength: rule, needs: {}, sources: [sekolah] }
  - { kind: status, text: Dua., needs: {}, sources: [sekolah] }
  - { kind: status, text: Tiga., strength: usual, needs: {}, sources: [sekolah] }`;
    const text = swapped(whole(), 'requirements: []', requirements);
    expect(thin(text)).toEqual([
      `${lineOf(text, '- { kind: status, text: Dua')}: kunci strength belum ada; pilih rule atau usual`,
    ]);
  });

  test('is thin where a stage has nothing to try', () => {
    const text = swapped(whole(), '[sekolah, smp, sma, kuliah, d3, s1, s2]', '[sekolah, sma, kuliah, s1]');
    expect(thin(text)).toEqual([`${lineOf(text, 'tryNow')}: tryNow belum ada untuk tahap smp, d3, s2`]);
  });

  test('tells conditions in older words, wherever they stand', () => {
    const message = 'education dan civilServant sudah diganti; tulis stage dan asn';
    const requirements = `requirements:
  - kind: status
    text: Satu.
    strength: rule
    sources: [sekolah]
    needs: { education: s1 }
  - kind: status
    text: Dua.
    strength: rule
    sources: [sekolah]
    needs: { civilServant: false }
  - kind: status
    text: Tiga.
    strength: rule
    sources: [sekolah]
    needs: { stage: s1 }`;
    const text = swapped(whole(), 'requirements: []', requirements);
    expect(thin(text)).toEqual([
      `${lineOf(text, 'needs: { education')}: ${message}`,
      `${lineOf(text, 'needs: { civil')}: ${message}`,
    ]);
    const door = swapped(whole(), 'where: null,', 'where: null, needs: { civilServant: true },');
    expect(thin(door)).toEqual([`${lineOf(door, '- { status: lembaga')}: ${message}`]);
  });

  test('tells what a new file has left to be written', () => {
    const message = 'masih berisi petunjuk "ISI: …"; tulis isinya';
    const duties = `duties:
  - text: Satu.
    sources: [sekolah]
  - sources: [sekolah]
    text: "ISI: satu kalimat"
`;
    const text = whole().replace(/duties:\n.*\n.*\n/, duties);
    expect(thin(text)).toEqual([`${lineOf(text, 'text: "ISI')}: ${message}`]);
    const alias = swapped(whole(), 'aliases: []', 'aliases:\n  - Guru Wali\n  - "ISI: nama lain"');
    expect(thin(alias)).toEqual([`${lineOf(alias, '- "ISI')}: ${message}`]);
    expect(changed('text: Dilamar ke sekolah.', 'text: "Bagian ISI: satu"')).toEqual([]);
  });
});

describe('other files', () => {
  test('are thin where a source of mixed-up names opens no page', () => {
    const confusions = `confusions:
  - { names: [Lama, Baru], roles: [lama, null], abbreviation: null, test: Yang mana?, sources: [s] }
sources:
  - id: s
    kind: laman
    title: Laman
    where: x.example
    year: null
    note: null
    checked: 2026-11
`;
    expect(thin(whole(), { 'confusions.yaml': confusions })).toEqual([`7: ${BARE}`]);
    expect(
      thin(whole(), { 'confusions.yaml': confusions.replace('x.example', 'https://x.example/a') }),
    ).toEqual([]);
  });
});
