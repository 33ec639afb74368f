/** A generated part: its marker, what the program makes of it, and the closing mark. */
const BLOCK = /<!-- (contoh|tabel|layar): (.+?)(?: \((\d+) baris\))? -->\n[\s\S]*?<!-- akhir -->/g;

export type BlockKind = 'contoh' | 'tabel' | 'layar';

/** Makes the lines of a block from the words of its marker. */
export type Maker = (words: string) => Promise<string[]>;

/** The first lines only, and a last one that says so. */
export function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `… (${most} baris pertama)`];
}

/** What a command printed, as lines without blanks at their ends. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '')
    .split('\n');

/** The document with every generated part made anew. */
export async function refreshed(text: string, makers: Record<BlockKind, Maker>): Promise<string> {
  const blocks = [...text.matchAll(BLOCK)];
  let out = '';
  let at = 0;
  for (const block of blocks) {
    const [whole, kind = '', words = '', size] = block;
    const lines = await makers[kind as BlockKind](words);
    const most = size === undefined ? Number.POSITIVE_INFINITY : Number(size);
    // The first line of an example is the command itself.
    const shown = kind === 'contoh' ? [lines[0] ?? '', ...cut(lines.slice(1), most)] : cut(lines, most);
    const body = kind === 'tabel' ? lines : ['```text', ...shown, '```'];
    const limit = size === undefined ? '' : ` (${size} baris)`;
    out += text.slice(at, block.index);
    out += [`<!-- ${kind}: ${words}${limit} -->`, ...body, '<!-- akhir -->'].join('\n');
    at = block.index + whole.length;
  }
  return out + text.slice(at);
}
