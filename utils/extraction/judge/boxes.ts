import { nameOf } from '../dom';
import type { Block } from '../work';
import { groupsOf } from './names';

/** An element that holds blocks, or is one, with what lies in it summed up. */
export interface Box {
  element: Element;
  parent: Box | null;
  depth: number;
  /** Tag and class: pieces made by one template have the same. */
  shape: string;
  /** Kinds that its own class and id name, as bits (see `groupsOf`). */
  names: number;
  /** Places that it and what it lies in are, as bits of `PLACES`. */
  places: number;
  /** Sizes of text (see `massOf`): all, links, running text, what Readability chose. */
  mass: number;
  linked: number;
  prose: number;
  chosen: number;
  /** Blocks in it. */
  pieces: number;
  /** Boxes in it that hold text, and how many of each shape there are; these are counted when they are asked for. */
  children: Box[];
  kin: Map<string, number> | null;
}

/** Elements that say what stands in them. */
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

/** The boxes of all blocks, and of all elements around them up to the body. */
export class BoxTree {
  readonly #boxes = new Map<Element, Box>();
  readonly #body: Element;

  constructor(body: Element) {
    this.#body = body;
  }

  /** The box of an element of the body. */
  of(element: Element): Box {
    const known = this.#boxes.get(element);
    if (known) return known;
    const parent = element === this.#body || !element.parentElement ? null : this.of(element.parentElement);
    const box = createBox(element, parent);
    parent?.children.push(box);
    this.#boxes.set(element, box);
    return box;
  }

  /** Counts a block in all boxes that hold it. */
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

/** How many boxes of a shape lie right in a box, once all boxes are there. */
export function countOfShape(box: Box, shape: string): number {
  if (!box.kin) {
    box.kin = new Map();
    for (const child of box.children) box.kin.set(child.shape, (box.kin.get(child.shape) ?? 0) + 1);
  }
  return box.kin.get(shape) ?? 0;
}

/** Whether a box is another or lies in it. */
export function isWithin(inner: Box | null, outer: Box | null): boolean {
  if (!outer) return false;
  let box = inner;
  while (box && box.depth > outer.depth) box = box.parent;
  return box === outer;
}

/** The deepest box that holds a share of the weight of some boxes; null where nothing weighs. */
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
