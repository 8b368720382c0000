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

/** White space that is not one space alone: a text without any need not be copied. */
const LOOSE = / \s+|[^\S ]\s*/g;

/** Text with white space runs as one space. */
export const withSingleSpaces = (text: string): string => text.replace(LOOSE, ' ');

/** Text with white space runs as one space, and none at the ends. */
export const squash = (text: string | null | undefined): string => withSingleSpaces(text ?? '').trim();

/** A character of a script that writes a word in few of them, or without spaces. */
const DENSE = new RegExp(`[${UNSPACED}${HANGUL_SYLLABLES}]+`, 'g');

/**
 * How much a text says, in letters of an alphabet: one Chinese, Japanese or Korean character says about as much as
 * two and a half Latin letters (the ratio of translated news texts), and Thai writes no spaces.
 */
export function massOf(text: string): number {
  let dense = 0;
  for (const run of text.match(DENSE) ?? []) dense += run.length;
  return text.length + 1.5 * dense;
}

const NO_WORD = new RegExp(`[^${LETTERS}${DIGITS}]+`, 'g');

/** Names by the attributes they were read from: a page has few, and each on many elements. */
const names = new Map([[' ', '']]);

/** The class and id of an element in lower case, words apart: `boxRelated--x` reads `box related x`. */
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

/** Letters and digits alone, in lower case: two texts that read the same have the same key. */
export const textKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NO_WORD, '');

/** The element's name for a debug run, e.g. `div.box-related`. */
export function describeNode(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const classes = (element.getAttribute('class') ?? '').trim().split(/\s+/u).filter(Boolean).slice(0, 2);
  return element.tagName.toLowerCase() + id + classes.map((one) => `.${one}`).join('');
}

/** The element with another tag: attributes and children move over. */
export function renameElement(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  // Not by name: a parser makes attributes of names that `setAttribute` refuses, as the `"` in `<div class="lead"">`.
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

/** The text of an element with a space between its pieces: "By" and "Jane Doe" in two spans are two words. */
export function spacedText(element: Element): string {
  const pieces: string[] = [];
  const texts = element.ownerDocument.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/u.test(node.parentElement?.tagName ?? ''))
      pieces.push((node as Text).data);
  }
  return squash(pieces.join(' '));
}

/** A part of an address with its percent codes as letters; as it is where they are none. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
