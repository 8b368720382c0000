/** Whether two addresses are of one page. One may lack the query; `one` may be relative to `other`. */
export function isSamePage(one: string, other: string): boolean {
  if (!URL.canParse(one, other)) return false;
  if (one === other) return true;
  const [first, second] = [new URL(one, other), new URL(other)];
  const nameOf = ({ host, pathname }: URL) => host.replace(/^www\./u, '') + pathname.replace(/\/$/u, '');
  const isAsked = first.search === second.search || first.search === '' || second.search === '';
  return isAsked && nameOf(first) === nameOf(second);
}

/**
 * Whether the head still describes the article that the document was loaded with: most sites that navigate without
 * loading leave it. A head that names the current address was updated.
 */
export function isHeadStale(page: Document): boolean {
  const view = page.defaultView;
  const [loaded] = view?.performance.getEntriesByType('navigation') ?? [];
  if (!view || !loaded || isSamePage(loaded.name, view.location.href)) return false;
  const named = page.querySelectorAll('link[rel~="canonical" i][href], meta[property="og:url"][content]');
  return ![...named].some((one) =>
    isSamePage(one.getAttribute('href') ?? one.getAttribute('content') ?? '', view.location.href),
  );
}
