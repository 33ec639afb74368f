import { sidesOf } from '../../domain/kinds.ts';
import { type Flow, looksBack, onlyMiddles, type Step, stepOf } from '../../domain/quiz/flow.ts';
import { filledCells } from '../../domain/quiz/progress.ts';
import { leftText } from '../../pages/asking.ts';
import { type Row, rowsOf, type Standing } from '../rows.ts';
import { WORDS } from '../wording.ts';
import { assemble, type Block, type Drawing } from './drawing.ts';
import {
  type Canvas,
  type Ink,
  indent,
  inkOf,
  inLines,
  pad,
  type Signs,
  signsOf,
  textWidth,
  wrap,
} from './ink.ts';

/** From this text width on, the two sides of a dilemma stand beside each other. */
const SIDE_BY_SIDE = 64;
/** Columns between the two boxes. */
const GAP = 2;
const SHORTEST_BAR = 10;

interface Brush {
  ink: Ink;
  signs: Signs;
  width: number;
}

function progress(flow: Flow, { ink, signs, width }: Brush): string[] {
  const text = leftText(flow);
  const cells = width - text.length - 2;
  if (cells < SHORTEST_BAR) return [ink.dim(text)];
  const filled = filledCells(flow.fact >= 0 ? 1 : flow.bar, cells);
  return [
    `${ink.cyan(signs.done.repeat(filled))}${ink.dim(signs.rest.repeat(cells - filled))}  ${ink.dim(text)}`,
  ];
}

const titleOf = (step: Step): string =>
  step.kind === 'question' ? step.question.text : WORDS.facts[step.fact];

function title(step: Step, { ink, width }: Brush): string[] {
  const lead = step.kind === 'question' ? `${step.number}. ` : '';
  return wrap(titleOf(step), width, lead).map((line) => ink.bold(line));
}

function box(
  name: string,
  lines: readonly string[],
  width: number,
  lit: boolean,
  { ink, signs }: Brush,
): string[] {
  const [topLeft, topRight, bottomLeft, bottomRight, flat, upright] = signs.box;
  const line = lit ? ink.cyan : ink.dim;
  const inner = width - 4;
  return [
    line(`${topLeft}${flat} `) + ink.bold(name) + line(` ${flat.repeat(inner - 2)}${topRight}`),
    ...lines.map((text) => `${line(upright)} ${pad(text, inner)} ${line(upright)}`),
    line(bottomLeft + flat.repeat(width - 2) + bottomRight),
  ];
}

function boxes(a: string, b: string, lean: number, brush: Brush): string[] {
  const each = Math.floor((brush.width - GAP) / 2);
  const [left, right] = [wrap(a, each - 4), wrap(b, each - 4)];
  const height = Math.max(left.length, right.length);
  const filled = (lines: string[]): string[] => Array.from({ length: height }, (_, i) => lines[i] ?? '');
  const first = box('A', filled(left), each, lean < 0, brush);
  const second = box('B', filled(right), each, lean > 0, brush);
  return first.map((line, i) => `${line}${' '.repeat(GAP)}${second[i]}`);
}

/** The two sides; `lean` < 0 while the pointer is on an answer for A, > 0 for B. */
function sides(a: string, b: string, lean: number, brush: Brush): string[] {
  if (brush.width >= SIDE_BY_SIDE) return boxes(a, b, lean, brush);
  const side = (name: string, text: string, lit: boolean): string[] =>
    wrap(text, brush.width, `${name}  `).map((line) => (lit ? brush.ink.cyan(line) : line));
  return [...side('A', a, lean < 0), '', ...side('B', b, lean > 0)];
}

const LETTERS = { skip: '0', back: '', enough: 'H' } as const;

function row({ key, label, given }: Row, active: boolean, { ink, signs, width }: Brush): string[] {
  const letter = key === 'back' ? signs.back : (LETTERS[key as keyof typeof LETTERS] ?? key);
  const lead = `${active ? signs.pointer : ' '} ${letter}  `;
  const lines = wrap(given ? `${label} (${WORDS.yours})` : label, width - 1, lead);
  return lines.map((line) => ` ${active ? ink.cyan.bold(line) : line}`);
}

function hints(flow: Flow, saved: boolean, { ink, signs, width }: Brush): string[] {
  const count = rowsOf(flow).filter(({ key }) => /^\d$/.test(key)).length;
  const { hint, keys } = WORDS;
  const phrases = [
    `${signs.arrows} ${hint.move}`,
    `${keys.enter} ${hint.enter}`,
    `${signs.range(1, count)} ${hint.direct}`,
    ...(looksBack(flow) ? [`${signs.forward} ${hint.forward}`] : []),
    `${keys.interrupt} ${saved ? hint.saved : hint.leave}`,
  ];
  return inLines(phrases, ` ${signs.dot} `, width).map((line) => ink.dim(line));
}

function remark(flow: Flow): string | null {
  if (flow.fact === 0) return WORDS.factNote;
  if (!looksBack(flow)) return onlyMiddles(flow) ? WORDS.middles : null;
  return flow.next === undefined || flow.enough ? WORDS.looksBackEnd : WORDS.looksBack(flow.asked.length + 1);
}

/** What is said beside the question itself. */
export interface Said {
  /** A line above it, or null. */
  note: string | null;
  /** True when the answers so far are on disk. */
  saved: boolean;
}

/** The screen of one question. */
export function drawQuestion({ flow, active }: Standing, said: Said, canvas: Canvas): Drawing {
  const brush: Brush = { ink: inkOf(canvas), signs: signsOf(canvas), width: textWidth(canvas) };
  const step = stepOf(flow);
  if (step === undefined) return { lines: [''], cursor: 0 };
  const rows = rowsOf(flow);
  const told = [said.note, remark(flow)].filter((text) => text !== null);
  const lean = rows[active] && /^\d$/.test(rows[active].key) ? active - 2 : 0;
  const [a, b] = step.kind === 'question' ? sidesOf(step.question) : [];
  const lines = (part: readonly Row[]): string[][] =>
    part.map((entry) => row(entry, rows.indexOf(entry) === active, brush));
  const blocks: Block[] = [
    { lines: indent(progress(flow, brush)) },
    ...told.map((text) => ({ lines: indent(wrap(text, brush.width).map((line) => brush.ink.yellow(line))) })),
    { lines: indent(title(step, brush)) },
    ...(a === undefined || b === undefined ? [] : [{ lines: indent(sides(a, b, lean, brush)) }]),
    { rows: lines(rows.filter(({ key }) => /^\d$/.test(key))) },
    { rows: lines(rows.filter(({ key }) => !/^\d$/.test(key))) },
    { lines: indent(hints(flow, said.saved, brush)), spare: true },
  ];
  return assemble(blocks, active, canvas.rows);
}
