import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { sessionFolder } from '../src/session/folder.ts';

test("what a test remembers or leaves unfinished does not stand in the tester's own folder", async () => {
  expect((await sessionFolder(process.env)).startsWith(tmpdir())).toBe(true);
});
