import { DIGITS, HANGUL_SYLLABLES, LETTERS, UNSPACED } from '@/utils/text/letters';

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** Whether a browser lays the element out as a block by default. */
export const isBlock = (element: Element): boolean => BLOCK_TAGS.has(element.tagName);

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null): node is Text => node?.nodeType === 3;

/** White space other than a single space, so that a text with single spaces only is not copied. */
const LOOSE = / \s+|[^\S ]\s*/g;

/** Replaces each run of white space with one space. */
export const withSingleSpaces = (text: string): string => text.replace(LOOSE, ' ');

/** Replaces each run of white space with one space, and trims the ends. */
export const squash = (text: string | null | undefined): string => withSingleSpaces(text ?? '').trim();

/** Characters of scripts that write a word in few of them, or without spaces. */
const DENSE = new RegExp(`[${UNSPACED}${HANGUL_SYLLABLES}]+`, 'g');

/**
 * Measures a text in letters of an alphabet. One Chinese, Japanese or Korean character says about as much as two and a
 * half Latin letters (the ratio in translated news texts); Thai counts the same, as it writes no spaces.
 */
export function massOf(text: string): number {
  let dense = 0;
  for (const run of text.match(DENSE) ?? []) dense += run.length;
  return text.length + 1.5 * dense;
}

const NO_WORD = new RegExp(`[^${LETTERS}${DIGITS}]+`, 'g');

/** Names by the attributes they were read from. A page has few different ones, each on many elements. */
const names = new Map([[' ', '']]);

/** Returns the class and id of an element as lower-case words: `boxRelated--x` becomes `box related x`. */
export function nameOf(element: Element): string {
  const raw = `${element.getAttribute('class') ?? ''} ${element.id}`;
  let name = names.get(raw);
  if (name === undefined) {
    name = raw
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(NO_WORD, ' ')
      .trim()
      .toLowerCase();
    names.set(raw, name);
  }
  return name;
}

/** Returns the letters and digits alone, in lower case. Two texts that read the same have the same key. */
export const textKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NO_WORD, '');

/** The element's name for a debug run, e.g. `div.box-related`. */
export function describeNode(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const classes = (element.getAttribute('class') ?? '').trim().split(/\s+/u).filter(Boolean).slice(0, 2);
  return element.tagName.toLowerCase() + id + classes.map((one) => `.${one}`).join('');
}

/** Replaces an element with one of another tag, which takes over attributes and children. */
export function renameElement(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  // Clones: the parser creates attributes with names that `setAttribute` refuses, as the `"` in `<div class="lead"">`.
  for (const attribute of element.attributes) renamed.setAttributeNode(attribute.cloneNode() as Attr);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** An absolute http(s) address, or null for anything else. */
export function absoluteUrl(value: string | null | undefined, base: string): string | null {
  if (!value) return null;
  try {
    const url = new URL(value.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Returns an element's text with a space between its text nodes, so that "By" and "Jane" in two spans stay two words. */
export function spacedText(element: Element): string {
  const pieces: string[] = [];
  const texts = element.ownerDocument.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/u.test(node.parentElement?.tagName ?? ''))
      pieces.push((node as Text).data);
  }
  return squash(pieces.join(' '));
}

/** Decodes the percent codes of a part of an address; returns it as it is where they are malformed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
