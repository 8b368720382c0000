import { massOf, squash, textKey } from '../dom';
import { readHeading } from '../metadata/heading';
import { isOfType, readJsonLd } from '../metadata/json-ld';
import { findDate } from '../metadata/parse-date';
import { partsOf } from '../metadata/title';
import type { Step } from '../work';

/** Shortest headline that can be compared with the title, in characters of its key. */
const HEADLINE = 8;

/** Least text under the headline of an article, see `massOf`. */
const TEXT = 200;

/** Longest dateline, in characters. */
const LINE = 60;

const lettersOf = (element: Element): number => massOf(squash(element.textContent));

/** Finds the outermost box around an element that does not hold the other one. */
function boxBeside(element: Element, other: Element): Element {
  let box = element;
  while (box.parentElement && !box.parentElement.contains(other)) box = box.parentElement;
  return box;
}

/** Whether a box has a dateline: articles do, sections of one do not. */
function hasDateline(box: Element): boolean {
  if (box.getElementsByTagName('time').length > 0) return true;
  const texts = box.ownerDocument.createNodeIterator(box, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const line = squash((node as Text).data);
    if (line.length >= HEADLINE && line.length <= LINE && /\d/u.test(line) && findDate(line, null)) return true;
  }
  return false;
}

const holdsArticle = (box: Element, headline: Element): boolean =>
  box !== headline && lettersOf(box) - lettersOf(headline) >= TEXT;

/** Whether a page declares itself a live blog. Its entries are dated, but all belong to the text. */
const isLiveBlog = (page: Document): boolean => readJsonLd(page).some((thing) => isOfType(thing, /^LiveBlogPosting$/u));

/**
 * Some pages show further articles below the first, made by the same template. Such an article has an `h1` with the class of
 * the first headline, and a text and a date of its own. A section of the same article has no date.
 */
export const nextArticles: Step = {
  name: 'next-articles',
  purpose: 'Remove whole articles that follow below the one that the page is about',
  run({ body, page }, record) {
    const title = textKey(page.title);
    const parts = partsOf(page.title)
      .map(textKey)
      .filter((part) => part.length >= HEADLINE);
    const headings = [...body.querySelectorAll('h1[class]')];
    const keyOf = (heading: Element) => readHeading(heading).key;
    const isTitle = (heading: Element) => {
      const key = keyOf(heading);
      // `startsWith`: a heading may end with a button or two.
      return key.length >= HEADLINE && (title.includes(key) || parts.some((part) => key.startsWith(part)));
    };
    const first = headings.findIndex(isTitle);
    const headline = headings[first];
    if (!headline) return;
    const known = new Map<Element, boolean>();
    // Most of the other headings ask for the same box, so its answer is kept.
    const holdsOwn = (box: Element): boolean => {
      const holds = known.get(box) ?? holdsArticle(box, headline);
      known.set(box, holds);
      return holds;
    };
    for (const other of headings.slice(first + 1)) {
      const isAlike = other.className === headline.className && keyOf(other).length >= HEADLINE;
      if (!isAlike || isTitle(other) || !body.contains(other) || !holdsOwn(boxBeside(headline, other))) continue;
      const box = boxBeside(other, headline);
      if (!holdsArticle(box, other) || !hasDateline(box)) continue;
      if (isLiveBlog(page)) return;
      record('removed', box);
      box.remove();
    }
  },
};
