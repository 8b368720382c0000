/** Not in all DOM types yet: the selection within the given shadow roots. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Deepest nesting of shadow roots that is followed. */
const DEEPEST = 12;

/** Returns a copy of the selected range, also within open shadow roots; null when nothing is selected. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!selection.isCollapsed) return range.cloneRange();
  // For a selection in a shadow root the document only gets its type, and a collapsed range before the host.
  return selection.type === 'Range' ? rangeWithin(selection, range) : null;
}

/** Collapses the selection to its end if it is still this passage, because it would hide the colour. */
export function deselect(range: Range): void {
  const document = range.startContainer.ownerDocument as Document;
  const selected = selectedRange(document);
  if (selected && isSameRange(selected, range)) document.getSelection()?.collapseToEnd();
}

/** Whether two ranges have the same boundaries. */
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

/** Returns a live range; null when the static one reaches over the edge of a shadow root, which a live one cannot. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | null {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.collapsed ? null : range;
}
