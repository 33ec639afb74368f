import type { RoleSummary } from '../domain/role.ts';
import { type Inline, strong } from './page.ts';

/** Aliases this short are what people type. */
const SHORT = 6;

/** The title of a role with its short names. */
export const nameOf = ({ title, aliases }: RoleSummary): Inline => {
  const short = aliases.filter((alias) => alias.length <= SHORT);
  return short.length === 0 ? [strong(title)] : [strong(title), ` (${short.join(', ')})`];
};
