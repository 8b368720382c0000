import { absoluteUrl, isBlock, isElement, renameElement, squash } from '../dom';
import type { Work } from '../work';
import { linkEmbeds } from './embeds';

/** Attributes that hold the address of a lazily loaded picture. */
const LATE_SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-url',
  'data-lazy',
  'data-hi-res-src',
  'data-echo',
];

/** Returns the address of the largest picture in a `srcset`. */
function largestOf(srcset: string | null): string | null {
  const candidates = (srcset ?? '').split(/,\s+/u).map((one) => {
    const [url = '', size = '1x'] = one.trim().split(/\s+/u);
    return { url, size: Number.parseFloat(size) || 1 };
  });
  return candidates.reduce((best, one) => (one.size > best.size ? one : best), { url: '', size: 0 }).url || null;
}

function placeImages(content: Element, base: string): void {
  for (const picture of content.querySelectorAll('picture')) {
    const image = picture.querySelector('img');
    const source = [...picture.querySelectorAll('source')]
      .map((one) => largestOf(one.getAttribute('srcset')))
      .find(Boolean);
    if (!image) continue;
    if (source && !image.getAttribute('srcset')) image.setAttribute('srcset', `${source} 2x`);
    picture.replaceWith(image);
  }
  for (const image of content.querySelectorAll('img')) {
    // `absoluteUrl` refuses `data:`, the usual placeholder until a picture is loaded.
    const source = [
      ...['srcset', 'data-srcset'].map((name) => largestOf(image.getAttribute(name))),
      ...[...LATE_SOURCES, 'src'].map((name) => image.getAttribute(name)),
    ]
      .map((address) => absoluteUrl(address, base))
      .find(Boolean);
    image.removeAttribute('srcset');
    if (source && !isPixel(image)) image.setAttribute('src', source);
    else image.remove();
  }
}

const isPixel = (image: Element): boolean =>
  ['width', 'height'].some((name) => /^[01](?:px)?$/u.test(image.getAttribute(name) ?? ''));

/** Makes links absolute, or fragments within the page. `a[name]` targets get an id, because only ids are stored. */
function placeLinks(content: Element, work: Work): void {
  for (const place of content.querySelectorAll('a[name]:not([id])')) place.id = place.getAttribute('name') ?? '';
  for (const link of content.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (!href) continue;
    const url = absoluteUrl(href, work.base);
    if (!url) link.replaceWith(...link.childNodes);
    else if (href.startsWith('#') || url.startsWith(`${work.url.replace(/#.*$/u, '')}#`))
      link.setAttribute('href', url.slice(url.indexOf('#')));
    else link.setAttribute('href', url);
  }
}

/** Renumbers headings from level 2 on, in the order of their levels, because the title is level 1. */
function levelHeadings(content: Element): void {
  const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map((one) => Number(one.tagName[1])))].sort((one, other) => one - other);
  for (const heading of headings) {
    const level = Math.min(6, 2 + levels.indexOf(Number(heading.tagName[1])));
    if (heading.tagName !== `H${level}`) renameElement(heading, `h${level}`);
  }
}

/** Removes elements that only lay out: wrappers around blocks, empty elements, tables of one cell. */
function unwrap(content: Element): void {
  for (const table of content.querySelectorAll('table')) {
    if (table.querySelectorAll('td, th').length === 1)
      table.replaceWith(...(table.querySelector('td, th')?.childNodes ?? []));
  }
  for (const element of [
    ...content.querySelectorAll('font, center, span:empty, p, div, b:empty, i:empty, em:empty, strong:empty'),
  ].reverse()) {
    const isEmpty = !element.querySelector('img, a, hr, math') && squash(element.textContent) === '';
    if (isEmpty) element.remove();
    else if (/^(?:FONT|CENTER)$/u.test(element.tagName)) element.replaceWith(...element.childNodes);
    else if (element.tagName === 'DIV' && [...element.children].every(isBlock) && !hasText(element))
      element.replaceWith(...element.childNodes);
  }
}

/** Removes line breaks at the ends of a piece of text, which only made space. */
function trimBreaks(content: Element): void {
  for (const piece of content.querySelectorAll(
    'p, div, li, td, th, blockquote, figcaption, h2, h3, h4, h5, h6, dd, dt',
  )) {
    for (const mark of [...breaksAt(piece, 'start'), ...breaksAt(piece, 'end')]) mark.remove();
  }
}

/** Finds the line breaks between one end of an element and its first visible content from there. */
function breaksAt(piece: Element, end: 'start' | 'end'): Element[] {
  const breaks: Element[] = [];
  const walker = piece.ownerDocument.createTreeWalker(piece, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  if (end === 'end') while (walker.lastChild());
  const step = () => (end === 'start' ? walker.nextNode() : walker.previousNode());
  for (let node = end === 'start' ? step() : walker.currentNode; node && node !== piece; node = step()) {
    if (isElement(node) && node.tagName === 'BR') breaks.push(node);
    else if (isElement(node) ? /^(?:IMG|HR|math)$/u.test(node.tagName) : squash(node.textContent) !== '') break;
  }
  return breaks;
}

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');

/** Normalises text to NFC, the usual form, because the page may write letters and their marks separately. */
function composeText(content: Element): void {
  const texts = content.ownerDocument.createNodeIterator(content, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const composed = (node as Text).data.normalize('NFC');
    if (composed !== (node as Text).data) (node as Text).data = composed;
  }
}

/** Brings the content into its stored form: absolute addresses, the largest pictures, headings from level 2. */
export function shapeContent(content: Element, work: Work): void {
  placeImages(content, work.base);
  placeLinks(content, work);
  linkEmbeds(content, work.base);
  levelHeadings(content);
  trimBreaks(content);
  unwrap(content);
  composeText(content);
}
