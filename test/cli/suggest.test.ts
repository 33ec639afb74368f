import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CommandTable, suggest } from '../../src/cli/suggest.ts';

const table: CommandTable = {
  options: [['--json', 'as JSON']],
  commands: [
    {
      name: 'show',
      text: 'one role',
      options: [
        ['--section <nama,...>', 'parts'],
        ['-o, --output <berkas>', 'a file'],
        ['--role <peran>', 'a role'],
      ],
      argument: 'roles',
      commands: [],
    },
    {
      name: 'quiz',
      text: 'questions',
      options: [],
      commands: [{ name: 'batch', text: 'many', options: [], argument: 'files', commands: [] }],
    },
  ],
};

const knowledge = {
  roles: () => [
    { value: 'amil-zakat', text: 'Amil' },
    { value: '$(touch x)', text: 'from a hostile folder' },
  ],
  kindOf: (option: string) =>
    ({ section: ['duties', 'sources'], output: 'files' as const, role: 'roles' as const })[option],
};

const asked = (...words: string[]) => {
  const { values, files } = suggest(words, table, knowledge);
  return [...values.map(({ value }) => value), ...(files ? ['<files>'] : [])];
};

test.each([
  [[''], ['show', 'quiz']],
  [['--'], ['--json']],
  [['sh'], ['show']],
  [['show', ''], ['amil-zakat']],
  [['show', '"am'], ['amil-zakat']],
  [['show', '--role', "'am"], ['amil-zakat']],
  [['show', '--role=am'], ['--role=amil-zakat']],
  [
    ['show', '--section', ''],
    ['duties', 'sources'],
  ],
  [['show', '--section', 'duties,s'], ['duties,sources']],
  [['show', '--section=duties,s'], ['--section=duties,sources']],
  [['show', '--output', 'x'], ['<files>']],
  [['show', '-o', ''], ['<files>']],
  [['show', '-o', 'x', '--s'], ['--section']],
  [['show', '--', '--s'], []],
  [['quiz', ''], ['batch']],
  [['quiz', 'batch', ''], ['<files>']],
  [['show', '>', 'x'], ['<files>']],
  [['show', '2>', ''], ['<files>']],
  [['show', '>>x'], ['<files>']],
  [['show', '>', 'x', '--s'], ['--section']],
  [['show', '2>/dev/null', '--s'], ['--section']],
  [['show', '&>', 'x', 'am'], ['amil-zakat']],
])('%j leads to %j', (words, wanted) => {
  expect(asked(...words)).toEqual(wanted);
});

test('no words of any kind break it, and nothing is suggested that a shell reads otherwise', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'show',
      'quiz',
      'batch',
      '--',
      '-o',
      '--role',
      '--role=',
      '>',
      '2>&1',
      '$(x)',
      '`',
      '=',
      '',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      for (const { value } of suggest(words, table, knowledge).values)
        expect(value.replace(/^.*[=,]/s, '')).toMatch(/^[\w.:/-]+$/);
    }),
  );
});
