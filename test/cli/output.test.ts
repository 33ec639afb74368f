import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { terminalDouble } from '../terminal-double.ts';

const files = { k: 'nama,s01-lapangan\nAni,4\n', a: '{"s01-lapangan":4}' };

async function saved(line: string) {
  const terminal = terminalDouble({ files });
  const code = await main(line.split(' '), terminal);
  return { code, terminal };
}

test.each([
  ['list -o x.pdf', 'tidak punya bentuk .pdf'],
  ['list -o x.docx', 'tidak punya bentuk .docx'],
  ['list -o hasil', 'tidak punya akhiran'],
  ['list -o 1', 'tidak punya akhiran'],
  ['list -o .bashrc', 'tidak punya akhiran'],
  ['list -o x.csv', 'tidak punya bentuk .csv'],
  ['list -o folder/', 'adalah folder'],
  ['quiz --answers a -o hasil.csv', 'tidak punya bentuk .csv'],
  ['quiz batch k -o kelasA', 'folder diakhiri "/"'],
  ['quiz --batch k -o kelasA', 'folder diakhiri "/"'],
  ['list --format json -o x.md', 'tidak bisa dipakai bersama'],
  ['list --format text -o folder/', 'adalah folder'],
])('%s is refused, and nothing is written', async (line, wanted) => {
  const { code, terminal } = await saved(line);
  expect(code).toBe(2);
  expect(terminal.warned).toContain(wanted);
  expect([...terminal.files.keys()]).toEqual(Object.keys(files));
});

test.each([
  ['list -o x.json', 'x.json', '{'],
  ['list -o X.HTML', 'X.HTML', '<!doctype'],
  ['list -o x.htm', 'x.htm', '<!doctype'],
  ['list -o x.md', 'x.md', '#'],
  ['list -o a.b/x.txt', 'a.b/x.txt', ''],
  ['list --format json -o hasil', 'hasil', '{'],
  ['list --json -o hasil.data', 'hasil.data', '{'],
  ['quiz --questions -o x.csv', 'x.csv', ''],
  ['quiz batch k -o x.csv', 'x.csv', ''],
])('%s writes %s', async (line, path, start) => {
  const { code, terminal } = await saved(line);
  expect(code).toBe(0);
  expect(terminal.files.get(path)?.startsWith(start)).toBe(true);
});

test.each([['list -o -'], ['list --json -o -'], ['quiz batch k --format csv -o -']])(
  '%s goes to stdout',
  async (line) => {
    const { code, terminal } = await saved(line);
    expect(code).toBe(0);
    expect(terminal.printed).not.toBe('');
    expect([...terminal.files.keys()]).toEqual(Object.keys(files));
  },
);
