/** A stretch of text with a look of its own. */
export interface Span {
  text: string;
  style: 'strong' | 'dim' | 'code';
}

/** Numbers of the sources behind the words before; `editorial` when the sentence is concluded from them. */
export interface Cite {
  cite: number[];
  editorial: boolean;
}

/** Running text: its parts stand one after the other, with their own spaces. */
export type Inline = readonly (string | Span | Cite)[];

/** What an item says beside its words; every mark is also said in the text around it. */
export type Mark = 'plus' | 'minus' | 'yes' | 'no' | 'open';

export interface Item {
  text: Inline;
  mark?: Mark;
  /** Further lines of the same item. */
  more?: Inline[];
}

export interface Paragraph {
  kind: 'paragraph';
  text: Inline;
  tone: 'plain' | 'lead' | 'note' | 'warning';
}

export interface Section {
  kind: 'section';
  /** Slug, unique among its siblings. */
  id: string;
  title: string;
  /** A few words beside the title, e.g. how many of how many are shown. */
  note: string | null;
  blocks: Block[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  items: Item[];
}

export interface Facts {
  kind: 'facts';
  rows: { label: string; value: Inline }[];
}

/** Rows of cells; `entries` tables have the columns name, code and sentence, and a narrow screen stacks them. */
export interface Table {
  kind: 'table';
  layout: 'grid' | 'entries';
  head: string[];
  rows: Inline[][];
}

/** Lists beside each other, one column for each head. */
export interface Columns {
  kind: 'columns';
  heads: string[];
  rows: { label: string; cells: Inline[][] }[];
}

export interface Bar {
  label: string;
  value: number;
  /** The value in words or figures, as it is printed. */
  text: Inline;
  /** An estimate, drawn faintly. */
  faint: boolean;
  /** Rows of the same group stand in one bracket; null stands alone. */
  group: number | null;
  place: number | null;
  /** Stands above this row and those that follow it. */
  heading: string | null;
}

export interface Bars {
  kind: 'bars';
  /** What the rows are, and what their values are. */
  head: [label: string, value: string];
  max: number;
  rows: Bar[];
}

/** Levels 1..5 of several roles on one line for each trait. */
export interface Scale {
  kind: 'scale';
  /** How an estimate looks in a line of letters, among figures, and in a picture. */
  signs: { letters: string; figures: string; picture: string };
  series: string[];
  rows: { label: string; note: string; points: { level: number; estimate: boolean }[] }[];
}

/** A picture with one axis for each group of traits; values 1..5. */
export interface Radar {
  kind: 'radar';
  caption: string;
  axes: string[];
  series: { name: string; person: boolean; values: number[] }[];
}

/** Questions to answer on paper. */
export interface Sheet {
  kind: 'sheet';
  questions: { number: number; id: string; text: string; options: string[] }[];
  labels: string[];
}

/** The numbered sources of the page; `running` ones are short names that stand in one line. */
export interface SourceList {
  kind: 'sources';
  running: boolean;
  entries: Inline[];
  /** What holds for all of them. */
  note: Inline;
}

export type Block =
  | Paragraph
  | Section
  | List
  | Facts
  | Table
  | Columns
  | Bars
  | Scale
  | Radar
  | Sheet
  | SourceList;

/** A report in Bahasa Indonesia, ready to be drawn. */
export interface Page {
  kind: 'check' | 'list' | 'show' | 'compare' | 'quiz' | 'questions' | 'batch';
  title: string;
  /** The line under the title. */
  kicker: Inline;
  blocks: Block[];
  footer: Inline;
}

export const strong = (text: string): Span => ({ text, style: 'strong' });
export const dim = (text: string): Span => ({ text, style: 'dim' });
export const code = (text: string): Span => ({ text, style: 'code' });

export const paragraph = (text: Inline, tone: Paragraph['tone'] = 'plain'): Paragraph => ({
  kind: 'paragraph',
  text,
  tone,
});

export const section = (id: string, title: string, blocks: Block[], note: string | null = null): Section => ({
  kind: 'section',
  id,
  title,
  note,
  blocks,
});

export const list = (items: Item[], ordered = false): List => ({ kind: 'list', ordered, items });
