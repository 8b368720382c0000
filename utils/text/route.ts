/** Everything before `#`, and a route after it. A bare `#/` or `#!` is not a route, and a text fragment is not part of one. */
const PAGE = /^[^#]*(?:#(?:!\/?|\/)[^/:].*?(?=:~:|$))?/s;

/**
 * Removes the anchor, which names a place on the page. A route (`#/story/1`, `#!story`) is kept: where one document shows
 * many pages, it names the page.
 */
export function withoutAnchor(url: string): string {
  return PAGE.exec(url)?.[0] ?? url;
}
