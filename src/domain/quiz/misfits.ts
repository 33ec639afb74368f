import type { Role } from '../role.ts';
import type { Posterior } from './posterior.ts';

/** A trait speaks for a misfit signal when it is this far from the average and one posterior SD clear of it. */
const SIGNAL = 0.4;
/** The "not suited for" sentences that the answers touch. */
export function misfitsOf(role: Role, { plan, mean }: Posterior): { text: string }[] {
  const { model, cov } = plan;
  const touched = (trait: string, end: 'low' | 'high'): boolean => {
    const i = model.traits.findIndex(({ id }) => id === trait);
    if (i < 0) return false;
    const value = (end === 'high' ? 1 : -1) * (mean[i] as number);
    return value >= SIGNAL && value >= Math.sqrt(Math.max(0, cov[i * model.n + i] as number));
  };
  return role.notSuitedFor.flatMap((text, i) =>
    Object.entries(role.misfitSignals[i] ?? {}).some(([trait, end]) => touched(trait, end)) ? [{ text }] : [],
  );
}
