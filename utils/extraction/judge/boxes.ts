import { nameOf } from '../dom';
import type { Block } from '../work';
import { groupsOf } from './names';

/** An element that holds blocks or is one, with totals over its blocks. */
export interface Box {
  element: Element;
  parent: Box | null;
  depth: number;
  /** Tag and class, which pieces made by one template share. */
  shape: string;
  /** Groups that its own class and id name, as bits (see `groupsOf`). */
  names: number;
  /** Which `PLACES` it and its ancestors are, as bits. */
  places: number;
  /** Text sizes (see `massOf`): all, in links, running text, chosen by Readability. */
  mass: number;
  linked: number;
  prose: number;
  chosen: number;
  /** Blocks in it. */
  pieces: number;
  /** Child boxes, and how many there are of each shape (counted on first use, see `countOfShape`). */
  children: Box[];
  kin: Map<string, number> | null;
}

/** Elements whose tag says what they hold. */
export const PLACES = [
  'aside',
  'header',
  'footer',
  'form',
  'article',
  'main',
  'figure',
  'li',
  'blockquote',
  'ul',
  'ol',
  'table',
] as const;
const PLACE_BITS = new Map(PLACES.map((place, at) => [place.toUpperCase(), 1 << at]));

/** The boxes of all blocks and of their ancestors up to the body. */
export class BoxTree {
  readonly #boxes = new Map<Element, Box>();
  readonly #body: Element;

  constructor(body: Element) {
    this.#body = body;
  }

  /** Returns the box of an element; creates it, and those of its ancestors, on first use. */
  of(element: Element): Box {
    const known = this.#boxes.get(element);
    if (known) return known;
    const parent = element === this.#body || !element.parentElement ? null : this.of(element.parentElement);
    const box = createBox(element, parent);
    parent?.children.push(box);
    this.#boxes.set(element, box);
    return box;
  }

  /** Adds a block to the totals of all boxes that hold it, and returns its own box. */
  add(block: Block, isProse: boolean): Box {
    const own = this.of(block.element);
    for (let box: Box | null = own; box; box = box.parent) {
      box.mass += block.mass;
      box.linked += block.mass * block.linkShare;
      box.pieces += 1;
      if (isProse) box.prose += block.mass;
      if (block.kept) box.chosen += block.mass;
    }
    return own;
  }
}

function createBox(element: Element, parent: Box | null): Box {
  const isAside = element.getAttribute('role') === 'complementary';
  return {
    element,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    shape: `${element.tagName}.${element.getAttribute('class') ?? ''}`,
    names: groupsOf(nameOf(element)),
    places: (parent?.places ?? 0) | (PLACE_BITS.get(element.tagName) ?? 0) | (isAside ? 1 : 0),
    mass: 0,
    linked: 0,
    prose: 0,
    chosen: 0,
    pieces: 0,
    children: [],
    kin: null,
  };
}

/** Counts the children of a shape. Call it only once the tree is complete: the counts are kept. */
export function countOfShape(box: Box, shape: string): number {
  if (!box.kin) {
    box.kin = new Map();
    for (const child of box.children) box.kin.set(child.shape, (box.kin.get(child.shape) ?? 0) + 1);
  }
  return box.kin.get(shape) ?? 0;
}

/** Whether a box is the outer one or lies in it. */
export function isWithin(inner: Box | null, outer: Box | null): boolean {
  if (!outer) return false;
  let box = inner;
  while (box && box.depth > outer.depth) box = box.parent;
  return box === outer;
}

/** Finds the deepest box that holds at least a share of the total weight; null without weights. */
export function deepestHolding(weights: readonly (readonly [Box, number])[], share: number): Box | null {
  const held = new Map<Box, number>();
  let all = 0;
  for (const [own, weight] of weights) {
    all += weight;
    for (let box = own.parent; box; box = box.parent) held.set(box, (held.get(box) ?? 0) + weight);
  }
  let deepest: Box | null = null;
  for (const [box, weight] of held) if (weight >= share * all && (!deepest || box.depth > deepest.depth)) deepest = box;
  return deepest;
}
