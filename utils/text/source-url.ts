import { withoutAnchor } from './route';
import { isTracker } from './trackers';
import { hostWithoutLayout, isAmpParameter, pathWithoutLayout, publisherOfAmpCache } from './url-variants';

/**
 * One address per article: without scheme differences (always https), anchor, trackers, default port, layout hosts
 * (`www.`, `m.`, `amp.`), AMP variants, slash at the end and the order of the query; with everything that selects content, a
 * route behind `#` too. It says which article it is, and is not meant to be opened. Null for what is not http(s). Idempotent.
 */
export function sourceOf(url: string): string | null {
  let address = parseHttp(url);
  if (address === null) return null;
  // Taking off one layer can uncover another (a cache below a layout host); what is written settles in a few rounds.
  for (let source = ''; ;) {
    const before = source;
    source = write(new URL(publisherOfAmpCache(address) ?? address));
    if (source === before) return source;
    address = new URL(source);
  }
}

/** What tells a page from others by its address: the one of its article, or the address itself where it is not http(s). */
export function pageIdentity(url: string): string {
  return sourceOf(url) ?? withoutAnchor(url);
}

/** The host, with a port that is not the default, that a reader's rule for a site is kept under; null for what is not http(s). */
export function siteOf(url: string): string | null {
  const source = sourceOf(url);
  return source === null ? null : new URL(source).host;
}

/**
 * Whether what a page at `url` calls its canonical address can be: of the same site (or of a subdomain, under the same
 * last name), and not the home page, a section front or an error page. `canonical` may be relative. A page that copies one
 * canonical link into all its articles would make them one record.
 */
export function isBelievableCanonical(canonical: string, url: string): boolean {
  const own = sourceOf(url);
  const claimed = own !== null && URL.canParse(canonical, url) ? sourceOf(new URL(canonical, url).href) : null;
  if (own === null || claimed === null) return false;
  if (claimed === own) return true;
  const page = new URL(own);
  const target = new URL(claimed);
  if (target.pathname === '/' && target.search === '') return false;
  // A page that moves by its route leaves the link in its head behind.
  if (target.hash !== '') return false;
  if (NO_ARTICLE_PATH.test(target.pathname)) return false;
  if (target.host !== page.host) return areRelatedHosts(target.host, page.host) && lastName(target) === lastName(page);
  // What the page adds (a page number, a view) may be dropped only where an article's own name is left.
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
  // Both default ports: the scheme is dropped, so neither may tell two addresses apart.
  const port = ['', '80', '443'].includes(address.port) ? '' : `:${address.port}`;
  const query = new URLSearchParams(
    [...address.searchParams].filter(([name, value]) => !isTracker(name) && !isAmpParameter(name, value)),
  );
  query.sort();
  const search = query.size === 0 ? '' : `?${query}`;
  const { hash } = new URL(withoutAnchor(address.href));
  return `https://${hostWithoutLayout(address.hostname)}${port}${pathWithoutLayout(address.pathname)}${search}${hash}`;
}

/** One lies under the other, and what they share is more than a top-level domain. */
function areRelatedHosts(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.includes('.') && long.endsWith(`.${short}`);
}

/** The last segment of a path without its extension: what a publisher names the article by. */
function lastName(address: URL): string {
  return (address.pathname.split('/').at(-1) ?? '').replace(/\.\w{2,5}$/, '');
}

/** A number of four digits or more, or six words: sections are named shorter than articles, also in Vietnamese. */
function hasArticleName(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /\d{4,}/.test(name) || name.split(/[-_]/).length >= 6;
}
