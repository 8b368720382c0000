import type { Extraction } from '@/utils/model/extraction';
import { absoluteUrl, squash } from './dom';

/** How addresses number the pages of one article: `/page/2`, `/2`, `?page=2`, `_2.html`, `-p2`. */
const PAGE_MARKS =
  /(?:[?&](?:page|p|pg|seite|pagina|trang)=\d{1,2}\b|\/(?:page|seite|trang|p)[/-]?\d{1,2}(?=\/?$)|[/,](?:all|\d{1,2})(?=\/?$)|[_-]p?\d{1,2}(?=\.\w{3,5}$)|[_-]page[_-]?\d{1,2}(?=\.\w{3,5}$|\/?$))/iu;

/** An address without its page number, to tell the pages of one article from other articles. */
function articleOf(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href
    .replace(PAGE_MARKS, '')
    .replace(/[?&]$/u, '')
    .replace(/\/$/u, '')
    .replace(/\.(?:s?html?|php)$/u, '');
}

/** The other pages of an article that is given in several, in the order of the page. They are named and not fetched. */
export function findOtherPages(page: Document, url: string, base: string): Extraction['otherPages'] {
  const here = url.replace(/#.*$/u, '');
  const found = new Map<string, string>();
  for (const link of page.querySelectorAll('a[href], link[rel="next" i], link[rel="prev" i]')) {
    const address = absoluteUrl(link.getAttribute('href'), base)?.replace(/#.*$/u, '');
    if (!address || address === here || found.has(address)) continue;
    const isNumbered = PAGE_MARKS.test(address) || PAGE_MARKS.test(here);
    if (!isNumbered || new URL(address).origin !== new URL(here).origin || articleOf(address) !== articleOf(here))
      continue;
    const label = squash(link.textContent);
    if (label.length > 40) continue;
    found.set(address, label || (PAGE_MARKS.exec(address)?.[0].match(/\d+/u)?.[0] ?? ''));
  }
  return [...found].map(([address, label]) => ({ url: address, label }));
}
