import { titleOf } from '../domain/catalog.ts';
import { notesFor } from '../domain/guide.ts';
import type { Code } from '../domain/role.ts';
import { type Block, type Item, list, paragraph, strong } from './page.ts';
import type { RoleView } from './role-sections.ts';

/** What holds for doors of that kind in general. */
export function entryNotes({ role, cited, catalog }: RoleView): Block[] {
  const { entry } = catalog.guide;
  const items = notesFor(role, null, entry).map(({ text, sources }) => ({
    text: [`${text} `, cited.cite(sources, entry.sources)],
  }));
  return items.length === 0 ? [] : [paragraph(['Yang berlaku umum:'], 'note'), list(items)];
}

/** What one studies for it. */
export const studyItems = ({ role, cited }: RoleView): Item[] =>
  role.study.map(({ text, sources }) => ({ text: [`${text} `, cited.cite(sources, role.sources)] }));

/** Where the role leads, and what leads to it. */
export const pathItems = ({ role, cited, catalog }: RoleView): Item[] =>
  role.paths.map(({ direction, role: other, text, sources }) => {
    const way = direction === 'next' ? 'Dari sini' : 'Menuju ke sini';
    const by = direction === 'next' ? 'ke' : 'dari';
    const name = other === null ? way : `${way} ${by} ${titleOf(catalog, other)}`;
    return {
      text: [strong(`${name}.`), ` ${text} `, cited.cite(sources, role.sources)],
    };
  });

/** ESCO gives its occupations addresses, no numbers; the number beside one is that of its ISCO-08 group. */
const codeName = ({ system, code }: Code): string =>
  system === 'ESCO' ? `ESCO (kelompok ISCO-08 ${code})` : `${system} ${code}`;

/** The names of the role in classifications. */
export const codeItems = ({ role, cited }: RoleView): Item[] =>
  role.codes.map((code) => ({
    text: [
      strong(codeName(code)),
      ` ${code.title} (${code.exact ? 'nama yang sama' : 'yang terdekat'}) `,
      cited.cite(code.sources, role.sources),
    ],
  }));
