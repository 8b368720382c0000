import { looksLikeDate, massOf, tidy } from './text';

/** The longest part of a title that also names its site: "Headline | Site", "Site - Section - Headline". */
function longestPart(title: string): string {
  const parts = title.split(/ [-|–—:»«·•~] |[_|｜»]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim();
}

/** In letters, see `massOf`. Lighter lines are names of sites and sections. */
const LEAST_MASS = 12;
const MOST_MASS = 400;
/** In UTF-16 units, white space included. */
const MOST_LENGTH = 600;

/** Elements that can be a headline, the surest first, and how many of each are tried. */
const CANDIDATES = ['h1', 'h2,h3', 'h4,[class*=title],[class*=headline]'];
const TRIED = 40;

/** Letters compared first, to rule out most lines cheaply; the shortest headline (in Chinese) has as many. */
const TELLING = 4;

/** How far above the headline its article's head may reach, in levels, and how much other text it may hold. */
const LEVELS = 4;
const HEAD_LENGTH = 400;

/** Letters read of a long part, because the date stands at its beginning. */
const BEGINNING = 200;

const BYLINE = '[rel=author],[class*=uthor],[class*=yline],[class*=riter],[class*=eporter]';

/** The line of a page that repeats its title, and how many dates and bylines stand around it. */
export interface Headline {
  element: Element | null;
  dates: number;
  bylines: number;
}

function says(element: Element, titles: readonly string[]): boolean {
  const text = element.textContent ?? '';
  if (text.length > MOST_LENGTH) return false;
  const start = text.trim().slice(0, TELLING).toLowerCase();
  if (!titles.some((title) => title.startsWith(start))) return false;
  const line = tidy(text);
  const mass = massOf(line);
  if (line.length < 5 || mass < LEAST_MASS || mass > MOST_MASS) return false;
  return titles.some((title) => line.startsWith(title) || (title.startsWith(line) && line.length > title.length / 2));
}

const isLink = (element: Element): boolean => element.closest('a') !== null || element.querySelector('a') !== null;

/** Prefers headings to other elements, and within a kind plain text to a link. */
function find(document: Document, titles: readonly string[]): Element | null {
  for (const selector of CANDIDATES) {
    const candidates = document.querySelectorAll(selector);
    let link: Element | null = null;
    for (let at = 0; at < Math.min(TRIED, candidates.length); at++) {
      const candidate = candidates[at] as Element;
      if (!says(candidate, titles)) continue;
      if (!isLink(candidate)) return candidate;
      link ??= candidate;
    }
    if (link !== null) return link;
  }
  return null;
}

/** The largest part of the page that holds the headline and little else. */
function headOf(element: Element): Element {
  const most = (element.textContent ?? '').length + HEAD_LENGTH;
  let head = element;
  for (let level = 0; level < LEVELS; level++) {
    const parent = head.parentElement;
    if (parent === null || parent === element.ownerDocument.body || (parent.textContent ?? '').length > most) break;
    head = parent;
  }
  return head;
}

/** Finds the headline by the wordings of the page's title, and the dates and authors named around it. */
export function findHeadline(document: Document, titles: readonly string[]): Headline {
  const wordings: string[] = [];
  for (const whole of titles.map(tidy))
    for (const one of [whole, longestPart(whole)]) if (massOf(one) >= LEAST_MASS) wordings.push(one);
  const headline: Headline = { element: find(document, wordings), dates: 0, bylines: 0 };
  if (headline.element === null) return headline;
  let part: Element | null = headOf(headline.element);
  for (let count = 0; count < 3 && part !== null; count++) {
    const text = part.textContent ?? '';
    const isLong = text.length > MOST_LENGTH + HEAD_LENGTH;
    const times = isLong ? 0 : part.querySelectorAll('time').length;
    // `time` first: compiling the pattern of a date takes a browser longer than finding elements.
    if (times > 0) headline.dates += times;
    else if (looksLikeDate(isLong ? text.slice(0, BEGINNING) : text)) headline.dates++;
    if (!isLong && (part.matches(BYLINE) || part.querySelector(BYLINE) !== null)) headline.bylines++;
    part = part.nextElementSibling;
  }
  return headline;
}
