import { contextOf, isBlockTag, isClosedTag, isField, isShareLink } from './elements';
import { Facts } from './facts';
import { Frame, IN } from './frame';
import { labelsOf } from './labels';
import { Run } from './run';
import { hasDigit, looksLikeDate, looksLikePrice } from './text';

const ELEMENT = 1;
const TEXT = 3;

/** Nodes looked at: a page this long has shown by then what it is. */
const NODE_LIMIT = 20_000;

/** Longest text in which a date or a price is looked for. */
const SHORT = 60;

/** Running text that makes an `article` element more than a teaser. */
const FULL_ARTICLE = 300;

/** Running text that makes a dated element a post. */
const POST = 60;

/** From which sibling of a kind on it is a row of them. */
const ROW = 3;

/** One walk over a document, in document order. Reads tags, attributes and text; never the layout. */
class Walk {
  readonly facts: Facts;
  readonly #stack: Frame[] = [];
  readonly #run: Run;
  #top = new Frame('', '', 0, true);

  constructor(title: string) {
    this.facts = new Facts(title);
    this.#run = new Run(this.facts);
  }

  text(data: string): void {
    const text = data.trim();
    if (text === '') return;
    this.#run.add(text, (this.#top.context & IN.link) !== 0);
    if (text.length > SHORT || !hasDigit(text)) return;
    if (looksLikePrice(text)) this.facts.count('price');
    if (looksLikeDate(text)) this.#date();
  }

  /** Comes to an element; false when what is inside does not matter. */
  enter(element: Element): boolean {
    const tag = element.tagName;
    if (tag === 'META' || tag === 'SCRIPT' || tag === 'LINK') {
      this.#declaration(tag, element);
      return false;
    }
    const isBlock = isBlockTag(tag);
    if (isBlock) this.#endRun();
    this.#count(tag, element);
    if (isClosedTag(tag)) return false;
    this.facts.declared.readMicrodata(element.getAttribute('itemtype'), element.getAttribute('itemprop'));
    const className = element.getAttribute('class') ?? '';
    const name = element.id === '' ? className : `${className} ${element.id}`;
    let context = this.#top.context | contextOf(tag);
    if (tag === 'BODY') this.facts.bodyClass = name;
    else if (name !== '' && tag !== 'HTML')
      context |= this.#label(name, isBlock && tag !== 'MAIN' && tag !== 'ARTICLE');
    this.#top = new Frame(tag, className, context, isBlock);
    this.#stack.push(this.#top);
    return true;
  }

  /** Leaves the element entered last; false when it was the outermost. */
  leave(): boolean {
    const frame = this.#top;
    const { facts } = this;
    if (frame.isBlock) this.#endRun();
    this.#stack.pop();
    facts.bestMass = Math.max(facts.bestMass, frame.own + frame.child);
    if (frame.tag === 'ARTICLE' && frame.prose >= FULL_ARTICLE) facts.count('articleWithProse');
    const parent = this.#stack.at(-1);
    if (parent === undefined) return false;
    if (frame.isBlock && !(frame.context & IN.aside)) this.#post(parent, frame);
    parent.add(frame);
    this.#top = parent;
    return true;
  }

  #declaration(tag: string, element: Element): void {
    const { declared, headline } = this.facts;
    if (tag === 'META') headline.learn(declared.readMeta(element));
    else if (element.getAttribute('type') === 'application/ld+json') declared.readJsonLd(element.textContent ?? '');
  }

  /** Counts an element by its tag. */
  #count(tag: string, element: Element): void {
    const { facts } = this;
    if (tag === 'A') {
      if (element.getAttribute('rel')?.includes('tag')) facts.count('tagLink');
      if (isShareLink(element.getAttribute('href') ?? '')) facts.count('shareLink');
    } else if (tag === 'INPUT') {
      const type = element.getAttribute('type');
      if (isField(type)) facts.count(type === 'password' ? type : 'field');
    } else if (tag === 'TIME') this.#date();
    else if (tag === 'ARTICLE') facts.count('article');
    else if (tag === 'FIGCAPTION') facts.count('caption');
    else if (tag === 'SELECT') facts.count('select');
    else if (tag === 'BUTTON') facts.count('button');
  }

  /** Counts an element by its class and id; gives the context they open for what is inside. */
  #label(name: string, isPart: boolean): number {
    const { facts } = this;
    let context = 0;
    for (const label of labelsOf(name)) {
      facts.count(label);
      if (label === 'byline' && facts.headline.isNear) facts.headline.bylines++;
      if (isPart && label === 'aside') context |= IN.aside;
      if (isPart && label === 'comment') context |= IN.comment;
    }
    return context;
  }

  #date(): void {
    this.facts.count('date');
    this.#top.dates++;
    if (this.facts.headline.isNear) this.facts.headline.dates++;
  }

  #endRun(): void {
    const block = this.#stack.findLast((frame) => frame.isBlock);
    if (block !== undefined) this.#run.end(block);
  }

  /** Counts siblings of one kind that each hold a paragraph and a date: the posts of a forum, the entries of a blog. */
  #post(parent: Frame, frame: Frame): void {
    if (frame.prose < POST || frame.dates === 0) return;
    const kin = `${frame.tag} ${frame.className.slice(0, 12)}`;
    parent.posts = kin === parent.kin ? parent.posts + 1 : 1;
    parent.kin = kin;
    if (parent.posts >= ROW) this.facts.count('post');
  }
}

/** Reads a document from its root on, once. Changes nothing and forces no layout. */
export function readDocument(document: Document): Facts {
  const walk = new Walk(document.title);
  let node: Node = document.firstElementChild ?? document;
  for (let count = 0; count < NODE_LIMIT; count++) {
    let isOpen = false;
    if (node.nodeType === TEXT) walk.text((node as Text).data);
    else if (node.nodeType === ELEMENT) isOpen = walk.enter(node as Element);
    if (isOpen && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isOpen && !walk.leave()) return walk.facts;
    while (node.nextSibling === null) {
      if (node.parentNode === null || !walk.leave()) return walk.facts;
      node = node.parentNode;
    }
    node = node.nextSibling;
  }
  while (walk.leave());
  return walk.facts;
}
