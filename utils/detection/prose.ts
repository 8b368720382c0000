import { endsSentence, hasQuotation, isCutOff, massOf } from './text';

/** Shorter pieces of text, in UTF-16 units, are labels and indentation, and are not read. */
const SHORT = 16;

/** The most pieces of text looked at: by then a page has shown what it is. */
const LIMIT = 20_000;

/** Least mass of a paragraph, of one that does not end a sentence, and of a long one. */
const PARAGRAPH = 50;
const UNENDED = 100;
const LONG = 150;

/** Mass of running text from which an `article` element is more than a teaser. */
const FULL_ARTICLE = 300;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const INLINE = words(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS LABEL MARK Q RP RT RUBY S SMALL SPAN STRONG SUB SUP TIME U VAR WBR',
);
const SILENT = words('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA TITLE OPTION');

/** Parts that are not the page's own text, by tag and by the class names of templates. */
const ASIDE = [
  'aside,nav,footer,form,menu,figcaption,pre,button,label,dialog,iframe,svg,h1,h2,h3,h4,h5,h6',
  ...[
    'related',
    'recommend',
    'sidebar',
    'newsletter',
    'cookie',
    'consent',
    'promo',
    'footer',
    'modal',
    'popup',
    'omment',
  ].map((word) => `div[class*=${word}],section[class*=${word}],ul[class*=${word}]`),
].join(',');

/** The running text of a page. Masses are in letters, see `massOf`. */
export class Prose {
  mass = 0;
  /** The mass inside `article` elements. */
  articleMass = 0;
  /** The greatest mass of one element and its children. */
  best = 0;
  longParagraphs = 0;
  quotations = 0;
  /** `article` elements that hold more than a teaser. */
  fullArticles = 0;
  /** The elements with a counted paragraph, in document order. */
  readonly blocks: Element[] = [];
}

/** An element that paragraphs stand in. */
interface Box {
  mass: number;
  isAside: boolean;
  article: Element | null;
}

class Reading {
  readonly prose = new Prose();
  readonly #headline: Element | null;
  readonly #boxes = new Map<Element, Box>();
  readonly #articles = new Map<Element, number>();
  #block: Element | null = null;
  #mass = 0;
  #linkMass = 0;
  #start = '';
  #end = '';

  constructor(headline: Element | null) {
    this.#headline = headline;
  }

  /** Adds a piece of text. Successive pieces of one block are one paragraph. */
  add(text: string, block: Element, isLink: boolean): void {
    if (block !== this.#block) {
      this.end();
      this.#block = block;
      this.#mass = this.#linkMass = 0;
      this.#start = text;
    }
    const mass = massOf(text);
    this.#mass += mass;
    if (isLink) this.#linkMass += mass;
    this.#end = text;
  }

  /** Ends the paragraph, and counts it if it is running text of the page. */
  end(): void {
    const block = this.#block;
    const mass = this.#mass;
    if (block === null || mass < PARAGRAPH || this.#linkMass > mass / 2) return;
    if (isCutOff(this.#end) || (mass < UNENDED && !endsSentence(this.#end))) return;
    const box = this.#boxOf(block);
    if (box.isAside) return;
    const { prose } = this;
    prose.blocks.push(block);
    prose.mass += mass;
    if (mass >= LONG) prose.longParagraphs++;
    if (hasQuotation(this.#start)) prose.quotations++;
    box.mass += mass;
    const parent = this.#boxOf(block.parentElement ?? block);
    parent.mass += mass;
    prose.best = Math.max(prose.best, box.mass, parent.mass);
    if (box.article !== null) this.#inArticle(box.article, mass);
  }

  #inArticle(article: Element, mass: number): void {
    const before = this.#articles.get(article) ?? 0;
    this.#articles.set(article, before + mass);
    this.prose.articleMass += mass;
    if (before < FULL_ARTICLE && before + mass >= FULL_ARTICLE) this.prose.fullArticles++;
  }

  /** What an element is part of. Cached for each ancestor, because paragraphs share theirs. */
  #boxOf(element: Element): Box {
    const unknown: Element[] = [];
    let outer: Box | undefined;
    for (let at: Element | null = element; at !== null && outer === undefined; at = at.parentElement) {
      outer = this.#boxes.get(at);
      if (outer === undefined) unknown.push(at);
    }
    let box = outer ?? { mass: 0, isAside: false, article: null };
    for (const one of unknown.toReversed()) {
      box = {
        mass: 0,
        // The part that holds the headline is the main one, whatever its template calls it.
        isAside: box.isAside || (one.matches(ASIDE) && !one.contains(this.#headline)),
        article: one.tagName === 'ARTICLE' ? one : box.article,
      };
      this.#boxes.set(one, box);
    }
    return box;
  }
}

/** Reads the running text of a document in one pass over its text nodes. Forces no layout. */
export function readProse(document: Document, headline: Element | null): Prose {
  const reading = new Reading(headline);
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < LIMIT && walker.nextNode() !== null; count++) {
    const node = walker.currentNode as Text;
    if (node.length < SHORT) continue;
    let block = node.parentElement;
    if (block === null || SILENT.has(block.tagName)) continue;
    const text = node.data.trim();
    if (text.length < SHORT) continue;
    let isLink = false;
    while (block !== null && INLINE.has(block.tagName)) {
      isLink ||= block.tagName === 'A';
      block = block.parentElement;
    }
    if (block !== null) reading.add(text, block, isLink);
  }
  reading.end();
  return reading.prose;
}
