import { BLOCK, roleOf } from './blocks';

/** FNV-1a, 32 bits, going on from `value`. */
function hash(text: string, value = 2166136261): number {
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

const nameOf = (element: Element): string => `${element.localName}.${[...element.classList].sort().join('.')}`;

/** More elements in a block than this mark it no better. */
const MOST_MARKS = 64;

/**
 * Where in the structure of a root its elements stand, short enough to be stored: the block around an element by name
 * and classes, and the names of all that hold that block, each as a hash. A passage that was moved takes its block
 * along; one that is merely quoted stands in another.
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

  /** Empty for what stands in no block within the root. However deep a page is, each of its elements is looked at once. */
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
   * What marks the block around an element apart from a bare one: its name, its classes and the inline elements in it, as
   * a hash; empty for a bare block. Words that are quoted elsewhere leave all this behind.
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

/** How alike two places in a structure are: 1, or 0.5 when only the kind of block is the same, or 0. */
export function likenessOf(then: string, now: string): number {
  if (then === now) return 1;
  return then.slice(0, then.indexOf(' ')) === now.slice(0, now.indexOf(' ')) && now !== '' ? 0.5 : 0;
}
