const HOUR = 60 * 60 * 1000;

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

const dayOf = (time: Date): number => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** When something was, in the local time of the reader: "hari ini pukul 14.05". Times in milliseconds since 1970. */
export function momentText(time: number, now: number): string {
  const then = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `pukul ${two(then.getHours())}.${two(then.getMinutes())}`;
  const days = Math.round((dayOf(new Date(now)) - dayOf(then)) / (24 * HOUR));
  if (days === 0) return `hari ini ${clock}`;
  if (days === 1) return `kemarin ${clock}`;
  return `${then.getDate()} ${MONTHS[then.getMonth()]} ${then.getFullYear()} ${clock}`;
}

/** After so long somebody else may sit at this computer. */
export const isLongAgo = (time: number, now: number): boolean => now - time >= 4 * HOUR;
