import { NO_GUIDE, notesFor } from '../../domain/guide.ts';
import type { RankedRole } from '../../domain/quiz/result.ts';
import { capital } from '../labels.ts';
import {
  type Block,
  folded,
  type Inline,
  link,
  list,
  paragraph,
  type Section,
  section,
  strong,
} from '../page.ts';
import { firstSentence } from '../result-labels.ts';
import { doorOf, missingSchooling, shortWay, underUmbrella } from './short-way.ts';
import type { ResultView } from './view.ts';

/** The door that decides, with the address where it is announced; a brief one in its first sentence. */
function doorText(view: ResultView, entry: RankedRole, brief: boolean): Inline {
  const role = view.roleOf(entry.role);
  const door = doorOf(view, entry);
  if (door === undefined) return [];
  const where: Inline =
    door.where === null
      ? []
      : [' ', link(door.where.replace(/^https:\/\/(www\.)?([^/]+).*$/, '$2'), door.where)];
  return [
    ` ${brief ? firstSentence(door.text) : door.text}`,
    ...where,
    ' ',
    view.cited.cite(door.sources, role.sources),
  ];
}

/** Its first part: up to a semicolon, or the end of the sentence. */
const firstPart = (text: string): string => firstSentence(text).replace(/;.*|\.$/, '.');

/** What to study, where schooling is what is missing. */
function studyText(view: ResultView, { role: id, requirements }: RankedRole, brief: boolean): Inline {
  const role = view.roleOf(id);
  const [study] = role.study;
  if (study === undefined || requirements.status !== 'not-yet' || missingSchooling(view, role) === null)
    return [];
  return [` ${brief ? firstPart(study.text) : study.text} `, view.cited.cite(study.sources, role.sources)];
}

/** Whether one can start, then the door; a post reached by promotion says both in the words of its door. */
function startText(view: ResultView, entry: RankedRole, brief: boolean): Inline {
  const door = doorOf(view, entry);
  const promoted = entry.requirements.status === 'by-promotion' && door?.door === 'kenaikan-jabatan';
  if (!promoted) return [strong(`${capital(shortWay(view, entry))}.`), ...doorText(view, entry, brief)];
  const head = firstSentence(door.text);
  return [
    strong(head),
    door.text.slice(head.length),
    ' ',
    view.cited.cite(door.sources, view.roleOf(entry.role).sources),
  ];
}

/** The way into one role for the person's own stage. */
export function wayBlocks(view: ResultView, entry: RankedRole, brief = false): Block[] {
  const role = view.roleOf(entry.role);
  const under = underUmbrella(view, role);
  return [
    paragraph([
      ...startText(view, entry, brief),
      ...studyText(view, entry, brief),
      ...(under === null ? [] : [` ${role.title} adalah sebutan umum; perannya antara lain ${under}.`]),
    ]),
  ];
}

/** Ways into the named roles. */
export function waysSection(view: ResultView): Section[] {
  if (view.named.length === 0) return [];
  const parts = view.named.map((entry, i) =>
    section(`${entry.role}-jalan`, entry.title, wayBlocks(view, entry, i > 0)),
  );
  const note =
    'Dekat belum berarti sudah bisa dilamar. Beberapa syarat belum kami tanyakan; cocokkan sendiri.';
  return [section('ways', 'Jalan ke sana', [...parts, paragraph([note], 'note')])];
}

/** What holds for such ways in general, for the person's stage; each sentence once. */
export function generalSection(view: ResultView): Section[] {
  const { entry } = view.report.catalog.guide ?? NO_GUIDE;
  const stage = view.facts.stage ?? null;
  const notes = new Set(view.named.flatMap(({ role }) => notesFor(view.roleOf(role), stage, entry)));
  const items = [...notes].map(({ text, sources }) => ({
    text: [`${text} `, view.cited.cite(sources, entry.sources)],
  }));
  return items.length === 0 ? [] : [folded('general', 'Jalan masuk pada umumnya', [list(items)])];
}

/** So many of the named roles are told of where room is short. */
const TOLD = 2;

/** What people often get wrong about the first roles, one thing each. */
export function beforeSection(view: ResultView): Section[] {
  const items = view.named.slice(0, TOLD).flatMap(({ role: id, title }) => {
    const role = view.roleOf(id);
    return [...role.misconceptions, ...role.expectations].slice(0, 1).map(({ belief, reality, sources }) => ({
      text: [strong(`${title}. `), `“${belief}”`],
      more: [['Kenyataannya: ', reality, ' ', view.cited.cite(sources, role.sources)]],
    }));
  });
  return items.length === 0
    ? []
    : [
        section('before', 'Sebelum melangkah, cek dulu anggapanmu', [
          { kind: 'list', ordered: false, items },
        ]),
      ];
}
