import { build } from 'rolldown';
import { loadConfig } from 'rolldown/config';

// The bundler's own command prints every chunk, which tells nothing to whoever installs the program.
await build(await loadConfig('rolldown.config.ts'));
