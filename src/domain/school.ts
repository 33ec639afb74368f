/** A label and what stands beside it. */
export interface PaperRow {
  label: string;
  text: string;
}

/** One part of a paper, in the order in which it is drawn: text, items, rows, table, what comes after, empty lines. */
export interface PaperPart {
  title: string;
  text: string[];
  rows: PaperRow[];
  items: string[];
  ordered: boolean;
  table: { head: string[]; rows: string[][] } | null;
  after: string[];
  /** So many empty lines to write on. */
  lines: number;
}

/** A place to sign. */
export interface Signature {
  above: string;
  role: string;
  name: string;
  below: string;
}

/** A sheet that is handed out or handed in; "____" in a text is left blank for a person. */
export interface PaperSheet {
  title: string;
  kicker: string;
  parts: PaperPart[];
  signatures: Signature[];
}

export const PAPERS = ['consent', 'plan', 'report', 'record', 'recap', 'parents', 'taster'] as const;
export type PaperId = (typeof PAPERS)[number];

export const TOPICS = ['unclear', 'ways', 'choice', 'compare'] as const;
export type Topic = (typeof TOPICS)[number];

/** A part as `data/school.yaml` has it: `{words}` are filled in, and one that stands alone may become several. */
export interface PartTemplate extends Omit<PaperPart, 'rows' | 'table'> {
  rows: (PaperRow | string)[];
  table: { head: string[]; rows: string[][] | string } | null;
}

export interface PaperTemplate extends Omit<PaperSheet, 'parts'> {
  parts: PartTemplate[];
}

/** Texts of the papers of a school. */
export interface School {
  /** Stands at the foot of every paper. */
  foot: string;
  papers: Record<PaperId, PaperTemplate>;
  topics: Record<Topic, string>;
}

/** What stands for the `{words}` of a template. */
export type PaperValues = Readonly<
  Record<string, string | readonly string[] | readonly PaperRow[] | readonly (readonly string[])[]>
>;

const WORD = /\{([^{}]+)\}/g;
const ALONE = /^\{([^{}]+)\}$/;

/** A text with its `{words}` filled in; throws RangeError for a word without a value. */
export function filledText(text: string, values: PaperValues): string {
  return text.replace(WORD, (_, word: string) => {
    const value = values[word];
    if (typeof value !== 'string') throw new RangeError(`no text for {${word}}`);
    return value;
  });
}

/** What a word that stands alone is replaced by; undefined when the text is more than that word, or the value a text. */
function listFor(text: unknown, values: PaperValues): readonly unknown[] | undefined {
  const word = typeof text === 'string' ? ALONE.exec(text)?.[1] : undefined;
  const value = word === undefined ? undefined : values[word];
  return Array.isArray(value) ? value : undefined;
}

const textsOf = (texts: readonly string[], values: PaperValues): string[] =>
  texts.flatMap((text) => (listFor(text, values) as string[] | undefined) ?? [filledText(text, values)]);

const rowsOf = (rows: PartTemplate['rows'], values: PaperValues): PaperRow[] =>
  rows.flatMap((row) => {
    if (typeof row !== 'string')
      return [{ label: filledText(row.label, values), text: filledText(row.text, values) }];
    const found = listFor(row, values);
    if (found === undefined) throw new RangeError(`no rows for ${row}`);
    return found as PaperRow[];
  });

function tableOf(table: PartTemplate['table'], values: PaperValues): PaperPart['table'] {
  if (table === null) return null;
  const rows = typeof table.rows === 'string' ? listFor(table.rows, values) : table.rows;
  if (rows === undefined) throw new RangeError(`no rows for ${table.rows}`);
  return { head: table.head, rows: (rows as string[][]).map((row) => [...row]) };
}

const partOf = (part: PartTemplate, values: PaperValues): PaperPart => ({
  title: filledText(part.title, values),
  text: textsOf(part.text, values),
  rows: rowsOf(part.rows, values),
  items: textsOf(part.items, values),
  ordered: part.ordered,
  table: tableOf(part.table, values),
  after: textsOf(part.after, values),
  lines: part.lines,
});

const says = ({ text, after, rows, items, table, lines }: PaperPart): boolean =>
  text.length + after.length + rows.length + items.length + lines > 0 || (table?.rows.length ?? 0) > 0;

/** A paper with everything that the program knows; parts that would be empty are left out. */
export const filledSheet = (
  { title, kicker, parts, signatures }: PaperTemplate,
  values: PaperValues,
): PaperSheet => ({
  title: filledText(title, values),
  kicker: filledText(kicker, values),
  parts: parts.map((part) => partOf(part, values)).filter(says),
  signatures,
});
