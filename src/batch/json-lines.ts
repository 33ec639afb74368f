import type { Row } from '../answers/entry.ts';
import { distinct } from '../answers/header.ts';
import { cleanJson } from '../domain/characters.ts';
import type { Effect, RankedRole } from '../domain/quiz/result.ts';

/** The carried columns as an object of JSON: in their order, values that came as JSON as they came. */
function rowJson(row: Row): string {
  const names = distinct(row.map(({ name }) => name));
  const members = row.map(
    ({ text, json }, i) => `${JSON.stringify(names[i])}:${json ?? JSON.stringify(text)}`,
  );
  // Only a row that came as JSON may hold line breaks.
  return `{${members.join(',')}}`.replace(/[\r\n]+/g, ' ');
}

/** One value as one line of JSON, with the carried columns under `row`. */
export const jsonLine = (value: object, row: Row): string =>
  `${cleanJson(`${JSON.stringify(value).slice(0, -1)},"row":${rowJson(row)}}`)}\n`;

/** Effects are rounded to so many parts of a standard deviation. */
const SCALE = 10_000;
const RANKING = '"ranking":null';

const misfitsJson = (misfits: RankedRole['misfits']): string =>
  misfits.length === 0 ? '[]' : cleanJson(JSON.stringify(misfits));

/** The effects on a role as JSON; what a question and its answer say is written once for all people, and so is each number. */
function effectsWriter(): (effects: readonly Effect[]) => string {
  const heads = new Map<string, string[]>();
  const sizes: string[] = [];
  const numberOf = (effect: number): string => {
    const size = Math.round(Math.abs(effect) * SCALE);
    sizes[size] ??= `${size / SCALE}},`;
    return effect < 0 ? `-${sizes[size]}` : sizes[size];
  };
  const headOf = ({ question, text, answer }: Effect): string => {
    const known = heads.get(question) ?? [];
    heads.set(question, known);
    known[answer] ??= `${cleanJson(JSON.stringify({ question, text, answer })).slice(0, -1)},"effect":`;
    return known[answer];
  };
  return (effects) => {
    let text = '';
    for (const one of effects) text += headOf(one) + numberOf(one.effect);
    return `[${text.slice(0, -1)}]`;
  };
}

/**
 * Results as `jsonLine` writes them, for one catalogue: about 720 effects of a person are nine tenths of a line, and their
 * texts are the same for all people; so they are kept as text: 1.35 ms for a person instead of 1.67, measured in pairs.
 */
export function resultLines(): (value: { ranking: readonly RankedRole[] }, row: Row) => string {
  const effects = effectsWriter();
  const ways = new WeakMap<object, string>();
  const wayOf = (requirements: RankedRole['requirements']): string => {
    const known = ways.get(requirements) ?? cleanJson(JSON.stringify(requirements));
    ways.set(requirements, known);
    return known;
  };
  const titles = new Map<string, string>();
  const nameOf = ({ role, title }: RankedRole): string => {
    const known = titles.get(role) ?? cleanJson(JSON.stringify({ role, title })).slice(0, -1);
    titles.set(role, known);
    return known;
  };
  const roleJson = (one: RankedRole): string =>
    `${nameOf(one)},"rank":${one.rank},"score":${one.score},"fit":${one.fit},"probability":${one.probability},` +
    `"unfit":${one.unfit},"reasons":${effects(one.reasons)},"doubts":${effects(one.doubts)},` +
    `"misfits":${misfitsJson(one.misfits)},"requirements":${wayOf(one.requirements)}}`;
  return (value, row) => {
    const line = jsonLine({ ...value, ranking: null }, row);
    // Quotes in a text are escaped, so that the first such key is the one of the result.
    const at = line.indexOf(RANKING);
    return `${line.slice(0, at)}"ranking":[${value.ranking.map(roleJson).join(',')}]${line.slice(at + RANKING.length)}`;
  };
}
