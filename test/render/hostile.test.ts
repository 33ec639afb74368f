import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/domain/catalog.ts';
import type { Role } from '../../src/domain/role.ts';
import { render } from '../../src/render/render.ts';
import type { Report } from '../../src/report.ts';
import {
  catalog,
  compareReport,
  listReport,
  openCatalog,
  penyuluh,
  perencana,
  quizReport,
  showReport,
} from '../pages/sample.ts';

const EVIL = `<script>alert(1)</script>]]>"'\u202etxt.exe\u0007\x1b[31m\u2066\n# x\r\u0000\ud800 \`a\` & </style><img src=x onerror=alert(1)>`;

/** Every text of a role replaced; keys and ids that the report looks up stay. */
const evil = <T>(value: T): T => {
  if (typeof value === 'string') return EVIL as T;
  if (Array.isArray(value)) return value.map(evil) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, evil(entry)])) as T;
};

const { id, level, group, profile, profileBasis, citations, misfitSignals, ...texts } = penyuluh;
const role = {
  ...evil(texts),
  id,
  level,
  group,
  profile,
  profileBasis,
  citations,
  misfitSignals,
  requirements: penyuluh.requirements.map((entry) => ({ ...entry, text: EVIL })),
  sources: penyuluh.sources.map((source) => ({ ...source, title: EVIL, where: EVIL, note: EVIL })),
} as Role;

const evilIndex = openCatalog.index.map((summary) => ({ ...summary, title: EVIL }));
const quiz = quizReport();
const REPORTS: Record<string, Report> = {
  list: { ...listReport, roles: [role], search: EVIL },
  show: showReport([role], { full: true, catalog: { ...openCatalog, index: evilIndex } }),
  compare: compareReport([role, perencana]),
  quiz: {
    ...quiz,
    catalog: {
      ...catalog,
      roles: [role, ...catalog.roles.slice(1)],
      questions: catalog.questions.map(
        (question): Question =>
          question.kind === 'dilemma'
            ? { ...question, text: EVIL, a: EVIL, b: EVIL, aShort: EVIL, bShort: EVIL }
            : { ...question, text: EVIL, short: EVIL },
      ),
    },
    result: {
      ...quiz.result,
      ranking: quiz.result.ranking.map((entry) => ({ ...entry, title: EVIL, misfits: [{ text: EVIL }] })),
    },
  },
};

const look = { width: 80, color: false, unicode: true };
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe.each(Object.entries(REPORTS))('hostile texts in the report %s', (_, report) => {
  test.each(['text', 'markdown', 'html'] as const)(
    'bring no control or direction character into %s',
    async (format) => {
      const text = await render(report, format, look);
      expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
    },
  );

  test('bring no element and no attribute into the HTML', async () => {
    const html = await render(report, 'html', look);
    expect(html).not.toMatch(/<(script|img)/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  test('bring no HTML element and no heading into the Markdown', async () => {
    const text = await render(report, 'markdown', look);
    expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<\w/);
    expect(text).not.toMatch(/^# x/m);
  });
});
