import { DASH, DOT, foldUnit } from './canonical';
import { graphemeEnd, graphemeStart } from './graphemes';
import type { TextIndex } from './text-index';
import { documentIn, holderOf, isFrame } from './trees';

/** A stretch of the raw text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Returns the index of the node that holds the raw offset; at a seam, of the node that begins there. */
export function nodeAt(index: TextIndex, raw: number): number {
  const { starts } = index;
  let low = 0;
  let high = index.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= raw) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the raw text between two offsets. */
export function rawText(index: TextIndex, start: number, end: number): string {
  let text = '';
  for (let n = nodeAt(index, start); n < index.nodes.length; n++) {
    const from = index.starts[n] as number;
    if (from >= end) break;
    text += (index.nodes[n] as Text).data.slice(Math.max(0, start - from), end - from);
  }
  return text;
}

/** Widens a raw span to whole graphemes. */
export function wholeGraphemes(index: TextIndex, span: Span): Span {
  const length = index.starts.at(-1) as number;
  const around = (raw: number, find: (text: string, at: number) => number): number => {
    if (raw <= 0 || raw >= length) return raw;
    const from = Math.max(0, raw - 48);
    return from + find(rawText(index, from, Math.min(length, raw + 48)), raw - from);
  };
  return { start: around(span.start, graphemeStart), end: around(span.end, graphemeEnd) };
}

/** Returns the raw span of the canonical units from `start` to `end`, widened to whole graphemes. */
export function spanOf(index: TextIndex, start: number, end: number): Span {
  const { raw, codes } = index.page;
  let last = (raw[end - 1] as number) + 1;
  const code = codes[end - 1] as number;
  if (code === DASH || code === DOT) {
    // The rest of a run of dashes or dots was folded into this unit.
    const stop = end < index.page.length ? (raw[end] as number) : (index.starts.at(-1) as number);
    const run = rawText(index, last, Math.min(stop, last + 8));
    let more = 0;
    while (more < run.length && foldUnit(run.charCodeAt(more)) === code) more++;
    last += more;
  }
  return wholeGraphemes(index, { start: raw[start] as number, end: last });
}

/** Returns the ranges of a raw span: one for each tree (page, shadow root, frame) that it reaches into. */
export function rangesOf(index: TextIndex, span: Span): Range[] {
  const first = nodeAt(index, span.start);
  const last = nodeAt(index, Math.max(span.start, span.end - 1));
  if (index.trees.length === 0) return [rangeOver(index, span, first, last)];
  const ranges: Range[] = [];
  for (let from = first; from <= last;) {
    const tree = (index.nodes[from] as Text).getRootNode();
    let to = from;
    while (to < last && (index.nodes[to + 1] as Text).getRootNode() === tree) to++;
    ranges.push(rangeOver(index, span, from, to));
    from = to + 1;
  }
  return ranges;
}

function rangeOver(index: TextIndex, span: Span, first: number, last: number): Range {
  const start = index.nodes[first] as Text;
  const end = index.nodes[last] as Text;
  const range = start.ownerDocument.createRange();
  const inside = (node: Text, raw: number, at: number): number =>
    Math.min(node.length, Math.max(0, raw - (index.starts[at] as number)));
  range.setStart(start, inside(start, span.start, first));
  range.setEnd(end, inside(end, span.end, last));
  return range;
}

/** Returns the first node that is read for an element: in its frame, its shadow root, or itself. */
function firstIn(node: Node): Node | null {
  if (node.nodeType === 1 && isFrame(node as Element)) return documentIn(node as Element)?.body ?? null;
  return (node as Element).shadowRoot?.firstChild ?? node.firstChild;
}

/** Returns the node after `from` in the order of the index, through inner trees; `whole` skips what `from` holds. */
function following(from: Node, root: Node, whole: boolean): Node | null {
  const inner = whole ? null : firstIn(from);
  if (inner) return inner;
  let node = from;
  while (node !== root) {
    if (node.nextSibling) return node.nextSibling;
    const parent = node.parentNode;
    const holder = parent ? null : holderOf(node);
    if (holder && !isFrame(holder) && holder.firstChild) return holder.firstChild;
    const outer = parent ?? holder;
    if (!outer) return null;
    node = outer;
  }
  return null;
}

function isInside(root: Node, from: Node): boolean {
  let node: Node | null = from;
  while (node && node !== root) node = node.parentNode ?? holderOf(node);
  return node === root;
}

/** Returns the raw offset of a DOM boundary; for one in an element, that of the next text. */
function rawOfBoundary(index: TextIndex, container: Node, offset: number): number {
  const known = index.offsetOf(container);
  if (known !== undefined) return known + Math.min(offset, (container as Text).length);
  const end = index.starts.at(-1) as number;
  const child = container.childNodes[offset];
  if (!isInside(index.root, container)) {
    if (!child && container.contains(index.root)) return end;
    const reference = child ?? container;
    const follows = reference.compareDocumentPosition(index.root) & Node.DOCUMENT_POSITION_FOLLOWING;
    return follows !== 0 || reference === index.root ? 0 : end;
  }
  let node = child ?? following(container, index.root, true);
  while (node) {
    const start = index.offsetOf(node);
    if (start !== undefined) return start;
    node = following(node, index.root, false);
  }
  return end;
}

/** The two ends of a passage. Unlike those of a `Range`, they may be in different trees. */
export type Edges = Pick<Range, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** Returns the raw span that a range covers, widened to whole graphemes; empty when it covers no text of the index. */
export function spanOfRange(index: TextIndex, range: Edges): Span {
  const isEmpty = range.startContainer === range.endContainer && range.startOffset === range.endOffset;
  const start = rawOfBoundary(index, range.startContainer, range.startOffset);
  const end = isEmpty ? start : rawOfBoundary(index, range.endContainer, range.endOffset);
  return end > start ? wholeGraphemes(index, { start, end }) : { start, end: start };
}
