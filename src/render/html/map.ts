import type { RoleMap } from '../../pages/page.ts';
import { type Html, html, inlineHtml, type Place } from './markup.ts';

/** The plane in user units: a square with room for the marks at its edge. */
const SIDE = 360;
const MIDDLE = SIDE / 2;
const REACH = 158;
/** Marks of two roles closer than this are moved apart. */
const APART = 21;

interface Point {
  x: number;
  y: number;
}

const fixed = (value: number): number => Math.round(value * 10) / 10;
const placed = ({ x, y }: Point): Point => ({ x: fixed(MIDDLE + x * REACH), y: fixed(MIDDLE - y * REACH) });
const near = (a: Point, b: Point): boolean => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < APART * APART;
const inside = ({ x, y }: Point): boolean => x >= 11 && y >= 11 && x <= SIDE - 11 && y <= SIDE - 11;

/** Ways in which a mark may step aside, the shortest first; sideways before up and down, then slantwise. */
const STEPS: readonly Point[] = [1, 2, 3].flatMap((far) =>
  [
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 1],
    [0.7, -0.7],
    [-0.7, -0.7],
    [0.7, 0.7],
    [-0.7, 0.7],
  ].map(([x = 0, y = 0]) => ({ x: Math.round(x * APART * far), y: Math.round(y * APART * far) })),
);

/** Where the marks stand: on their role, or beside it where another mark is there already. */
function marksOf(points: readonly Point[], taken: readonly Point[]): Point[] {
  const marks: Point[] = [];
  for (const point of points) {
    const free = (place: Point): boolean =>
      inside(place) && ![...taken, ...marks].some((other) => near(other, place));
    const aside = STEPS.map((step) => ({ x: point.x + step.x, y: point.y + step.y })).find(free);
    marks.push(free(point) ? point : (aside ?? point));
  }
  return marks;
}

function markHtml(label: string, at: Point, mark: Point): Html {
  const first = /^\d$/.test(label);
  const leader =
    (at.x !== mark.x || at.y !== mark.y) &&
    html`<line class="leader" x1="${at.x}" y1="${at.y}" x2="${mark.x}" y2="${mark.y}"/>`;
  const body = first
    ? html`<circle class="mark" cx="${mark.x}" cy="${mark.y}" r="10"/>`
    : html`<circle class="corner" cx="${mark.x}" cy="${mark.y}" r="10"/>`;
  return html`${leader}${body}<text class="mark-text${!first && ' corner'}" x="${mark.x}" y="${mark.y}">${label}</text>`;
}

/** Where the word at the person's point stands: its base line, above the point unless that is at the edge. */
const wordAt = (y: number): number => (y > 40 ? y - 13 : y + 20);

/** Places that a mark may not cover: the person's point, and the word beside it. */
function personPlaces({ person }: RoleMap): Point[] {
  if (person === null) return [];
  const { x, y } = placed(person);
  const middle = wordAt(y) - 5;
  return [
    { x, y },
    { x: x - 12, y: middle },
    { x: x + 12, y: middle },
  ];
}

function personHtml({ person }: RoleMap): Html | null {
  if (person === null) return null;
  const { x, y } = placed(person);
  const above = wordAt(y);
  return html`<circle class="doubt" cx="${x}" cy="${y}" r="${fixed(person.radius * REACH)}"/><circle class="me" cx="${x}" cy="${y}" r="6"/><text class="me-text" x="${x}" y="${above}">${person.title}</text>`;
}

/** The rows of the plane that hold something. */
function cropOf(
  { spots, person, diagonal }: RoleMap,
  marks: readonly Point[],
): { from: number; height: number } {
  const disc =
    person === null ? [] : [-1, 1].map((side) => MIDDLE - (person.y + side * person.radius) * REACH);
  if (diagonal) return { from: 0, height: SIDE };
  const rows = [...spots.map((spot) => placed(spot).y), ...marks.map(({ y }) => y), ...disc];
  const from = Math.max(0, Math.floor(Math.min(...rows)) - 14);
  return { from, height: Math.min(SIDE, Math.ceil(Math.max(...rows)) + 14) - from };
}

/** All roles on a plane, the person among them; what it shows is also told in words. */
export function mapHtml(map: RoleMap, place: Place): Html {
  const { ends, spots, title, legend } = map;
  const id = `${place.id || 'map'}-map`;
  const named = spots.filter(({ label }) => label !== null);
  const points = named.map(placed);
  const marks = marksOf(points, personPlaces(map));
  const dots = spots.map((spot) => {
    const { x, y } = placed(spot);
    return html`<circle class="spot" cx="${x}" cy="${y}" r="4.5"/>`;
  });
  const labels = named.map(({ label }, i) => markHtml(label ?? '', points[i] as Point, marks[i] as Point));
  const { from, height } = cropOf(map, marks);
  const axes = html`<path class="axis" d="M${MIDDLE} ${from + 4}V${from + height - 4}M6 ${MIDDLE}H${SIDE - 6}"/>`;
  const [low, high] = [placed({ x: -1, y: -1 }), placed({ x: 1, y: 1 })];
  const slope =
    map.diagonal === true && html`<path class="axis" d="M${low.x} ${low.y}L${high.x} ${high.y}"/>`;
  const told = `${ends.left}; ${ends.right}; ${ends.top}; ${ends.bottom}`;
  return html`<figure class="map"><p class="end" aria-hidden="true">↑ ${ends.top}</p><svg viewBox="0 ${from} ${SIDE} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${told}</desc>${axes}${slope}${dots}${personHtml(map)}${labels}</svg><p class="end" aria-hidden="true">↓ ${ends.bottom}</p><p class="ends" aria-hidden="true"><span>← ${ends.left}</span><span>${ends.right} →</span></p><figcaption>${inlineHtml(legend, place)}</figcaption></figure>`;
}
