import { withoutAnchor } from './route';
import { isTracker } from './trackers';
import { hostWithoutLayout, isAmpParameter, pathWithoutLayout, publisherOfAmpCache } from './url-variants';

/**
 * Returns one address per article: always https, the query sorted, without anchor, trackers, default port, layout hosts
 * (`www.`, `m.`, `amp.`), AMP variants and the slash at the end. Everything that selects content stays, a route after `#`
 * too. It identifies an article and is not meant to be opened. Null for what is not http(s). Idempotent.
 */
export function sourceOf(url: string): string | null {
  let address = parseHttp(url);
  if (address === null) return null;
  // Removing one layer can uncover another (a cache below a layout host), so this runs until nothing changes.
  for (let source = ''; ;) {
    const before = source;
    source = write(new URL(publisherOfAmpCache(address) ?? address));
    if (source === before) return source;
    address = new URL(source);
  }
}

/** Returns what identifies a page: `sourceOf` its address, or the address without anchor where that is not http(s). */
export function pageIdentity(url: string): string {
  return sourceOf(url) ?? withoutAnchor(url);
}

/** Returns the host (and a port that is not the default) that a site rule is stored under; null for what is not http(s). */
export function siteOf(url: string): string | null {
  const source = sourceOf(url);
  return source === null ? null : new URL(source).host;
}

/**
 * Whether the canonical address that a page at `url` names can be right. It has to be on the same site (or on a related
 * host, with the same last part of the path), and not a home page, section front or error page. A site that copies one
 * canonical link into all its pages would otherwise make them one record. `canonical` may be relative.
 */
export function isBelievableCanonical(canonical: string, url: string): boolean {
  const own = sourceOf(url);
  const claimed = own !== null && URL.canParse(canonical, url) ? sourceOf(new URL(canonical, url).href) : null;
  if (own === null || claimed === null) return false;
  if (claimed === own) return true;
  const page = new URL(own);
  const target = new URL(claimed);
  if (target.pathname === '/' && target.search === '') return false;
  // A page that changes its route usually leaves the link in its head as it was.
  if (target.hash !== '') return false;
  if (NO_ARTICLE_PATH.test(target.pathname)) return false;
  if (target.host !== page.host) return areRelatedHosts(target.host, page.host) && lastName(target) === lastName(page);
  // What the page's own address adds (a page number, a view) may be dropped only where the name of an article is left.
  if (page.pathname === target.pathname) return target.search !== '' || hasArticleName(target.pathname);
  if (!page.pathname.startsWith(`${target.pathname}/`)) return true;
  return hasArticleName(target.pathname) || PAGE_NUMBER.test(page.pathname.slice(target.pathname.length));
}

/** `/2`, `/page/2`, `/trang-2` at the end of a path. */
const PAGE_NUMBER = /^\/(?:[a-z]+[-/]?)?\d{1,3}$/i;

const NO_ARTICLE_PATH = /^\/(?:404|error|not-?found|login|signin|sign-in|consent|captcha)(?:\.\w+)?(?:\/|$)/i;

function parseHttp(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}

function write(address: URL): string {
  // Both default ports go: the scheme is always https here, so neither may make a difference.
  const port = ['', '80', '443'].includes(address.port) ? '' : `:${address.port}`;
  const query = new URLSearchParams(
    [...address.searchParams].filter(([name, value]) => !isTracker(name) && !isAmpParameter(name, value)),
  );
  query.sort();
  const search = query.size === 0 ? '' : `?${query}`;
  const { hash } = new URL(withoutAnchor(address.href));
  return `https://${hostWithoutLayout(address.hostname)}${port}${pathWithoutLayout(address.pathname)}${search}${hash}`;
}

/** Whether one host is a subdomain of the other, and the shared part is more than a top-level domain. */
function areRelatedHosts(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.includes('.') && long.endsWith(`.${short}`);
}

/** The last segment of a path without its extension, which names the article on most sites. */
function lastName(address: URL): string {
  return (address.pathname.split('/').at(-1) ?? '').replace(/\.\w{2,5}$/, '');
}

/** A number of four or more digits, or six or more words. Names of sections are shorter, also in Vietnamese. */
function hasArticleName(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /\d{4,}/.test(name) || name.split(/[-_]/).length >= 6;
}
