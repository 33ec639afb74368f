/** Longer than this counts as a hang, also on a busy machine; in milliseconds of the clock on the wall. */
export const HANG = 15_000;

/** What the processor spends, in ms: waiting for a busy machine does not count. The better of two. */
export async function spent(action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 2; i++) {
    const start = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}
