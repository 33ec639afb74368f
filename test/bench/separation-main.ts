import { main } from './separation.ts';

main();
