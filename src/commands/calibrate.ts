import { type Entry, folded, type Row } from '../answers/entry.ts';
import { openBatch } from '../answers/open.ts';
import type { Job } from '../calibrate/jobs.ts';
import type { Respondent } from '../calibrate/screening.ts';
import { LEAST, studyOf } from '../calibrate/study.ts';
import type { OpenCatalog } from '../domain/catalog.ts';
import { Problem } from '../domain/problem.ts';
import type { Measured } from '../domain/quiz/measured.ts';
import type { CalibrationReport } from '../domain/quiz/study.ts';
import { removedText } from '../pages/batch-words.ts';
import { savedText } from '../pages/problem.ts';
import { findRole } from '../search/find.ts';
import { teller } from './batch-telling.ts';
import type { CommonOptions, Context } from './context.ts';

export interface CalibrateOptions extends CommonOptions {
  /** Columns of the job, of a group, and of what two sheets of one person have in common. */
  job?: string;
  group?: string;
  retest?: string;
}

/** All stand in memory. */
const MOST = 100_000;
const PARAMETERS = 'parameters.json';
const REPORTS = ['laporan.html', 'laporan.txt', 'laporan.json'];

/** The cells of one column; what no row has is a problem, when it is asked for. */
function column(name: string | undefined) {
  const wanted = name === undefined ? null : folded(name);
  let found = false;
  return {
    of(row: Row): string {
      const field = wanted === null ? undefined : row.find((one) => folded(one.name) === wanted);
      found ||= field !== undefined;
      return field?.text.trim().slice(0, 200) ?? '';
    },
    check(option: string): void {
      if (name !== undefined && !found) throw new Problem({ code: 'unknown-column', name, option });
    },
  };
}

/** The role that a word names; null for one that names none here, or several. */
function jobReader({ index, confusions }: OpenCatalog): (text: string) => Job {
  const known = new Map<string, Job>([['', '']]);
  return (text) => {
    const before = known.get(folded(text));
    if (before !== undefined) return before;
    let job: Job = null;
    try {
      job = findRole(text, index, () => confusions).id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    known.set(folded(text), job);
    return job;
  };
}

/** Reads all rows without their names. Throws Problem for columns that are not there, and where most rows cannot be read. */
async function readRows(path: string, options: CalibrateOptions, { catalog, terminal }: Context) {
  const { entries, sheets } = await openBatch(terminal.chunks(path), path, catalog);
  if (sheets !== undefined) terminal.warn((await import('../pages/batch-words.ts')).sheetsText(path, sheets));
  const [job, group, person] = [column(options.job), column(options.group), column(options.retest)];
  const jobOf = jobReader(catalog);
  const rows: Respondent[] = [];
  const faults: Entry[] = [];
  for await (const bundle of entries)
    for (const entry of bundle) {
      await terminal.breathe();
      if (rows.length + faults.length >= MOST) throw new Problem({ code: 'too-many-sheets', most: MOST });
      const row = entry.row();
      const told = { job: jobOf(job.of(row)), group: group.of(row), person: folded(person.of(row)) };
      if ('fault' in entry) faults.push(entry);
      else rows.push({ ...told, sheet: entry.sheet, cards: entry.told?.cards ?? null });
    }
  job.check('--job');
  group.check('--group');
  person.check('--retest');
  const total = rows.length + faults.length;
  const [first] = faults;
  if (first !== undefined && 'fault' in first && 2 * faults.length > total)
    throw new Problem({ code: 'other-scale', path, bad: faults.length, total, first: first.fault });
  return { rows, faults, total };
}

/** A column in which everybody is the same compares nobody. */
function refuseOneGroup(rows: readonly Respondent[], name: string | undefined): void {
  if (name === undefined) return;
  const groups = new Set(rows.map(({ group }) => group).filter((group) => group !== ''));
  if (groups.size < 2) throw new Problem({ code: 'one-group', name, group: [...groups][0] ?? '' });
}

/** The report in three forms, and the parameter file where it was earned; an earlier one that is no longer true goes. */
async function writeFolder(
  report: CalibrationReport,
  measured: Measured | null,
  { output = '', force = false }: CommonOptions,
  { terminal, deliver }: Context,
): Promise<void> {
  await terminal.folder(output);
  for (const name of REPORTS) await deliver(report, `${output}${name}`);
  if (measured === null) {
    const removed = await terminal.removeOldPages(output, /^parameters\.json$/, new Set());
    if (removed.length > 0) terminal.warn(removedText(output, removed));
    return;
  }
  const text = JSON.stringify({ schemaVersion: 1, kind: 'karir-sosial-parameters', ...measured }, null, 1);
  await terminal.save(`${output}${PARAMETERS}`, `${text}\n`, force);
  terminal.warn(`${savedText(`${output}${PARAMETERS}`)}\n`);
}

/**
 * What many complete sheets say about the questions. Writes nothing but into the folder of `--output`. Throws `bad-rows`
 * at the end when rows could not be read, and before anything is written where there is nothing to say.
 */
export async function calibrate(
  [path = '-']: readonly string[],
  options: CalibrateOptions,
  context: Context,
): Promise<null> {
  const { catalog, terminal, deliver } = context;
  const { rows, faults, total } = await readRows(path, options, context);
  refuseOneGroup(rows, options.group);
  const { study, measured } = studyOf(catalog, rows, {
    read: total,
    wrong: faults.length,
    date: terminal.today,
    jobs: options.job !== undefined,
    groups: options.group !== undefined,
  });
  if (study.sheets.used < LEAST && study.traits[0]?.norm === null)
    throw new Problem({ code: 'too-few-sheets', path, used: study.sheets.used, read: total, least: LEAST });
  const folder = /[\\/]$/.test(options.output ?? '');
  const report: CalibrationReport = { kind: 'calibration', study, catalog, path, folder };
  await (folder ? writeFolder(report, measured, options, context) : deliver(report));
  const told = teller(terminal, true);
  for (const fault of faults) told.count(fault);
  told.end([]);
  return null;
}
