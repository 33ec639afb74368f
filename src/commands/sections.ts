import { Problem } from '../domain/problem.ts';
import { SECTION_NAMES } from '../domain/vocabulary.ts';
import { SECTIONS, type Section } from '../report.ts';

/** Sections go by their Indonesian names and by their JSON keys; `summary` and the title are always shown. */
export function sectionsOf(names: string): Section[] {
  const wanted = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const known = Object.values(SECTION_NAMES);
  const byName = new Map(
    SECTIONS.flatMap((section) =>
      [section.toLowerCase(), SECTION_NAMES[section]].map((name) => [name, section] as const),
    ),
  );
  if (wanted.length === 0) throw new Problem({ code: 'unknown-section', name: names, known });
  return wanted.map((name) => {
    const section = byName.get(name.toLowerCase());
    if (section === undefined) throw new Problem({ code: 'unknown-section', name, known });
    return section;
  });
}
