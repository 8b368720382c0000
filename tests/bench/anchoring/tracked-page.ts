/** What a unit of text is when it is not of the original page: written into the text, or an advertisement. */
export const WRITTEN = -1;
export const NEUTRAL = -2;

const SKIPPED = new Set(
  'script style noscript template textarea select iframe object title svg canvas video audio rt rp'.split(' '),
);
const BLOCKS =
  'p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,blockquote,figcaption,div,section,article,main,aside,header,footer,nav,ul,ol,table,tr,form,body,figure,pre,caption';

/** A stretch of the original text: ids from `start` up to, not including, `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** A body in which every unit of text knows which unit of the original page it was. */
export class TrackedPage {
  readonly #ids: Map<Node, Int32Array>;

  private constructor(
    readonly body: HTMLElement,
    ids: Map<Node, Int32Array>,
  ) {
    this.#ids = ids;
  }

  /** Takes a body as the original: its units are numbered from 0 on. */
  static original(body: HTMLElement): TrackedPage {
    const ids = new Map<Node, Int32Array>();
    let count = 0;
    for (const text of textsIn(body)) {
      ids.set(
        text,
        Int32Array.from({ length: text.length }, () => count++),
      );
    }
    return new TrackedPage(body, ids);
  }

  /** A copy that can be changed. */
  clone(): TrackedPage {
    const body = this.body.cloneNode(true) as HTMLElement;
    return new TrackedPage(body, this.idsFor(body));
  }

  /** The ids of the texts of an untouched copy of the body, or of the whole document around it. */
  idsFor(copy: Element): Map<Node, Int32Array> {
    const ids = new Map<Node, Int32Array>();
    const copies = textsIn(copy);
    for (const [i, text] of textsIn(this.body).entries()) ids.set(copies[i] as Text, this.ids(text).slice());
    return ids;
  }

  /** The same texts under another body. */
  under(body: HTMLElement): TrackedPage {
    return new TrackedPage(body, this.#ids);
  }

  /** A page made of nodes that are known already. */
  static of(body: HTMLElement, ids: Map<Node, Int32Array>): TrackedPage {
    return new TrackedPage(body, ids);
  }

  ids(text: Text): Int32Array {
    return this.#ids.get(text) ?? new Int32Array(text.length).fill(WRITTEN);
  }

  /** The texts a reader may see, in order. */
  texts(): Text[] {
    const texts: Text[] = [];
    collect(this.body, texts);
    return texts;
  }

  set(text: Text, data: string, ids: ArrayLike<number>): void {
    text.data = data;
    this.#ids.set(text, Int32Array.from(ids));
  }

  /** Marks all the text of a node that was put in. */
  mark(node: Node, kind: number): void {
    for (const text of textsIn(node)) this.#ids.set(text, new Int32Array(text.length).fill(kind));
  }

  /** Splits a text in two, as the DOM does. */
  split(text: Text, at: number): Text {
    const ids = this.ids(text);
    const rest = text.splitText(at);
    this.#ids.set(text, ids.slice(0, at));
    this.#ids.set(rest, ids.slice(at));
    return rest;
  }

  holds(text: Text, { start, end }: Stretch): boolean {
    const ids = this.ids(text);
    for (const id of ids) if (id >= start && id < end) return true;
    return false;
  }

  /** The range from the first to the last unit of a stretch that is still there; null when none is. */
  rangeOf({ start, end }: Stretch): Range | null {
    let range: Range | null = null;
    for (const text of this.texts()) {
      const ids = this.ids(text);
      const { data } = text;
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        if (id < start || id >= end || /\s/.test(data[i] as string)) continue;
        if (!range) {
          range = text.ownerDocument.createRange();
          range.setStart(text, i);
        }
        range.setEnd(text, i + 1);
      }
    }
    return range;
  }

  /** A stretch from the first to the last of its units that are there. */
  presentPart({ start, end }: Stretch): Stretch {
    const ids = this.texts().flatMap((text) => [...this.ids(text)].filter((id) => id >= start && id < end));
    return { start: Math.min(...ids), end: Math.max(...ids) + 1 };
  }

  /** The block elements that hold text themselves and nothing of the stretches. */
  otherBlocks(stretches: readonly Stretch[]): HTMLElement[] {
    const blocks = new Set<HTMLElement>();
    const around = new Set<Node>();
    for (const text of this.texts()) {
      const block = blockOf(text);
      if (block && block !== this.body) blocks.add(block);
      if (!stretches.some((stretch) => this.holds(text, stretch))) continue;
      for (let node: Node | null = text; node && !around.has(node); node = node.parentNode) around.add(node);
    }
    return [...blocks].filter((block) => !around.has(block));
  }
}

/** The nearest block around a text. */
export function blockOf(text: Node): HTMLElement | null {
  return text.parentElement?.closest<HTMLElement>(BLOCKS) ?? null;
}

function collect(node: Node, into: Text[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      if (/\S/.test((child as Text).data)) into.push(child as Text);
    } else if (!SKIPPED.has(child.nodeName.toLowerCase())) collect(child, into);
  }
}

/** All texts under a node, or the node itself when it is one. */
export function textsIn(node: Node): Text[] {
  if (node.nodeType === 3) return [node as Text];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
