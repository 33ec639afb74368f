import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

interface Licensed {
  name: string;
  version: string;
  license: string;
  text: string;
}

function licensed(dir: string): Licensed {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(dir, 'package.json'), 'utf8'),
  );
  const file = readdirSync(dir).find((entry) => /^licen[cs]e/i.test(entry));
  const holder = [typeof author === 'string' ? author : author?.name, homepage].filter(Boolean).join(', ');
  return { name, version, license, text: file ? readFileSync(join(dir, file), 'utf8').trim() : holder };
}

const shipped = new Map<string, Licensed>();

const HEADING = /^(The )?(MIT|ISC) License( \(MIT\))?$/;
const NOTICE = /^Copyright .*$/;

/** Name, licence and copyright lines of one package. */
function entryOf({ name, version, license, text }: Licensed): string {
  const notices = text.split('\n').filter((line) => NOTICE.test(line));
  return [`${name} ${version} (${license})`, ...notices.map((line) => `  ${line}`)].join('\n');
}

/** The words of a licence without its heading and copyright lines, which packages share but for the breaks of lines. */
const termsOf = ({ text }: Licensed): string =>
  text
    .split('\n')
    .filter((line) => !HEADING.test(line.trim()) && !NOTICE.test(line))
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** Every package with its copyright, under it the licence that it shares with others. */
function noticeText(packages: readonly Licensed[]): string {
  const byTerms = new Map<string, Licensed[]>();
  for (const entry of packages) {
    byTerms.set(termsOf(entry), [...(byTerms.get(termsOf(entry)) ?? []), entry]);
  }
  return [...byTerms]
    .map(([terms, entries]) => `${entries.map(entryOf).join('\n')}\n\n${terms}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** The package that a module belongs to; undefined for one of ours. */
const folderOf = (id: string): string | undefined =>
  /^.*node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];

/** Whose code these modules are, with their licences. */
export function noticeOf(ids: readonly string[]): string {
  const folders = new Set(ids.map(folderOf).filter((folder) => folder !== undefined));
  return noticeText([...folders].sort().map(licensed));
}

/** Writes down whose code is in the bundles, with their licences. */
export const licences: Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const id of Object.keys(chunk.modules)) {
        const dir = folderOf(id);
        if (dir !== undefined) shipped.set(dir, licensed(dir));
      }
    }
  },
  writeBundle() {
    const packages = [...shipped.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    writeFileSync('dist/THIRD-PARTY.txt', noticeText(packages));
  },
};
