import type { Finding } from '../domain/problem.ts';
import type { CheckReport } from '../report.ts';
import { commandLine, pathWord } from './command-line.ts';
import { type Block, code, list, type Page, paragraph, section } from './page.ts';
import { findingLine } from './problem.ts';

/** Places are told from the folder on, which stands above them. */
const within = (folder: string, finding: Finding): Finding => ({
  ...finding,
  // What is said of the folder itself keeps its name.
  path:
    (finding.path.startsWith(folder) && finding.path.slice(folder.length).replace(/^[\\/]+/, '')) ||
    finding.path,
});

const listed = (id: string, title: string, folder: string, findings: readonly Finding[]): Block[] =>
  findings.length === 0
    ? []
    : [
        section(
          id,
          title,
          [list(findings.map((finding) => ({ text: [findingLine(within(folder, finding))] })))],
          `${findings.length} hal`,
        ),
      ];

/** What comes of it: a folder that can be used, or one that has to be mended first. */
const verdict = ({ findings, remarks }: CheckReport): string =>
  findings.length > 0
    ? 'Folder ini belum bisa dipakai. Perbaiki dulu yang keliru.'
    : remarks.length > 0
      ? 'Folder ini sudah bisa dipakai. Yang masih tipis boleh kamu lengkapi kapan saja.'
      : 'Folder ini bisa dipakai, dan tidak ada yang kurang.';

/** A folder of data: what is wrong, what is thin, what to do next. */
export function checkPage(report: CheckReport): Page {
  const { path, roles, findings, remarks } = report;
  const [first] = roles;
  const next =
    findings.length > 0 || first === undefined
      ? commandLine('data', 'check', pathWord(path))
      : commandLine('show', first, '--data', pathWord(path));
  return {
    kind: 'check',
    title: 'Pemeriksaan data',
    kicker: [`${path} · ${roles.length} peran`],
    blocks: [
      paragraph([verdict(report)], 'lead'),
      ...listed('findings', 'Yang keliru', path, findings),
      ...listed('remarks', 'Yang masih tipis', path, remarks),
    ],
    footer: [findings.length > 0 ? 'Sesudah diperbaiki, periksa lagi: ' : 'Lihat hasilnya: ', code(next)],
  };
}
