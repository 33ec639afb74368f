import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { isEdited, isOurs, mayReplace, SCRIPT_MARK, sealed, signed, standing } from '../../src/files/ours.ts';
import { terminalDouble } from '../terminal-double.ts';
import { leftOpen } from './descriptors.ts';

const folder = mkdtempSync(join(tmpdir(), 'karir-sosial-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = (text: string): boolean => isOurs(text, text);

describe('reports of ours', () => {
  const calls = [
    ['list'],
    ['show', 'amil-zakat'],
    ['show'],
    ['show', 'amil-zakat', '--section', 'duties'],
    ['compare', 'amil-zakat', 'pekerja-sosial'],
    ['quiz', '--questions'],
    ['quiz', '--answers', 'a'],
    ['quiz', 'batch', 'b'],
  ];
  const endings = ['txt', 'md', 'html', 'json'];

  test.each(calls.flatMap((call) => endings.map((ending) => ({ call: call.join(' '), ending }))))(
    '$call as .$ending is known again, and not once its mark is gone',
    async ({ call, ending }) => {
      const files = { a: '{"s01-lapangan":4}', b: 'nama,s01-lapangan\nAni,4\nBudi,9\n' };
      const terminal = terminalDouble({ files });
      await main([...call.split(' '), '-o', `report.${ending}`], terminal);
      const text = terminal.files.get(`report.${ending}`) ?? '';
      expect(text).not.toBe('');
      const path = join(folder, `report.${ending}`);
      writeFileSync(path, text);
      expect(mayReplace(path)).toBe(true);
      writeFileSync(path, `Catatan saya.\n${text}Dan ini juga.\n`);
      expect(mayReplace(path)).toBe(false);
    },
  );

  test('a batch whose first row is wrong is known again too', async () => {
    const terminal = terminalDouble({ files: { b: 's01-lapangan\n9\n4\n' } });
    await main(['quiz', 'batch', 'b', '-o', 'r.json'], terminal);
    expect(whole(terminal.files.get('r.json') ?? '')).toBe(true);
  });

  test('a script that makes a form is known by its first line', () => {
    expect(whole(`${SCRIPT_MARK} 1.0\nfunction buat() {}\n`)).toBe(true);
    expect(whole(`function buat() {}\n${SCRIPT_MARK}\n`)).toBe(false);
  });

  test('text is signed once', () => {
    expect(signed(signed('Isi\n'))).toBe(signed('Isi\n'));
    expect(whole(signed('Isi\n'))).toBe(true);
    expect(signed('  Isi\n\n\n')).toBe('  Isi\n\n— karir-sosial\n');
  });

  test.each([
    '— karir-sosial',
    'Dibuat dengan karir-sosial',
    'Dibuat dengan karir-sosial. Ini saran, bukan keputusan.',
    'Dibuat dengan karir-sosial. Hasilnya saran, bukan keputusan.',
  ])('the last line %j of this and of released versions is known', (line) => {
    for (const before of ['', '  ']) expect(whole(`Isi\n\n${before}${line}\n\n`)).toBe(true);
    expect(whole(`Isi\n${line}\nlagi\n`)).toBe(false);
    expect(whole(`Isi\nx ${line}\n`)).toBe(false);
  });

  test('JSON is known however it is laid out, by its first keys with values that only ours have', () => {
    const start = { schemaVersion: 1, id: 'amil-zakat', title: 'Amil "Zakat"' };
    for (const space of [0, 2, '\t\t']) expect(whole(JSON.stringify(start, null, space))).toBe(true);
    expect(whole(JSON.stringify({ ...start, id: 'amil zakat' }))).toBe(false);
    expect(whole(JSON.stringify({ ...start, id: 'a\n' }, null, 2))).toBe(false);
  });
});

describe('a paper with blanks', () => {
  const HEAD =
    '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="karir-sosial 1">\n<meta name="referrer" content="no-referrer">\n';
  const papers = {
    'text.txt': '  Nama: ____\n\n',
    'long.txt': `Nama: ____\n${'Baris.\n'.repeat(5_000)}`,
    'page.html': `${HEAD}<title>x</title>\n</head>\nNama: ____\n`,
    'long.html': `${HEAD}<title>x</title>\n</head>\nNama: ____\n${'<p>Baris.\n'.repeat(5_000)}`,
  };

  test.each(Object.entries(papers))('%s is ours until somebody writes into it', (name, text) => {
    const paper = sealed(text);
    const path = join(folder, name);
    writeFileSync(path, paper);
    expect([isEdited(paper), standing(path), mayReplace(path)]).toEqual([false, 'ours', true]);
    const filled = paper.replace('____', 'Ani');
    writeFileSync(path, filled);
    expect([isEdited(filled), standing(path), mayReplace(path)]).toEqual([true, 'edited', false]);
  });

  test('keeps its text, and carries a print of sixteen signs in its last line or in its head', () => {
    expect(sealed('  Isi\n\n')).toMatch(/^ {2}Isi\n\n— karir-sosial · [0-9a-f]{16}\n$/);
    const page = sealed(papers['page.html']);
    expect(page.replace(/<meta name="karir-sosial-sidik" content="[0-9a-f]{16}">\n/, '')).toBe(
      papers['page.html'],
    );
    expect(page).toMatch(/sidik" content="[0-9a-f]{16}">\n<meta name="referrer"/);
  });

  test('prints differ with the text, and a print that is not whole is none', () => {
    expect(sealed('a').slice(-18)).not.toBe(sealed('b').slice(-18));
    const print = '0123456789abcdef';
    expect(whole(`Isi\n— karir-sosial · ${print}\n`)).toBe(true);
    for (const line of [
      `x — karir-sosial · ${print}`,
      `— karir-sosial · ${print}0`,
      '— karir-sosial · 0',
      `— karir-sosial · ${'z'.repeat(16)}`,
    ])
      expect(whole(`Isi\n${line}\n`)).toBe(false);
  });

  test('nothing is known of what carries no print', () => {
    expect(['', 'Isi\n', signed('Isi\n')].map(isEdited)).toEqual([false, false, false]);
  });

  test('looking leaves no file open', async () => {
    const path = join(folder, 'text.txt');
    writeFileSync(path, sealed('Isi\n'));
    expect(await leftOpen(() => standing(path))).toBe(0);
  });
});

describe('files of others', () => {
  test.each([
    ['.bashrc', 'source <(karir-sosial completion bash)\n'],
    [
      'README.md',
      '# Alat\n\nPakai karir-sosial untuk memilih.\n\n## Dibuat dengan karir-sosial\n\nSelesai.\n',
    ],
    ['notes.txt', 'Dibuat dengan karir-sosial\nlalu saya tambah catatan\n'],
    ['p.json', '{"schemaVersion":3,"db":"mine"}'],
    ['p2.json', '{"name":"x","schemaVersion":1,"roles":[{"id":"a","title":"b"}]}'],
    ['p3.json', '{"schemaVersion":1,"roles":["admin"]}'],
    ['p4.json', '{"schemaVersion":1,"id":12,"title":"x"}'],
    ['page.html', '<!doctype html>\n<html lang="id">\n<head>\n<title>karir-sosial</title>\n</head>\n'],
    [
      'page2.html',
      '<!doctype html>\n<html lang="id">\n<head>\n<title>x</title>\n<meta name="generator" content="karir-sosial">\n',
    ],
    ['misfit.txt', '"misfitSignals"'],
    ['binary', '\u0000\u0001karir-sosial'],
  ])('%s is none of ours', (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    expect(mayReplace(path)).toBe(false);
  });

  test.each(['csv', 'xlsx', 'CSV'])('a table .%s is kept whoever made it, unless it is empty', (ending) => {
    const path = join(folder, `hasil.${ending}`);
    writeFileSync(path, signed('kode karir-sosial'));
    expect([standing(path), mayReplace(path)]).toEqual(['foreign', false]);
    const beside = `${path}.txt`;
    writeFileSync(beside, signed('kode karir-sosial'));
    expect(mayReplace(beside)).toBe(true);
    writeFileSync(path, '');
    expect(mayReplace(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});
