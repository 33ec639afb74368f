import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/data/check.ts';
import { roleFile } from '../../src/data/schema.ts';
import { parseYaml } from '../../src/data/yaml.ts';
import { findingLine } from '../../src/pages/problem.ts';
import { rawRole } from './real-data.ts';

const real = rawRole('penyuluh-keluarga-berencana').slice(0, 3000);
const signs = fc.stringMatching(/^[-:?!&*#|>%@`"'{}[\],~ \n\t\r\\<=a-z0-9]{1,12}$/);

/** Every finding is one line that names the file and a line of it. */
function told(text: string): void {
  const { findings, file } = check(parseYaml(text, 'x.yaml'), roleFile);
  expect(file === undefined).toBe(findings.length > 0);
  const lines = text.split(/\r\n|[\n\r]/).length;
  for (const finding of findings) {
    expect(findingLine(finding)).toMatch(/^x\.yaml:[1-9]\d*: \S.*$/);
    expect(finding.line).toBeLessThanOrEqual(lines);
    expect(finding.message).not.toMatch(/\b(expected|invalid|input|string|number|array|object|undefined)\b/i);
  }
}

describe('the checker', () => {
  it('has a line and Indonesian words for any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), told), { numRuns: 500, seed: 7 });
  });

  it('has them for a real role file with signs strewn into it', () => {
    const strewn = fc.array(fc.tuple(fc.nat(real.length), signs), { minLength: 1, maxLength: 4 });
    const apply = (edits: [number, string][]) =>
      edits.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), real);
    fc.assert(
      fc.property(strewn, (edits) => told(apply(edits))),
      { numRuns: 150, seed: 7 },
    );
  });
});
