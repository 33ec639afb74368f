import { build } from './build.ts';

/** The build step: compiles data/ into dist/data, or tells every mistake and fails. */
const mistakes = build('data', 'dist/data');
for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
if (mistakes.length > 0) {
  process.stderr.write(`${mistakes.length} kesalahan dalam data; perbaiki lalu bangun lagi.\n`);
  process.exitCode = 1;
}
