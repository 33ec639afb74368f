import type { OpenCatalog } from '../domain/catalog.ts';
import { STYLE } from '../render/html/style.css';
import { packed, SETUP_PLACE, type Setup, STYLE_PLACE } from './setup.ts';

/** The whole file: the shell with what the program has already, so that the package holds it once. */
export const quizFile = (shell: string, settings: Omit<Setup, 'catalog'>, catalog: OpenCatalog): string =>
  shell.replace(STYLE_PLACE, () => STYLE).replace(SETUP_PLACE, () => packed(settings, catalog));
