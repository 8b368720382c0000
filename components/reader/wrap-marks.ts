/** A passage to mark in the stored copy. */
export interface Placement {
  id: string;
  color: string;
  ranges: readonly Range[];
}

interface Piece {
  start: number;
  end: number;
  placement: Placement;
}

/** Elements without text of their own: the white space between their children is layout. */
const NO_TEXT = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl', 'ruby', 'rp']);

/**
 * Wraps passages in `mark` elements, with the passage's id in `data-mark`. Where passages overlap the marks are nested, so
 * that each passage is marked as a whole. Changes the DOM, so never call it on a page's own.
 */
export function wrapMarks(root: Element, placements: readonly Placement[]): void {
  const pieces = new Map<Text, Piece[]>();
  for (const placement of placements) {
    for (const range of placement.ranges) {
      for (const [node, start, end] of textIn(range)) {
        pieces.set(node, [...(pieces.get(node) ?? []), { start, end, placement }]);
      }
    }
  }
  // Only now, because splitting a node would change the ranges still to be read.
  for (const [node, ofNode] of pieces) wrapNode(node, ofNode);
}

/** Removes all marks, leaving the text as it was. */
export function unwrapMarks(root: Element): void {
  for (const mark of root.querySelectorAll('mark[data-mark]')) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

/** Updates the colours of existing marks. */
export function recolorMarks(root: Element, passages: readonly Pick<Placement, 'id' | 'color'>[]): void {
  const colors = new Map<string | undefined, string>(passages.map(({ id, color }) => [id, color]));
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-mark]')) {
    const color = colors.get(mark.dataset.mark);
    if (color !== undefined && color !== mark.dataset.color) mark.dataset.color = color;
  }
}

/**
 * Returns the text nodes of a range, with the offsets it covers in each. Walks only the nodes in the range, because a text
 * may have a thousand highlights.
 */
function* textIn(range: Range): Generator<[node: Text, start: number, end: number]> {
  const { commonAncestorContainer: root, startContainer, endContainer } = range;
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const isText = startContainer.nodeType === Node.TEXT_NODE;
  let node = (isText ? startContainer : walker.nextNode()) as Text | null;
  for (; node && range.comparePoint(node, 0) <= 0; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    if (node.parentElement && NO_TEXT.has(node.parentElement.localName)) continue;
    const start = node === startContainer ? range.startOffset : 0;
    const end = node === endContainer ? range.endOffset : node.length;
    if (end > start) yield [node, start, end];
  }
}

function wrapNode(node: Text, pieces: readonly Piece[]): void {
  const cuts = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => b - a);
  const whole = node;
  // From the end, so that the offsets before a cut stay valid.
  let end = whole.length;
  for (const cut of [...cuts, 0]) {
    if (cut === end) continue;
    const covering = pieces.filter((piece) => piece.start <= cut && piece.end >= end);
    if (covering.length > 0) wrap(cut === 0 ? whole : whole.splitText(cut), covering);
    else if (cut > 0) whole.splitText(cut);
    end = cut;
  }
}

function wrap(text: Text, covering: readonly Piece[]): void {
  let inner: Node = text;
  const parent = text.parentNode;
  const next = text.nextSibling;
  for (const { placement } of covering.toReversed()) {
    const mark = text.ownerDocument.createElement('mark');
    mark.dataset.mark = placement.id;
    mark.dataset.color = placement.color;
    mark.setAttribute('aria-details', `note-${placement.id}`);
    mark.append(inner);
    inner = mark;
  }
  parent?.insertBefore(inner, next);
}
