/** Up to `#`, and beyond it where more follows than the front of a route (`#/`, `#!`); a text fragment ends it. */
const PAGE = /^[^#]*(?:#(?:!\/?|\/)[^/:].*?(?=:~:|$))?/s;

/**
 * An address without its anchor, which names a place on the page. A route (`#/story/1`, `#!story`) names the page, where one
 * document shows many: it is kept.
 */
export function withoutAnchor(url: string): string {
  return PAGE.exec(url)?.[0] ?? url;
}
