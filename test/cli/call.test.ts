import { expect, test } from 'vitest';
import { type Call, simpleCall } from '../../src/cli/call.ts';
import { parse } from '../../src/cli/program.ts';

/** The call that commander makes of a command line, without its default for --no-color. */
async function parsed(argv: readonly string[]): Promise<Call | undefined> {
  let call: Call | undefined;
  const handlers = {
    run: async (made: Call) => {
      const { ownForm: _, builtIn: __, ...rest } = made;
      call = rest;
    },
    script: async () => {},
    suggest: async () => {},
  };
  await parse(argv, { print: () => {}, width: () => 80 }, handlers);
  return call;
}

const SIMPLE = [
  'list',
  'list --json',
  'show',
  'show --json',
  'show pld',
  'show pld pd --json',
  'quiz',
  'compare a b',
];

test.each(SIMPLE)('"%s" means the same with and without commander', async (line) => {
  const argv = line.split(' ');
  const call = simpleCall(argv);
  expect(call).toBeDefined();
  expect(await parsed(argv)).toEqual(call);
});

const OTHERS = [
  '',
  '--help',
  'list --help',
  'list pld',
  'shw pld',
  'show -- pld',
  'show --full pld',
  'completion bash',
  'constructor',
];

test.each(OTHERS)('"%s" is left to commander', (line) => {
  expect(simpleCall(line === '' ? [] : line.split(' '))).toBeUndefined();
});
