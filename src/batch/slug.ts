/** Small letters, figures and hyphens, at most 40: nothing that could lead out of a folder. Empty where there are none. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
