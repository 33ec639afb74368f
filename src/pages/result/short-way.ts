import { SCHOOLING, type Schooling, type Stage } from '../../domain/person.ts';
import type { RankedRole } from '../../domain/quiz/result.ts';
import type { Entry, Role } from '../../domain/role.ts';
import type { EntryStatus } from '../../domain/vocabulary.ts';
import { sentenceList } from '../labels.ts';
import type { ResultView } from './view.ts';

/** Schooling as a step still to take. */
const STEPS: Record<Schooling, string> = {
  smp: 'lulus SMP dulu',
  sma: 'lulus SMA atau SMK dulu',
  d3: 'lulus D-III dulu',
  s1: 'lulus S-1 atau D-IV dulu',
  s2: 'lulus S-2 dulu',
};

/** What one would become by a door, after "bisa dicoba". */
const AS: Record<EntryStatus, string> = {
  asn: 'lewat seleksi CPNS atau PPPK',
  kontrak: 'dengan kontrak',
  swasta: 'lewat lowongan perusahaan',
  lembaga: 'lewat lembaganya',
  relawan: 'sebagai relawan',
  desa: 'lewat kantor desa',
  payung: 'lewat lembaganya',
};

const byDoor = ({ door, status }: Entry): string =>
  door === 'sekolah-kedinasan' ? 'lewat sekolah kedinasan' : AS[status];

/** A selection or a recruitment has its own season; every other door stands open. */
const whenOpen = ({ door }: Entry): string =>
  door === 'seleksi' || door === 'rekrutmen' ? 'begitu dibuka' : 'sekarang';

const ASK: Record<EntryStatus, string> = {
  asn: 'instansinya',
  kontrak: 'penyelenggara programnya',
  swasta: 'perusahaannya',
  lembaga: 'lembaganya',
  relawan: 'dinas sosial di kotamu',
  desa: 'kantor desamu',
  payung: 'lembaganya',
};

/** Schooling that a stage stands for; none for who is still at a school below it. */
const REACHED: Record<Stage, Schooling | null> = {
  sekolah: null,
  smp: 'smp',
  sma: 'sma',
  kuliah: 'sma',
  d3: 'd3',
  s1: 's1',
  s2: 's2',
};

const reached = (stage: Stage | null | undefined, needed: Schooling): boolean => {
  const have = stage == null ? null : REACHED[stage];
  return have !== null && SCHOOLING.indexOf(have) >= SCHOOLING.indexOf(needed);
};

/** The door that stands nearest: one whose schooling is reached, otherwise the one that asks the least. */
function nearestDoor({ facts }: ResultView, { entry }: Role): Entry | undefined {
  const asked = (door: Entry): number =>
    door.needs.stage === undefined || reached(facts.stage, door.needs.stage)
      ? -1
      : SCHOOLING.indexOf(door.needs.stage);
  return [...entry].sort((a, b) => asked(a) - asked(b))[0];
}

/** The door that the engine's verdict speaks of; the nearest one where it speaks of a condition. */
export const doorOf = (view: ResultView, { role: id, requirements }: RankedRole): Entry | undefined => {
  const role = view.roleOf(id);
  return role.entry.find(({ text }) => text === requirements.first) ?? nearestDoor(view, role);
};

/** Schooling that is still missing, by the nearest door and then by the conditions of the role. */
export function missingSchooling(view: ResultView, role: Role): Schooling | null {
  const needs = [
    nearestDoor(view, role)?.needs,
    ...role.requirements.map((requirement) => requirement.needs),
  ];
  const stages = needs.flatMap((need) => need?.stage ?? []);
  return stages.find((stage) => !reached(view.facts.stage, stage)) ?? null;
}

/** A condition longer than this is told below, not on the first screen; in characters. */
const LONGEST = 45;

function notYet(view: ResultView, role: Role, first: string | null): string {
  const school = missingSchooling(view, role);
  if (school !== null) return `belum: ${STEPS[school]}`;
  const from = role.entry.flatMap(({ needs }) => needs.age?.from ?? []).sort((a, b) => a - b)[0];
  if (from !== undefined) return `belum: mulai umur ${from} tahun`;
  if (first === null || first.length > LONGEST) return 'belum: ada syarat yang masih kurang';
  return `belum: ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, '')}`;
}

/** The roles in which one starts, for a post reached by promotion. */
export const startTitles = (view: ResultView, { startRoles }: Role): string[] =>
  startRoles.flatMap(({ role }) => view.ranked(role)?.title ?? []);

/** "Can I start?" in one line. */
export function shortWay(view: ResultView, entry: RankedRole): string {
  const { requirements } = entry;
  const role = view.roleOf(entry.role);
  const door = doorOf(view, entry);
  switch (requirements.status) {
    case 'open':
      return door === undefined ? 'bisa dicoba sekarang' : `bisa dicoba ${whenOpen(door)}, ${byDoor(door)}`;
    case 'not-yet':
      return notYet(view, role, requirements.first);
    case 'by-promotion': {
      const [start] = startTitles(view, role);
      return `lewat kenaikan jabatan${start === undefined ? '' : `; mulai dari ${start}`}`;
    }
    case 'unknown':
      if (view.facts.stage == null) return 'tergantung sekolahmu; lihat jalan ke sana';
      return `tanyakan ${door === undefined ? 'lembaganya' : ASK[door.status]}`;
  }
}

/** An umbrella term is never the single advice: the roles under it that its doors name. */
export function underUmbrella(view: ResultView, { id, entry }: Role): string | null {
  if (!entry.some(({ status }) => status === 'payung')) return null;
  const texts = entry.map(({ text }) => text).join(' ');
  const found = view.model.roles
    .filter((role) => role.id !== id && texts.includes(role.title))
    .map(({ title }) => title);
  return found.length === 0 ? null : sentenceList(found);
}
