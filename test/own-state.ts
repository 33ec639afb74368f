import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No test, and no program that one starts, finds or leaves anything in the tester's own state folder. */
export default function setup(): () => void {
  const state = mkdtempSync(join(tmpdir(), 'karir-sosial-state-'));
  process.env.XDG_STATE_HOME = state;
  return () => rmSync(state, { recursive: true, force: true });
}
