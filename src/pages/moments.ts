import { dateText } from './labels.ts';

const HOUR = 60 * 60 * 1000;

const dayOf = (time: Date): number => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

const two = (value: number): string => String(value).padStart(2, '0');

/** Time of day by the clock of the reader. */
const clockOf = (time: Date): string => `pukul ${two(time.getHours())}.${two(time.getMinutes())}`;

/** A day and time of day, local to the reader; `time` in milliseconds since 1970. */
export function fullMoment(time: number): string {
  const then = new Date(time);
  const day = `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
  return `${dateText(day)} ${clockOf(then)}`;
}

/** When something was: "hari ini pukul 14.05". Times in milliseconds since 1970. */
export function momentText(time: number, now: number): string {
  const days = Math.round((dayOf(new Date(now)) - dayOf(new Date(time))) / (24 * HOUR));
  if (days === 0) return `hari ini ${clockOf(new Date(time))}`;
  return days === 1 ? `kemarin ${clockOf(new Date(time))}` : fullMoment(time);
}

/** After so long somebody else may sit at this computer. */
export const isLongAgo = (time: number, now: number): boolean => now - time >= 4 * HOUR;
