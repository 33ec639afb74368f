import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openBatch } from '../../src/answers/open.ts';
import { FORM_MARK, formRows, formScript, formTitle } from '../../src/pages/form.ts';
import { realCatalog } from '../real-catalog.ts';

interface Made {
  kind: string;
  title: string;
  choices: string[];
}

/** What the script asks of Google's FormApp, written down. */
function run(script: string): { items: Made[]; settings: Record<string, unknown> } {
  const items: Made[] = [];
  const settings: Record<string, unknown> = {};
  const item = (kind: string) => () => {
    const made: Made = { kind, title: '', choices: [] };
    items.push(made);
    const self = {
      setTitle: (title: string) => Object.assign(made, { title }) && self,
      setRequired: () => self,
      setChoiceValues: (choices: string[]) => Object.assign(made, { choices }) && self,
      createChoice: (text: string) => text,
      setChoices: (choices: string[]) => Object.assign(made, { choices }) && self,
    };
    return self;
  };
  const form = new Proxy(
    { addMultipleChoiceItem: item('choice'), addTextItem: item('text'), addPageBreakItem: item('page') },
    {
      get: (known, name: string) =>
        known[name as keyof typeof known] ??
        (name.endsWith('Url') ? () => 'alamat' : undefined) ??
        ((value: unknown) => Object.assign(settings, { [name]: value }) && form),
    },
  ) as object;
  const FormApp = { create: () => form, PageNavigationType: { SUBMIT: 'submit' } };
  runInNewContext(`${script}\nbuatFormulir();`, { FormApp, Logger: { log: () => {} } });
  return { items, settings };
}

const script = formScript(realCatalog);

test('the script makes a form with consent, no name, no address, and every question in parts', () => {
  const { items, settings } = run(script);
  expect(script.split('\n')[0]).toBe(FORM_MARK);
  expect(settings.setCollectEmail).toBe(false);
  expect(items.filter(({ kind }) => kind === 'text').map(({ title }) => title)).toEqual([
    'Nomor absen atau kode',
    'Kelas',
  ]);
  expect(items[0]?.choices).toHaveLength(2);
  const asked = items.filter(({ kind, choices }) => kind === 'choice' && choices.length === 5);
  expect(asked.map(({ title }) => title)).toEqual(realCatalog.questions.map(formTitle));
  expect(items.filter(({ kind }) => kind === 'page')).toHaveLength(
    Math.ceil(realCatalog.questions.length / 10),
  );
});

test('a table with the titles and labels of that form is read without any further key', async () => {
  const asked = run(script).items.filter(({ kind, choices }) => kind === 'choice' && choices.length === 5);
  const quoted = (fields: string[]) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');
  const csv = `${quoted(['Cap waktu', 'Izin', 'Nomor absen atau kode', ...asked.map(({ title }) => title)])}\n${quoted(['x', 'y', '7', ...asked.map(({ choices }, i) => choices[i % 5] ?? '')])}\n`;
  async function* bytes() {
    yield Buffer.from(csv);
  }
  const batch = await openBatch(bytes(), 'k', realCatalog);
  expect(batch.missing).toEqual([]);
  for await (const [entry] of batch.entries)
    if (entry) expect('sheet' in entry && [...entry.sheet]).toEqual(asked.map((_, i) => (i % 5) + 1));
});

test('the rows for a form made by hand name id, sentence, both sides and the labels', () => {
  const [head, ...rows] = formRows(realCatalog);
  expect(head).toEqual(['id', 'kalimat', 'A', 'B', 'label 1', 'label 2', 'label 3', 'label 4', 'label 5']);
  expect(rows).toHaveLength(realCatalog.questions.length);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([9]));
});
