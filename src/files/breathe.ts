/** Long work goes on without a turn of the event loop for so long at most; in milliseconds. */
const LONGEST_TURN = 50;
/** Node's own clock of milliseconds would load all its measuring. */
const now = (): number => process.uptime() * 1000;
let turned = now();

/** Lets signals and keys be heard in the middle of long work; costs next to nothing when called often. */
export async function breathe(): Promise<void> {
  if (now() - turned < LONGEST_TURN) return;
  await new Promise((resolve) => setImmediate(resolve));
  turned = now();
}
