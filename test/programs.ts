import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Program {
  /** What its tests would show, in Indonesian, for the line at the end. */
  tests: string;
  /** Debian package. */
  package: string;
  /** Paths that do as well as a command of the PATH. */
  places?: readonly string[];
}

/** Every program beside Node that some test runs for real. Where it is missing those tests are skipped, but not in CI. */
export const PROGRAMS = {
  bash: { tests: 'serangan lewat shell, pelengkapan', package: 'bash' },
  'bash-completion': {
    tests: 'pelengkapan di bash',
    package: 'bash-completion',
    places: ['/usr/share/bash-completion/bash_completion'],
  },
  zsh: { tests: 'pelengkapan di zsh', package: 'zsh' },
  fish: { tests: 'pelengkapan di fish', package: 'fish' },
  parallel: { tests: 'rombongan besar di banyak inti', package: 'parallel' },
  sshd: {
    tests: 'rombongan besar di banyak mesin',
    package: 'openssh-server',
    places: ['/usr/sbin/sshd'],
  },
  rsync: { tests: 'lembar jawaban yang dikirim ke mesin lain', package: 'rsync' },
  strace: { tests: 'berkas yang gagal ditulis, jaringan yang tak disentuh', package: 'strace' },
  chromium: {
    tests: 'halaman dan kuis di peramban',
    package: 'chromium',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    tests: 'kuis di Firefox',
    package: 'firefox-esr',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  zbarimg: { tests: 'kode QR yang dibaca kembali', package: 'zbar-tools' },
} as const satisfies Record<string, Program>;
export type ProgramName = keyof typeof PROGRAMS;

const CHOSEN: Partial<Record<ProgramName, string | undefined>> = {
  chromium: process.env.CHROMIUM,
  firefox: process.env.FIREFOX,
};

/** The first path at which a program stands, or undefined. CHROMIUM and FIREFOX name other ones. */
export function pathOf(name: ProgramName): string | undefined {
  const { places = [] }: Program = PROGRAMS[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [CHOSEN[name], ...onPath, ...places].find((path) => path !== undefined && existsSync(path));
}

/** Linux has all of them; elsewhere only what is there is used. */
const insists = Boolean(process.env.CI) && process.platform === 'linux';

/** Whether tests that run these programs must be skipped; never where CI insists, so that they fail by name. */
export const lacks = (...names: ProgramName[]): boolean =>
  !insists && names.some((name) => pathOf(name) === undefined);

/** The line at the end of a run, or null when nothing was missing. */
export function missingLine(): string | null {
  const missing = (Object.keys(PROGRAMS) as ProgramName[]).filter((name) => pathOf(name) === undefined);
  if (missing.length === 0) return null;
  const uses = missing.map((name) => `${name} (${PROGRAMS[name].tests})`).join(', ');
  const packages = missing.map((name) => PROGRAMS[name].package).join(' ');
  return `Tidak ada, jadi ujinya dilewati: ${uses}. Memasangnya di Debian atau Ubuntu: sudo apt-get install -y ${packages}`;
}
