import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A document without its generated and other code, where words and links are counted. */
export const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');

/** The contents of the fenced blocks in one language. */
export const codeBlocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].flatMap(([, name, body = '']) =>
    name === language ? [body] : [],
  );

/** What stands between single backticks, outside of code blocks. */
export const codeSpans = (text: string): string[] =>
  [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);

/** A heading as GitHub names its anchor. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

export const headingsIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);

/** The text under a heading, to the next one of the same or a higher level. */
export function chapter(text: string, heading: string): string {
  const level = new RegExp(`^(#{1,6}) ${heading}$`, 'm').exec(text);
  if (!level) throw new Error(`no heading "${heading}"`);
  const rest = text.slice(level.index + level[0].length);
  const end = new RegExp(`^#{1,${level[1]?.length}} `, 'm').exec(withBlankCode(rest));
  return rest.slice(0, end?.index);
}

/** The same length, but with code made blank, so that a comment in it is no heading. */
const withBlankCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/[^\n]/g, ' '));

/** Links of a document that lead nowhere: files that do not exist, headings that are not there. */
export function deadLinks(path: string, text: string, read: (path: string) => string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !headingsIn(read(target)).map(anchorOf).includes(anchor);
  });
}
