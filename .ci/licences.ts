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

/** Writes down whose code is in the bundles, with their licences. */
export const licences: Plugin = {
  name: 'licences',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const id of Object.keys(chunk.modules)) {
        const dir = /^.*node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
        if (dir !== undefined) shipped.set(dir, licensed(dir));
      }
    }
  },
  writeBundle() {
    const byText = new Map<string, Licensed[]>();
    for (const entry of [...shipped.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      byText.set(entry.text, [...(byText.get(entry.text) ?? []), entry]);
    }
    const parts = [...byText].map(([text, entries]) => {
      const names = entries.map(({ name, version, license }) => `${name} ${version} (${license})`);
      return `${names.join('\n')}\n\n${text}\n`;
    });
    writeFileSync('dist/THIRD-PARTY.txt', parts.join(`\n${'-'.repeat(72)}\n\n`));
  },
};
