import { expect, test } from 'vitest';
import { checkShape } from '../../src/answers/workbook-shape.ts';
import { Problem } from '../../src/domain/problem.ts';
import { zipOf } from './zip.ts';

const MB = 1024 * 1024;
const factOf = (bytes: Buffer): unknown => {
  try {
    checkShape(bytes, 'k', 7);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.fact;
    throw error;
  }
};
const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
const sheet = (...cells: string[]): Buffer => zipOf({ 's.xml': cells.join('') });
const far = (address: string) => ({ code: 'far-cell', path: 'k', cell: address });
const broken = { code: 'foreign-file', path: 'k', kind: 'archive' };
const large = { code: 'too-large', path: 'k', limit: 7 };

test('a sheet of a class is no trouble, nor is what is no zip', () => {
  expect(factOf(sheet(cell('A1'), cell('B1'), cell('ZZ400')))).toBeNull();
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK\x01\x02'), Buffer.from('PK\x03\x04')])
    expect(factOf(bytes)).toBeNull();
});

test.each(['XFE1', 'AAAA1', 'A1048577', 'A0', 'A', '', '1A', 'A1B', 'a1', 'A12345678', 'A 1'])(
  'the address %j is none',
  (address) => {
    expect(factOf(sheet(cell('A1'), cell(address)))).toEqual(broken);
  },
);

test('the last row and the last column are some', () => {
  expect(factOf(sheet('<c r="A1048576"/>', '<row r="1048576"/>', '<c r="XFD1"/>'))).toBeNull();
  expect(factOf(sheet(cell('XFD1')))).toBeNull();
  expect(factOf(sheet('<row r="1048577"/>'))).toEqual(broken);
});

test.each([
  '<x:c r="XFE1"><v>1</v></x:c>',
  '<main:row r="1048577"/>',
  "<c r='XFE1'/>",
  '<c s="1" t="n" r = "XFE1" x="y"/>',
  '<c\nr="XFE1">',
  '<row spans="1:2" r="1048577">',
])('an address is looked for in %s', (xml) => {
  expect(factOf(sheet(xml))).toEqual(broken);
});

test.each(['<cx r="XFE1"/>', '<col r="XFE1"/>', '<c xr="XFE1"/>', '<c/><f r="XFE1"/>', 'r="XFE1"'])(
  'and not in %s',
  (xml) => {
    expect(factOf(sheet(xml))).toBeNull();
  },
);

test('only what is XML is looked into, packed or as it is', () => {
  for (const stored of [true, false]) {
    expect(factOf(zipOf({ 'xl/S.XML': cell('XFE1') }, { stored }))).toEqual(broken);
    expect(factOf(zipOf({ 'xl/s.xml.bin': cell('XFE1') }, { stored }))).toBeNull();
    expect(factOf(zipOf({ 'a.xml': cell('A1'), 'b.png': 'x', 'c.xml': cell('XFE1') }, { stored }))).toEqual(
      broken,
    );
  }
});

test('what cannot be unpacked is left to the reader', () => {
  const bytes = zipOf({ 's.xml': cell('XFE1').repeat(20) });
  bytes.fill(0xff, 36, 50);
  expect(factOf(bytes)).toBeNull();
});

test('a cell far from all others is named: the lowest, or the rightmost', () => {
  expect(factOf(sheet(cell('A1'), cell('B1000000')))).toBeNull();
  expect(factOf(sheet(cell('F1'), cell('C1000000')))).toEqual(far('C1000000'));
  expect(factOf(sheet(cell('C1000000'), cell('F1')))).toEqual(far('C1000000'));
  expect(factOf(sheet(cell('A104857'), cell('XFD1')))).toEqual(far('XFD1'));
  expect(factOf(sheet(cell('A104858'), cell('XFD1')))).toEqual(far('A104858'));
  expect(factOf(sheet(cell('XFD1'), cell('ABC400'), cell('A400')))).toEqual(far('XFD1'));
});

test('five million cells may lie between them, and empty ones count for nothing there', () => {
  expect(factOf(sheet(cell('A50000'), cell('CU1')))).toBeNull();
  expect(factOf(sheet(cell('A50000'), cell('CV1'), cell('CV1')))).toEqual(large);
  expect(factOf(sheet(cell('A50001'), cell('CV1')))).toEqual(far('CV1'));
  expect(factOf(sheet(cell('A1'), '<c r="XFD1048576" s="1"/>'))).toBeNull();
});

test('a sheet of which a tenth is filled is no stray one but too large', () => {
  const filled = (count: number): unknown =>
    factOf(sheet('<c r="A1">'.repeat(count - 2), cell('A50001'), cell('CV1')));
  expect(filled(500_010)).toEqual(large);
  expect(filled(500_009)).toEqual(far('CV1'));
});

test('all sheets together hold five million cells, rows counted too', () => {
  const sheets = (count: number, ...cells: string[]): Buffer =>
    zipOf(Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}.xml`, cells.join('')])));
  expect(factOf(sheets(4, '<row r="1048576"/>'))).toBeNull();
  expect(factOf(sheets(5, '<row r="1048576"/>'))).toEqual(large);
  expect(factOf(sheets(2, cell('A24000'), cell('CV1')))).toBeNull();
  expect(factOf(sheets(2, cell('A25000'), cell('CV1')))).toEqual(large);
});

test('what it would take unpacked is told before it is unpacked', () => {
  const told = (size: number, bytes: number): Buffer =>
    Buffer.concat([Buffer.alloc(bytes), zipOf({ 'x.bin': 'x' }, { size })]);
  expect(factOf(told(10 * MB, 0))).toBeNull();
  expect(factOf(told(10 * MB + 1, 0))).toEqual(large);
  expect(factOf(told(150 * MB, MB))).toBeNull();
  expect(factOf(told(200 * MB, MB))).toBeNull();
  expect(factOf(told(200 * MB + 1, 2 * MB))).toEqual(large);
});
