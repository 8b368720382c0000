import { BLOCK, roleOf } from './blocks';

/** FNV-1a, 32 bits, continued from `value`. */
function hash(text: string, value = 2166136261): number {
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

const nameOf = (element: Element): string => `${element.localName}.${[...element.classList].sort().join('.')}`;

/** Elements of a block that its marks include: more would tell nothing new. */
const MOST_MARKS = 64;

/**
 * The places of elements in the structure of a root, short enough to store: a hash of the name and classes of the block
 * around an element, and one of the names of all ancestors of that block. A moved passage takes its block along; a
 * quotation is in another block.
 */
export class Structure {
  readonly #root: Element;
  /** The names from the root down to each element, as a hash. */
  readonly #paths = new Map<Element, number>();
  readonly #places = new Map<Element, string>();

  constructor(root: Element) {
    this.#root = root;
    this.#paths.set(root, hash(''));
  }

  /** Returns an element's place; empty outside any block. Cached, so that in a deep page each element is visited once. */
  of(element: Element | null): string {
    const inline: Element[] = [];
    let block = element;
    while (block && block !== this.#root && !this.#places.has(block) && roleOf(block.localName) !== BLOCK) {
      inline.push(block);
      block = block.parentElement;
    }
    const place = block ? (this.#places.get(block) ?? this.#placeOf(block)) : '';
    if (block) this.#places.set(block, place);
    for (const one of inline) this.#places.set(one, place);
    return place;
  }

  /**
   * Returns a hash of what distinguishes the block around an element: its name, classes and inner elements; empty for a
   * bare block. A quotation leaves all this behind.
   */
  marksOf(element: Element | null): string {
    let block = element;
    while (block && block !== this.#root && roleOf(block.localName) !== BLOCK) block = block.parentElement;
    if (!block || block === this.#root) return '';
    const within: string[] = [];
    const walker = block.ownerDocument.createTreeWalker(block, 1);
    while (within.length < MOST_MARKS && walker.nextNode()) within.push((walker.currentNode as Element).localName);
    if (within.length === 0 && block.classList.length === 0) return '';
    return hash(`${nameOf(block)} ${within.join(' ')}`).toString(36);
  }

  #placeOf(block: Element): string {
    if (!block.parentElement || block === this.#root) return '';
    return `${hash(nameOf(block)).toString(36)} ${this.#pathOf(block.parentElement).toString(36)}`;
  }

  #pathOf(element: Element): number {
    const open: Element[] = [];
    let holder: Element | null = element;
    while (holder && !this.#paths.has(holder)) {
      open.push(holder);
      holder = holder.parentElement;
    }
    let path = holder ? (this.#paths.get(holder) as number) : hash('');
    for (const one of open.reverse()) this.#paths.set(one, (path = hash(`>${one.localName}`, path)));
    return path;
  }
}

/** Returns the likeness of two places: 1 when equal, 0.5 when only the kind of block is the same, else 0. */
export function likenessOf(then: string, now: string): number {
  if (then === now) return 1;
  return then.slice(0, then.indexOf(' ')) === now.slice(0, now.indexOf(' ')) && now !== '' ? 0.5 : 0;
}
