import type { Format, Report } from '../report.ts';
import type { Look } from '../terminal.ts';

export function render(report: Report, format: Exclude<Format, 'json'>, _look: Look): string {
  return `${format} ${report.kind} karir-sosial\n`;
}
