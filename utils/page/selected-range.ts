/** Newer than the DOM types of some: the selection as it is within the shadow roots that are named. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** No page nests shadow roots deeper. */
const DEEPEST = 12;

/** What is selected, as a range of its own, also within open shadow roots; null when nothing is. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!selection.isCollapsed) return range.cloneRange();
  // Of a selection within a shadow root the document learns that it is one, and before which child its host stands.
  return selection.type === 'Range' ? rangeWithin(selection, range) : null;
}

/** Takes the selection away where it is still this passage: it would hide the colour. The caret stays at its end. */
export function deselect(range: Range): void {
  const document = range.startContainer.ownerDocument as Document;
  const selected = selectedRange(document);
  if (selected && isSameRange(selected, range)) document.getSelection()?.collapseToEnd();
}

/** Whether two ranges begin and end at the same places. */
export function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function rangeWithin(selection: Selection & ComposedSelection, around: AbstractRange): Range | null {
  const shadowRoots: ShadowRoot[] = [];
  let place = around;
  while (shadowRoots.length < DEEPEST) {
    const host = place.startContainer.childNodes[place.startOffset] as Partial<Element> | undefined;
    if (!host?.shadowRoot) return null;
    shadowRoots.push(host.shadowRoot);
    const [inner] = selection.getComposedRanges?.({ shadowRoots }) ?? [];
    if (!inner) return null;
    if (!inner.collapsed) return liveRange(inner);
    place = inner;
  }
  return null;
}

/** Null when it reaches over the edge of a shadow root: then no single range can hold it. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | null {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.collapsed ? null : range;
}
