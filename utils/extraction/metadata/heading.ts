import { squash, textKey } from '../dom';
import { isAside } from './aside';

/** Words of a class that mark what stands above a headline inside the same heading. */
const KICKER =
  /kicker|over-?line|roof-?line|top-?line|eyebrow|dachzeile|spitzmarke|strap|subtitle|subline|tagline|label|categor|rubri|section|pre-?title|pre-?head|surtitre|occhiello|antetitulo|topic|flag|badge|date/i;

/** Not read as a part of a heading: `rt` and `rp` repeat the base of a ruby in another script. */
const SILENT = 'script, style, noscript, template, rt, rp, svg, button';

/** Longest heading that can be a title, in characters. */
const LONGEST = 300;

/** Headings looked at: the title stands near the top of the page. */
const REACH = 60;

/** A heading of the page, as a reader sees it. */
export interface Heading {
  element: Element;
  /** Its text without the line above it. */
  text: string;
  key: string;
  /** The key with the line above. */
  wholeKey: string;
}

/** Not by its class: those of the document in a frame are others. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** What stands first in a heading and is no part of the title: a date, or a line that its class calls a kicker. */
function kickerOf(heading: Element): Element | null {
  let box = heading;
  for (;;) {
    const inside = [...box.childNodes].filter((node) => squash(node.textContent) !== '');
    const [first] = inside;
    if (!first || !isElement(first)) return null;
    if (inside.length > 1) {
      const names = `${first.getAttribute('class') ?? ''} ${first.id}`;
      return first.tagName === 'TIME' || KICKER.test(names) ? first : null;
    }
    box = first;
  }
}

/** A heading's text, without the kicker where one is marked. */
export function readHeading(element: Element): Heading {
  const kicker = kickerOf(element);
  let whole = '';
  let text = '';
  const texts = element.ownerDocument.createNodeIterator(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (isElement(node)) {
      if (node.tagName === 'BR') text += ' ';
      continue;
    }
    const silent = node.parentElement?.closest(SILENT);
    if (silent && element.contains(silent)) continue;
    whole += (node as Text).data;
    if (!kicker?.contains(node)) text += (node as Text).data;
  }
  const bare = squash(text).replace(/^[-–—:|·•»/]+\s*/u, '');
  return { element, text: bare, key: textKey(bare), wholeKey: textKey(whole) };
}

/** The headings of some levels that can name the article, in the order of the page; on request, also those in asides. */
export function headingsOf(page: Document, selector: string, { withAsides = false } = {}): Heading[] {
  const candidates: Element[] = [];
  for (const element of page.querySelectorAll(selector)) {
    if (element.childElementCount <= 12 && (withAsides || !isAside(element))) candidates.push(element);
    if (candidates.length === REACH) break;
  }
  return candidates
    .map(readHeading)
    .filter((heading) => heading.key.length >= 2 && heading.text.length <= LONGEST && !isHomeLink(heading));
}

/** Whether a heading is the site's name: all of it leads to the home page. */
function isHomeLink({ element, wholeKey }: Heading): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const isHome = /^(?:(?:https?:)?\/\/[^/?#]+\/?|\/)$/u.test(link?.getAttribute('href') ?? '');
  return isHome && (link?.contains(element) === true || textKey(link?.textContent ?? '') === wholeKey);
}

const pairsOf = (key: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at < key.length - 1; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How alike two keys are, 0 to 1, by the pairs of letters that they share: works without spaces between words. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
