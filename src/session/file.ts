import { checkAnswers } from '../answers/sheet.ts';
import type { Answers, Catalog } from '../domain/catalog.ts';
import { ASN, EDUCATIONS, STAGES } from '../domain/person.ts';
import { factsFrom } from '../domain/quiz/facts.ts';
import { namesBank } from '../domain/quiz/fingerprint.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { isRecord } from '../domain/record.ts';
import type { Owner } from '../files/owner.ts';

/** What is kept of a running quiz. The file can be given to `quiz --answers` as it is. */
export interface Saved {
  /** Ids in the order of asking. */
  asked: string[];
  answers: Answers;
  facts: Facts;
  full: boolean;
}

const FORMAT = 1;

interface SessionFile extends Saved {
  session: typeof FORMAT;
  quizVersion: string;
  owner: Owner;
}

export const sessionText = (saved: Saved, quizVersion: string, owner: Owner): string =>
  `${JSON.stringify({ session: FORMAT, quizVersion, owner, ...saved } satisfies SessionFile)}\n`;

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | null | undefined => {
  const known = value === null ? null : words.find((word) => word === value);
  if (value !== known) throw new TypeError('fact');
  return known;
};

/** Facts as told, under the names of today or of the released program; null when skipped and absent when not asked yet. */
function factsIn(value: unknown): Facts {
  if (!isRecord(value)) throw new TypeError('facts');
  const { civilServant } = value;
  if (civilServant !== undefined && civilServant !== null && typeof civilServant !== 'boolean')
    throw new TypeError('civilServant');
  const [stage, asn] = [oneOf(STAGES, value.stage), oneOf(ASN, value.asn)];
  const education = oneOf(EDUCATIONS, value.education);
  return factsFrom({
    ...(stage === undefined ? {} : { stage }),
    ...(asn === undefined ? {} : { asn }),
    ...(education === undefined ? {} : { education }),
    ...(civilServant === undefined ? {} : { civilServant }),
  });
}

/** The order of asking; files of the released program held it as the order of the answers. */
function askedIn(value: unknown, answers: Answers): string[] {
  const ids = Object.keys(answers);
  if (value === undefined) return ids;
  const asked: unknown[] = Array.isArray(value) ? value : [];
  const told = new Set(asked);
  if (asked.length !== ids.length || !ids.every((id) => told.has(id))) throw new TypeError('asked');
  return asked as string[];
}

export type Parsed =
  | { saved: Saved; owner: Owner }
  | { unfit: 'foreign'; owner: Owner; count: number }
  | { unfit: 'damaged' }
  /** Of a later version of the program. */
  | { unfit: 'later' };

function ownerIn(value: unknown): Owner {
  if (!isRecord(value) || !Number.isSafeInteger(value.pid)) throw new TypeError('owner');
  const { pid, started, place } = value;
  return {
    pid: pid as number,
    started: typeof started === 'string' ? started : null,
    ...(typeof place === 'string' ? { place } : {}),
  };
}

/** The session in a text, or why there is none. Never throws. */
export function parseSession(text: string, catalog: Catalog): Parsed {
  try {
    const file: unknown = JSON.parse(text);
    if (isRecord(file) && Number.isInteger(file.session) && (file.session as number) > FORMAT)
      return { unfit: 'later' };
    if (!isRecord(file) || file.session !== FORMAT || !isRecord(file.answers)) return { unfit: 'damaged' };
    const owner = ownerIn(file.owner);
    if (!namesBank(catalog, file.quizVersion))
      return { unfit: 'foreign', owner, count: Object.keys(file.answers).length };
    const answers = checkAnswers(file.answers, catalog, '', () => 1);
    const asked = askedIn(file.asked, answers);
    return { saved: { asked, answers, facts: factsIn(file.facts), full: file.full === true }, owner };
  } catch {
    return { unfit: 'damaged' };
  }
}
