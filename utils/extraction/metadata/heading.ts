import { squash, textKey } from '../dom';
import { isAside } from './aside';

/** Words in a class that mark the line above a headline inside the same heading. */
const KICKER =
  /kicker|over-?line|roof-?line|top-?line|eyebrow|dachzeile|spitzmarke|strap|subtitle|subline|tagline|label|categor|rubri|section|pre-?title|pre-?head|surtitre|occhiello|antetitulo|topic|flag|badge|date/i;

/** Not read as part of a heading. `rt` and `rp` repeat the base of a ruby in another script. */
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

/** Not by `instanceof`: a frame's document has classes of its own. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Finds what comes first in a heading without belonging to the title: a date, or a line whose class names a kicker. */
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

/** Reads a heading's text, with and without a marked kicker. */
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

/** Finds the headings matching `selector` that can name the article, in page order; `withAsides` includes those in asides. */
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

/** Whether a heading is the site's name: all of it links to the home page. */
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

/** Returns how alike two keys are, 0 to 1 (Dice coefficient of their letter pairs, so that no word breaks are needed). */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, one.length + other.length - 2);
}
