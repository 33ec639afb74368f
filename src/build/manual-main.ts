import { mkdirSync, writeFileSync } from 'node:fs';
import { version } from '../../package.json' with { type: 'json' };
import { manual } from './manual.ts';

/** The build step: writes the manual page. */
mkdirSync('dist/man', { recursive: true });
writeFileSync('dist/man/karir-sosial.1', manual(version));
