/** A passage to mark in the reader's own copy of a text. */
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

/** Elements that hold no text of their own: what stands between their children is layout. */
const NO_TEXT = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl', 'ruby', 'rp']);

/**
 * Wraps the passages in `mark` elements, `data-mark` saying which passage each is a part of. Passages that overlap are
 * nested where they do, so that each stays whole. The DOM must be ours to change.
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
  // All places are known before the first node is split.
  for (const [node, ofNode] of pieces) wrapNode(node, ofNode);
}

/** Takes all marks off again, leaving the text as it was. */
export function unwrapMarks(root: Element): void {
  for (const mark of root.querySelectorAll('mark[data-mark]')) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

/** Gives the marks that are there the colours of their passages. */
export function recolorMarks(root: Element, passages: readonly Pick<Placement, 'id' | 'color'>[]): void {
  const colors = new Map<string | undefined, string>(passages.map(({ id, color }) => [id, color]));
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-mark]')) {
    const color = colors.get(mark.dataset.mark);
    if (color !== undefined && color !== mark.dataset.color) mark.dataset.color = color;
  }
}

/**
 * The text nodes of a range with the offsets it covers in each. Only what the range touches is walked: a text may hold a
 * thousand highlights.
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
  // From the end, so that the offsets before a cut stay true.
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
