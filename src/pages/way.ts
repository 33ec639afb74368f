import { titleOf } from '../domain/catalog.ts';
import type { WayReport } from '../report.ts';
import { citations } from './citations.ts';
import { commandLine } from './command-line.ts';
import { DOOR_LABELS, ENTRY_LABELS } from './labels.ts';
import { ROLE_LIMITS } from './limits.ts';
import { code, dim, type Item, list, type Page, paragraph, section, strong } from './page.ts';
import { sourceSection } from './sources.ts';

/** A voluntary way to begin: what it is, how one joins, and which roles grow from it. */
export function wayPage({ way, catalog }: WayReport): Page {
  const cited = citations();
  const cite = (sources: readonly string[]) => cited.cite(sources, way.sources);
  const doors = way.entry.map(
    ({ status, door, text, where, sources }): Item => ({
      text: [
        strong(`${DOOR_LABELS[door]} (${ENTRY_LABELS[status]}).`),
        ` ${text} ${where === null ? '' : `${where} `}`,
        cite(sources),
      ],
    }),
  );
  return {
    kind: 'show',
    title: way.title,
    kicker: [
      [
        'Jalan sukarela untuk mulai',
        ...(way.aliases.length === 0 ? [] : [`juga disebut ${way.aliases.join(', ')}`]),
      ].join(' · '),
    ],
    blocks: [
      paragraph([`${way.summary} `, cite(way.citations)], 'lead'),
      section('text', 'Apa itu', [
        list(way.text.map(({ text, sources }) => ({ text: [`${text} `, cite(sources)] }))),
      ]),
      section('entry', 'Cara masuk', [list(doors)]),
      section('roles', 'Peran yang dekat dari sini', [
        list(way.roles.map((id) => ({ text: [strong(titleOf(catalog, id)), ' ', dim(id)] }))),
        paragraph(['Ini kerja sukarela, jadi tidak ikut diurutkan dalam kuis.'], 'note'),
      ]),
      sourceSection(cited),
    ],
    footer: ['Lihat perannya: ', code(commandLine('show', way.roles[0] ?? 'pekerja-sosial'))],
    limits: ROLE_LIMITS,
  };
}
