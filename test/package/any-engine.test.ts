import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { compareRoles, evaluate, loadCatalog, nextQuestion } from '../../src/index.ts';

/** The library as a page would load it: one script, nothing of Node in it but what loadCatalog asks for. */
async function script(): Promise<string> {
  const build = await rolldown({
    input: 'src/index.ts',
    platform: 'browser',
    external: [/data[\\/](store|own)\.ts$/],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', name: 'karir' });
  return output[0].code;
}

test('the library runs in a browser and gives the same advice there', async () => {
  const catalog = await loadCatalog();
  const answers = Object.fromEntries(catalog.questions.map(({ id }, i) => [id, (i % 5) + 1]));
  const page = createContext({ catalog, answers });
  const given = runInContext(
    `${await script()}
     JSON.stringify([
       karir.evaluate(catalog, answers),
       karir.nextQuestion(catalog, {})?.id,
       karir.compareRoles(catalog, ['pekerja-sosial', 'amil-zakat']),
     ])`,
    page,
  );
  expect(JSON.parse(given)).toEqual(
    JSON.parse(
      JSON.stringify([
        evaluate(catalog, answers),
        nextQuestion(catalog, {})?.id,
        compareRoles(catalog, ['pekerja-sosial', 'amil-zakat']),
      ]),
    ),
  );
});

test('domain/ needs nothing of Node', async () => {
  const code = await script();
  expect(code).not.toMatch(/["'`]node:/);
  expect(code).not.toMatch(/\bprocess\./);
});
