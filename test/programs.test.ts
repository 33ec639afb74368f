import { expect, test } from 'vitest';
import { PROGRAMS, pathOf } from './programs.ts';

test.runIf(process.env.CI && process.platform === 'linux').each(Object.entries(PROGRAMS))(
  '%s is there where CI insists on every test',
  (name, { package: debian }) => {
    const path = pathOf(name as keyof typeof PROGRAMS);
    expect(path, `pasang dulu: sudo apt-get install -y ${debian}`).toBeDefined();
  },
);
