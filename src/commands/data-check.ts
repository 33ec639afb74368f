import { Problem } from '../domain/problem.ts';
import type { CheckReport } from '../report.ts';
import type { Context } from './context.ts';

/** What is wrong in a folder of data, and what is thin; with mistakes it ends with `data-faults` once they are told. */
export async function dataCheck(
  [path = '']: readonly string[],
  _options: object,
  { catalog, deliver }: Context,
): Promise<null> {
  const [{ checkedFolder }, { unreadFiles }] = await Promise.all([
    import('../data/own.ts'),
    import('../data/unread.ts'),
  ]);
  const { folder, findings, remarks } = checkedFolder(path, catalog);
  const thin = [...unreadFiles(path), ...remarks];
  const report: CheckReport = { kind: 'check', path, roles: folder.names, findings, remarks: thin };
  await deliver(report);
  if (findings.length > 0) throw new Problem({ code: 'data-faults', path, total: findings.length });
  return null;
}
