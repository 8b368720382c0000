import { Declared } from './declared';
import { contextOfTag, countDate, countLabel, countTag, isBlockTag, isClosedTag } from './elements';
import { Facts } from './facts';
import { Frame, IN } from './frame';
import { Headline } from './headline';
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

/** One walk over a document, in document order. Reads tags, attributes and text; never the layout. */
class Walk {
  readonly facts: Facts;
  readonly #stack: Frame[] = [];
  readonly #run: Run;
  #top = new Frame('', '', 0, true);

  constructor(document: Document) {
    this.facts = new Facts(new Declared(), new Headline(document.title));
    this.#run = new Run(this.facts);
  }

  text(data: string): void {
    const text = data.trim();
    if (text === '') return;
    const { facts } = this;
    this.#run.add(text, (this.#top.context & IN.link) !== 0);
    if (text.length > SHORT || !hasDigit(text)) return;
    if (looksLikePrice(text)) facts.prices++;
    if (looksLikeDate(text)) countDate(facts, this.#top);
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
    countTag(this.facts, this.#top, tag, element);
    if (isClosedTag(tag)) return false;
    this.facts.declared.readMicrodata(element.getAttribute('itemtype'), element.getAttribute('itemprop'));
    const className = element.getAttribute('class') ?? '';
    const label = element.id === '' ? className : `${className} ${element.id}`;
    let context = this.#top.context | contextOfTag(tag);
    if (tag === 'BODY') this.facts.bodyClass = label;
    else if (label !== '' && tag !== 'HTML')
      context |= countLabel(this.facts, label, isBlock && tag !== 'MAIN' && tag !== 'ARTICLE');
    this.#top = new Frame(tag, className, context, isBlock);
    this.#stack.push(this.#top);
    return true;
  }

  /** Leaves the element entered last; false when it was the outermost. */
  leave(): boolean {
    const frame = this.#top;
    if (frame.isBlock) this.#endRun();
    this.#stack.pop();
    const { facts } = this;
    facts.bestMass = Math.max(facts.bestMass, frame.own + frame.child);
    if (frame.tag === 'ARTICLE' && frame.prose >= FULL_ARTICLE) facts.articlesWithProse++;
    const parent = this.#stack.at(-1);
    if (parent === undefined) return false;
    if (frame.isBlock && !(frame.context & IN.aside)) this.#kin(parent, frame);
    parent.add(frame);
    this.#top = parent;
    return true;
  }

  #declaration(tag: string, element: Element): void {
    const { declared, headline } = this.facts;
    if (tag === 'META') {
      const title = declared.readMeta(element);
      if (title !== null) headline.learn(title);
    } else if (tag === 'SCRIPT' && element.getAttribute('type') === 'application/ld+json')
      declared.readJsonLd(element.textContent ?? '');
  }

  #endRun(): void {
    let at = this.#stack.length - 1;
    while (at > 0 && !this.#stack[at]?.isBlock) at--;
    const block = this.#stack[at];
    if (block !== undefined) this.#run.end(block);
  }

  /** Counts siblings of one kind: cards of a list, posts of a forum. */
  #kin(parent: Frame, frame: Frame): void {
    const isCard = frame.mass >= 15 && frame.links > 0 && frame.links <= 12 && frame.pictures > 0;
    const isPost = frame.prose >= 60 && frame.dates > 0;
    if (!isCard && !isPost) return;
    const kin = `${frame.tag} ${frame.label.slice(0, 12)}`;
    if (kin !== parent.kin) {
      parent.kin = kin;
      parent.cards = parent.posts = 0;
    }
    if (isCard && ++parent.cards >= 3) this.facts.cards++;
    if (isPost && ++parent.posts >= 3) this.facts.posts++;
  }
}

/** Reads a document from its root on, once. Changes nothing and forces no layout. */
export function readDocument(document: Document): Facts {
  const walk = new Walk(document);
  let node: Node = document.documentElement;
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
