/** A style sheet as the build gives it: squeezed, with the hash that the page's policy names. */
declare module '*.css' {
  export const STYLE: string;
  export const STYLE_HASH: string;
}
