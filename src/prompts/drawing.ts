/** What a prompt shows, and the line on which the cursor rests. */
export interface Drawing {
  lines: string[];
  cursor: number;
}

/** Lines that belong together; `rows` can be chosen, `spare` goes first when the window is low. */
export type Block = { lines: readonly string[]; spare?: boolean } | { rows: readonly (readonly string[])[] };

const linesOf = (block: Block): readonly string[] => ('rows' in block ? block.rows.flat() : block.lines);

const height = (blocks: readonly Block[], air: number): number =>
  blocks.reduce((sum, block) => sum + linesOf(block).length, 0) + blocks.length * air;

/**
 * Blocks below each other with an empty line before each. In a low window the spare blocks go first, then the empty lines.
 * `active` counts the rows of all blocks; the cursor rests on the last line of that row.
 */
export function assemble(blocks: readonly Block[], active: number, rows: number): Drawing {
  const present = blocks.filter((block) => linesOf(block).length > 0);
  const fits = height(present, 1) < rows;
  const kept = fits ? present : present.filter((block) => !('spare' in block && block.spare));
  const air = height(kept, 1) < rows ? [''] : [];
  const lines: string[] = [];
  let cursor = 0;
  let seen = 0;
  for (const block of kept) {
    lines.push(...air);
    if (!('rows' in block)) {
      lines.push(...block.lines);
      continue;
    }
    for (const row of block.rows) {
      lines.push(...row);
      if (seen === active) cursor = lines.length - 1;
      seen += 1;
    }
  }
  return { lines, cursor };
}
