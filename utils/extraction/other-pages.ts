import type { Extraction } from '@/utils/model/extraction';
import { absoluteUrl, squash } from './dom';

/** How addresses number the pages of one article: `/page/2`, `/2`, `?page=2`, `_2.html`, `-p2`. */
const PAGE_MARKS =
  /(?:[?&](?:page|p|pg|seite|pagina|trang)=\d{1,2}\b|\/(?:page|seite|trang|p)[/-]?\d{1,2}(?=\/?$)|[/,](?:all|\d{1,2})(?=\/?$)|[_-]p?\d{1,2}(?=\.\w{3,5}$)|[_-]page[_-]?\d{1,2}(?=\.\w{3,5}$|\/?$))/i;

/** Whether an address, also a relative one, may have a page number. */
const MAY_BE_NUMBERED = /\d|all/i;

/** Removes the page number from an address: the pages of one article then have the same address. */
function articleOf(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href
    .replace(PAGE_MARKS, '')
    .replace(/[?&]$/u, '')
    .replace(/\/$/u, '')
    .replace(/\.(?:s?html?|php)$/u, '');
}

/** Finds links to the other pages of an article that is split over several, in page order. They are not fetched. */
export function findOtherPages(page: Document, url: string, base: string): Extraction['otherPages'] {
  const here = url.replace(/#.*$/u, '');
  if (!URL.canParse(here)) return [];
  const isHereNumbered = PAGE_MARKS.test(here);
  const site = `${new URL(here).origin}/`;
  const article = articleOf(here);
  const found = new Map<string, string>();
  for (const link of page.querySelectorAll('a[href], link[rel="next" i], link[rel="prev" i]')) {
    const href = link.getAttribute('href') ?? '';
    // Most links lead elsewhere, and parsing an address is dear.
    if (!isHereNumbered && !MAY_BE_NUMBERED.test(href)) continue;
    const address = absoluteUrl(href, base)?.replace(/#.*$/u, '');
    if (!address?.startsWith(site) || address === here || found.has(address)) continue;
    if (!(isHereNumbered || PAGE_MARKS.test(address)) || articleOf(address) !== article) continue;
    const label = squash(link.textContent);
    if (label.length > 40) continue;
    found.set(address, label || (PAGE_MARKS.exec(address)?.[0].match(/\d+/u)?.[0] ?? ''));
  }
  return [...found].map(([address, label]) => ({ url: address, label }));
}
