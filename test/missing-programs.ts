import type { Reporter } from 'vitest/node';
import { missingLine } from './programs.ts';

/** Says at the very end which programs were not there, what they would have tested and how to get them. */
export default class MissingPrograms implements Reporter {
  onTestRunEnd(): void {
    const line = missingLine();
    if (line !== null) process.stdout.write(`\n${line}\n`);
  }
}
