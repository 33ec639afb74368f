import { ASN, STAGES } from '../domain/person.ts';
import { factsFrom } from '../domain/quiz/facts.ts';
import type { Facts } from '../domain/quiz/result.ts';
import { oneOf } from '../words.ts';
import { type Context, namedRole } from './context.ts';

/** What the command line tells of a person, or of all in a file; the older names mean the same. */
export interface FactOptions {
  stage?: string;
  asn?: string;
  education?: string;
  civilServant?: boolean;
  role?: string;
  choice?: string;
}

/** Stage and status as told on the command line; what was not said is absent. */
export function factsOf({ stage, asn, education, civilServant }: FactOptions): Facts {
  const word = stage ?? education;
  const option = stage === undefined ? '--education' : '--stage';
  return factsFrom({
    ...(word === undefined ? {} : { stage: oneOf(option, word, STAGES) }),
    ...(asn === undefined ? {} : { asn: oneOf('--asn', asn, ASN) }),
    ...(civilServant === undefined ? {} : { civilServant }),
  });
}

/** What `--choice` names, beside the other facts; absent when it was not said. */
export const choiceOf = async (
  { choice }: FactOptions,
  { catalog }: Context,
): Promise<Pick<Facts, 'choice'>> =>
  choice === undefined ? {} : { choice: (await namedRole(choice, catalog)).id };

/** The role that `--role` names, or null. */
export const aboutOf = async ({ role }: FactOptions, { catalog }: Context): Promise<string | null> =>
  role === undefined ? null : (await namedRole(role, catalog)).id;
