/** Long because all kinds of blocks stand together. */

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

/** Leads to an id of this page (`#…`), to a file beside it, or to an https address; anything else is drawn as text. */
export interface Link {
  text: string;
  href: string;
}

/** Running text: its parts stand one after the other, with their own spaces. */
export type Inline = readonly (string | Span | Cite | Link)[];

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
  /** Closed at first where a page can be opened and closed; never holds what one must know. */
  folded?: boolean;
}

export interface List {
  kind: 'list';
  ordered: boolean;
  items: Item[];
}

export interface Facts {
  kind: 'facts';
  rows: { label: string | Inline; value: Inline }[];
}

/** Rows of cells; `entries` tables have the columns name, code and sentence, and a narrow screen stacks them. */
export interface Table {
  kind: 'table';
  layout: 'grid' | 'entries';
  head: string[];
  rows: Inline[][];
  /** Lets a reader see the rows of one group alone; `of` names each row's group, or -1. */
  filter?: { label: string; groups: string[]; of: number[] };
}

/** Lists beside each other, one column for each head. */
export interface Columns {
  kind: 'columns';
  heads: string[];
  rows: { label: string; cells: Inline[][] }[];
}

export interface Bar {
  label: string | Inline;
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
  /** Where the scale begins and ends. */
  min: number;
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

/** The first thing that is read: who is close, why, how sure, and whether one can start. */
export interface Card {
  kind: 'card';
  /** Stands above the first name, or says why there is none. */
  heading: string;
  first: { title: Inline; word: string | null; text: Inline } | null;
  beside: { heading: string; names: Inline[]; more: string | null }[];
  /** A value with `dots` is led by so many full ones of three. */
  rows: { label: string; value: Inline; dots?: number }[];
  ways: { heading: string; rows: { label: Inline; value: Inline }[] } | null;
  notes: Inline[];
}

/** All roles on a plane of two named directions; coordinates −1..1, y upwards. */
export interface RoleMap {
  kind: 'map';
  title: string;
  /** A line on which both directions are the same. */
  diagonal?: boolean;
  ends: { left: string; right: string; top: string; bottom: string };
  /** Those with a label are named in the legend. */
  spots: { x: number; y: number; title: string; label: string | null }[];
  /** A disc as wide as what is not known. */
  person: { x: number; y: number; radius: number; title: string } | null;
  legend: Inline;
}

/** Lines between two likings: the person with a band, and where the roles stand; values −1..1. */
export interface Lines {
  kind: 'lines';
  person: string;
  /** Titles of the roles, numbered from 1 on the lines. */
  roles: string[];
  legend: Inline;
  rows: { less: string; more: string; at: number; from: number; to: number; roles: number[]; told: string }[];
}

/** Questions to answer on paper. */
export interface Sheet {
  kind: 'sheet';
  questions: { number: number; text: string; options: string[] }[];
  labels: string[];
}

/** The numbered sources of the page; `running` ones are short names that stand in one line. */
export interface SourceList {
  kind: 'sources';
  /** True: only on paper, for what is printed of a page whose own list is closed. */
  paper?: boolean;
  running: boolean;
  entries: Inline[];
  /** What holds for all of them. */
  note: Inline;
}

/** Empty lines to write on. */
export interface Ruled {
  kind: 'ruled';
  lines: number;
}

/** Places to sign, beside each other. */
export interface Signatures {
  kind: 'signatures';
  places: { above: string; role: string; name: string; below: string }[];
}

/** One of several sheets of paper; each begins on a page of its own and carries the foot. */
export interface Leaf {
  kind: 'leaf';
  title: string;
  kicker: Inline;
  blocks: Block[];
  foot: Inline;
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
  | Card
  | RoleMap
  | Lines
  | Sheet
  | SourceList
  | Ruled
  | Signatures
  | Leaf;

/** A report in Bahasa Indonesia, ready to be drawn. */
export interface Page {
  kind:
    | 'calibration'
    | 'check'
    | 'history'
    | 'list'
    | 'show'
    | 'compare'
    | 'quiz'
    | 'questions'
    | 'batch'
    | 'paper';
  /** Empty for a part that stands below another on a screen. */
  title: string;
  /** The line under the title. */
  kicker: Inline;
  blocks: Block[];
  footer: Inline;
  /** What the page may not be used for; only where it is kept, in HTML and Markdown. */
  limits?: string;
  /** Leads to other pages of the same folder; not on paper. */
  nav?: Inline;
}

export const strong = (text: string): Span => ({ text, style: 'strong' });
export const dim = (text: string): Span => ({ text, style: 'dim' });
export const code = (text: string): Span => ({ text, style: 'code' });

export const link = (text: string, href: string): Link => ({ text, href });

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

/** A section that is closed at first. */
export const folded = (id: string, title: string, blocks: Block[], note: string | null = null): Section => ({
  ...section(id, title, blocks, note),
  folded: true,
});

export const list = (items: Item[], ordered = false): List => ({ kind: 'list', ordered, items });
