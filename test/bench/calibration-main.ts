import { builtInCatalog } from '../../src/data/store.ts';
import { calibrate } from './calibrate.ts';

/** `npm run calibrate`: chooses κ and the level words anew; run it after every change of the bank or the profiles. */
calibrate(
  builtInCatalog('dist/data'),
  'src/domain/quiz/calibration.json',
  new Date().toISOString().slice(0, 10),
);
