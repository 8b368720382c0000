import { BLOCK, BREAK, FRAME, SKIPPED, roleOf } from './blocks';
import { Folder } from './folder';
import { PageText } from './page-text';
import { documentIn, type InnerTree } from './trees';

/** The text of a root as a reader sees it, and the node of each part. */
export interface TextIndex {
  root: Element;
  page: PageText;
  nodes: Text[];
  /** The raw offset of each node, then the total length. Raw offsets are in the joined data of `nodes`. */
  starts: number[];
  offsetOf: (node: Node) => number | undefined;
  /** The open shadow roots and same-origin frames that were read. A range cannot reach over their edges. */
  trees: InnerTree[];
}

/** Initial capacity in units. `textContent` would give the real number, but is slow on pages with large scripts. */
const FIRST_CAPACITY = 1 << 15;

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;
const SHADOW = 11;

/** Reads a root in slices, so that a large page does not block: call `step` until it returns true, then `done`. */
export class IndexBuilder {
  readonly #root: Element;
  readonly #folder: Folder;
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  #raw = 0;
  #node: Node | null;
  readonly #trees: InnerTree[] = [];
  /** The frames that are being read, and the body of each. */
  readonly #frames: { frame: Element; body: Element }[] = [];
  /** The roles of the elements that are still open. Kept because asking the DOM again would take half of the time. */
  readonly #open: (number | undefined)[] = [];

  constructor(root: Element) {
    this.#root = root;
    this.#node = root;
    this.#folder = new Folder(FIRST_CAPACITY);
  }

  /** Continues until `deadline` (a time of `performance.now()`); returns true when everything is read. */
  step(deadline: number): boolean {
    let node = this.#node;
    for (let count = 1; node; count++) {
      node = this.#enter(node);
      if (count % 500 === 0 && performance.now() > deadline) break;
    }
    this.#node = node;
    return node === null;
  }

  /** The inner trees that have been entered so far. */
  get trees(): readonly InnerTree[] {
    return this.#trees;
  }

  /** Returns the index, once everything is read. */
  done(): TextIndex {
    this.#starts.push(this.#raw);
    const { length } = this.#nodes;
    let places: Map<Node, number> | undefined;
    const offsetOf = (node: Node): number | undefined => {
      if (!places) {
        places = new Map();
        for (let i = 0; i < length; i++) places.set(this.#nodes[i] as Text, this.#starts[i] as number);
      }
      return places.get(node);
    };
    const page = new PageText(this.#folder.finish());
    return { root: this.#root, page, nodes: this.#nodes, starts: this.#starts, offsetOf, trees: this.#trees };
  }

  /** Reads a node and returns the next one. */
  #enter(node: Node): Node | null {
    const type = node.nodeType;
    if (type === TEXT || type === CDATA) {
      const text = node as Text;
      const { data } = text;
      if (data !== '') {
        this.#nodes.push(text);
        this.#starts.push(this.#raw);
        this.#folder.push(data, this.#raw);
        this.#raw += data.length;
      }
      return this.#after(node);
    }
    if (type === ELEMENT) {
      const role = roleOf((node as Element).localName);
      if (role === BLOCK || role === BREAK) this.#folder.edge();
      if (role === SKIPPED && node !== this.#root) return this.#after(node);
      if (role === FRAME) return this.#enterFrame(node as Element);
      const shadow = (node as Element).shadowRoot;
      if (shadow?.firstChild) {
        this.#trees.push(shadow);
        this.#folder.edge();
      }
      const first = shadow?.firstChild ?? node.firstChild;
      if (first) {
        this.#open.push(role);
        return first;
      }
    }
    return this.#after(node);
  }

  /** Enters a frame's document. That of a cross-origin frame is inaccessible, so the frame is skipped. */
  #enterFrame(frame: Element): Node | null {
    this.#folder.edge();
    const document = documentIn(frame);
    if (!document?.body) return this.#after(frame);
    this.#trees.push(document);
    this.#frames.push({ frame, body: document.body });
    return document.body;
  }

  /** Returns the node after this one and its content, and closes what ends here. */
  #after(from: Node): Node | null {
    let node = from;
    while (node !== this.#root) {
      const inner = this.#frames.at(-1);
      if (inner?.body === node) {
        this.#frames.pop();
        this.#folder.edge();
        node = inner.frame;
        continue;
      }
      const next = node.nextSibling;
      if (next) return next;
      const parent = node.parentNode;
      if (!parent) {
        // The end of a shadow root: the light children of its host come next.
        const { host } = node as ShadowRoot;
        this.#folder.edge();
        // No host: the node left the page while it was being read.
        if (!host || host.firstChild) return host?.firstChild ?? null;
        node = host;
      } else node = parent;
      if (node.nodeType === SHADOW) continue;
      if (this.#open.pop() === BLOCK) this.#folder.edge();
    }
    return null;
  }
}

/** Reads a whole root at once. */
export function indexOf(root: Element): TextIndex {
  const builder = new IndexBuilder(root);
  builder.step(Infinity);
  return builder.done();
}
