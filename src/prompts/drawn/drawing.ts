/** What a prompt shows, and the line on which the cursor rests. */
export interface Drawing {
  lines: string[];
  cursor: number;
}

/** Lines that belong together; `rows` can be chosen, `spare` goes first when the window is low. */
export type Block = { lines: readonly string[]; spare?: boolean } | { rows: readonly (readonly string[])[] };

const linesOf = (block: Block): readonly string[] => ('rows' in block ? block.rows.flat() : block.lines);

const height = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + linesOf(block).length, 0);

/** The blocks that find room, and before which of them an empty line does: the lowest first, since answers stand there. */
function arrange(blocks: readonly Block[], rows: number): { kept: readonly Block[]; airy: number } {
  const present = blocks.filter((block) => linesOf(block).length > 0);
  const room = (kept: readonly Block[]): number => rows - 1 - height(kept);
  const kept =
    room(present) >= present.length ? present : present.filter((block) => !('spare' in block && block.spare));
  return { kept, airy: kept.length - Math.max(0, Math.min(kept.length, room(kept))) };
}

/**
 * Blocks below each other with an empty line before each. In a low window the spare blocks go first, then empty lines.
 * `active` counts the rows of all blocks; the cursor rests on the last line of that row.
 */
export function assemble(blocks: readonly Block[], active: number, rows: number): Drawing {
  const { kept, airy } = arrange(blocks, rows);
  const lines: string[] = [];
  let cursor = 0;
  let seen = 0;
  for (const [place, block] of kept.entries()) {
    if (place >= airy) lines.push('');
    for (const row of 'rows' in block ? block.rows : [block.lines]) {
      lines.push(...row);
      if (!('rows' in block)) continue;
      if (seen === active) cursor = lines.length - 1;
      seen += 1;
    }
  }
  return clipped({ lines, cursor }, rows - 1);
}

/** In a window too low for everything, the part around the cursor: what is drawn must never scroll away. */
function clipped({ lines, cursor }: Drawing, most: number): Drawing {
  const from = Math.max(0, Math.min(lines.length - most, Math.max(0, cursor + 3 - most)));
  return { lines: lines.slice(from, from + Math.max(1, most)), cursor: cursor - from };
}
