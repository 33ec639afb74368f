import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const BIN = 'bin/karir-sosial.cjs';

/** The day in a place, as its calendar tells it. */
const dayIn = (zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

// One is a day ahead of the other at any moment.
test.each(['Pacific/Kiritimati', 'Etc/GMT+12'])('a page made in %s carries the day of that place', (zone) => {
  const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
  const before = dayIn(zone);
  const { stdout } = spawnSync(process.execPath, [BIN, 'quiz', '--answers', '-', '--format', 'markdown'], {
    input: '{}',
    env: { ...env, TZ: zone },
    encoding: 'utf8',
  });
  const days = [before, dayIn(zone)].map((day) => {
    const [year, month, date] = day.split('-').map(Number);
    return new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric' }).format(
      new Date(year as number, (month as number) - 1, date),
    );
  });
  expect(days.some((day) => stdout.includes(day))).toBe(true);
});

test.each([
  ['a year and more after the last look', '1950000000', true],
  ['in the month of the looks', '1795000000', false],
])('the age of sources is told by the clock: %s', (_, second, old) => {
  const { stdout } = spawnSync(process.execPath, [BIN, 'show', 'pekerja-sosial'], {
    env: { ...process.env, SOURCE_DATE_EPOCH: second },
    encoding: 'utf8',
  });
  expect(stdout.includes('lebih dari setahun lalu')).toBe(old);
});
