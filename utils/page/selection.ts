import { documentIn } from '../anchoring/trees';
import type { Box } from '../contract/surface';
import type { NoSelectionReason } from '../contract/page';
import { pageIdentity } from '../text/source-url';
import { boxInPage, documentInFocus } from './frames';
import { selectedRange } from './selected-range';

/** What the reader has selected, or why it cannot be used. */
export type Selected = Passage | { ok: false; reason: NoSelectionReason };

export interface Passage {
  ok: true;
  range: Range;
  isBackward: boolean;
  /** The page it was selected on. The document may have become another page since, without loading. */
  source: string;
}

const FRAMES = 'iframe, frame, object, embed';
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox"]';

/** Returns the selected passage of the frame with the focus, else of the page; leaves the selection alone. */
export function passageInFocus(document: Document): Selected {
  const inner = documentInFocus(document);
  const selected = selectedPassage(inner);
  return selected.ok || inner === document || selected.reason !== 'nothing-selected'
    ? selected
    : selectedPassage(document);
}

/** Returns the selected passage of a document, with a copy of its range; leaves the selection alone. */
export function selectedPassage(document: Document): Selected {
  const range = selectedRange(document);
  if (!range) return { ok: false, reason: whyNothing(document.activeElement) };
  if (isEditable(range.commonAncestorContainer)) return { ok: false, reason: 'in-a-field' };
  if (!hasText(range)) return { ok: false, reason: 'no-text' };
  return { ok: true, range, isBackward: isBackward(document.getSelection()), source: pageSource() };
}

/** Returns the address of this script's page as the library stores it, also for selections in its frames. */
export function pageSource(): string {
  return pageIdentity(window.location.href);
}

/** Returns the part of a passage in an element; null when none of its text is there. */
export function passageWithin(passage: Passage, root: Element): Passage | null {
  const whole = new Range();
  whole.selectNodeContents(root);
  const range = passage.range.cloneRange();
  if (!range.intersectsNode(root)) return null;
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(root, 0);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(root, root.childNodes.length);
  return hasText(range) ? { ...passage, range } : null;
}

/** Whether keys pressed at a node type text there. */
export function isEditable(node: Node | null): boolean {
  const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node?.parentElement ?? null);
  if (!element) return false;
  return (element as HTMLElement).isContentEditable || element.closest(FIELDS) !== null;
}

/** Returns the element with the focus, also inside open shadow roots. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/**
 * Returns the box of a passage's last visible line, or of its first when it was selected backward, because that is where the
 * reader's hand and eyes are. Null when none of it is in the viewport.
 */
export function endBox(range: Range, isBackward: boolean): Box | null {
  const lines = visibleBoxes(range);
  return (isBackward ? lines[0] : lines.at(-1)) ?? null;
}

/** Returns the rectangle around the visible part of some ranges; null when none of it is visible. */
export function visibleBox(ranges: readonly Range[]): Box | null {
  const boxes = ranges.flatMap(visibleBoxes);
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((one) => one.left)),
    top: Math.min(...boxes.map((one) => one.top)),
    right: Math.max(...boxes.map((one) => one.right)),
    bottom: Math.max(...boxes.map((one) => one.bottom)),
  };
}

/** Most boxes of a passage that are computed: all boxes of a very long one would stall scrolling. */
const MOST_BOXES = 2000;

function visibleBoxes(range: Range): Box[] {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return [];
  const visible: Box[] = [];
  const boxes = range.getClientRects();
  for (let at = 0; at < Math.min(boxes.length, MOST_BOXES); at++) {
    const box = boxes[at];
    // A selection that ends at the start of a block has an empty box there.
    if (!box || box.width < 1 || box.height < 1) continue;
    const seen = boxInPage(box, view);
    if (seen) visible.push(seen);
  }
  return visible;
}

function whyNothing(focused: Element | null): NoSelectionReason {
  if (focused?.matches(FRAMES) && !documentIn(focused)) return 'in-a-frame';
  return isFieldWithSelection(focused) ? 'in-a-field' : 'nothing-selected';
}

function isFieldWithSelection(element: Element | null): boolean {
  // Not by `instanceof`: a frame has classes of its own.
  if (!element?.matches('input, textarea')) return false;
  const field = element as HTMLInputElement | HTMLTextAreaElement;
  try {
    return field.selectionStart !== field.selectionEnd;
  } catch {
    // Some kinds of input have no selection to ask for.
    return false;
  }
}

function isBackward(selection: Selection | null): boolean {
  if (!selection) return false;
  if (selection.direction === 'backward' || selection.direction === 'forward')
    return selection.direction === 'backward';
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** Whether a range has visible text. `toString` is quicker than looking at its nodes one by one. */
function hasText(range: Range): boolean {
  return /[^\s\p{Cf}]/u.test(range.toString());
}
