import { documentIn } from '../anchoring/trees';
import type { Box } from '../contract/surface';
import type { NoSelectionReason } from '../contract/page';
import { pageIdentity } from '../text/source-url';
import { boxInPage, documentInFocus } from './frames';
import { selectedRange } from './selected-range';

/** What the reader has selected. */
export type Selected = Passage | { ok: false; reason: NoSelectionReason };

export interface Passage {
  ok: true;
  range: Range;
  isBackward: boolean;
  /** The page it was selected on, which may have become another one since without loading. */
  source: string;
}

const FRAMES = 'iframe, frame, object, embed';
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox"]';

/** The selected passage of a page, or of the frame the reader is in; the selection stays as it is. */
export function passageInFocus(document: Document): Selected {
  const inner = documentInFocus(document);
  const selected = selectedPassage(inner);
  return selected.ok || inner === document || selected.reason !== 'nothing-selected'
    ? selected
    : selectedPassage(document);
}

/** The selected passage of a document, as a range of its own; the selection stays as it is. */
export function selectedPassage(document: Document): Selected {
  const range = selectedRange(document);
  if (!range) return { ok: false, reason: whyNothing(document.activeElement) };
  if (isEditable(range.commonAncestorContainer)) return { ok: false, reason: 'in-a-field' };
  if (!hasText(range)) return { ok: false, reason: 'no-text' };
  return { ok: true, range, isBackward: isBackward(document.getSelection()), source: pageSource() };
}

/** The address of this script's page as the library writes it, whichever of its documents the reader is in. */
export function pageSource(): string {
  return pageIdentity(window.location.href);
}

/** What of a passage lies in an element; null when no text of it does. */
export function passageWithin(passage: Passage, root: Element): Passage | null {
  const whole = new Range();
  whole.selectNodeContents(root);
  const range = passage.range.cloneRange();
  if (!range.intersectsNode(root)) return null;
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(root, 0);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(root, root.childNodes.length);
  return hasText(range) ? { ...passage, range } : null;
}

/** Whether keys pressed at a node are for writing there. */
export function isEditable(node: Node | null): boolean {
  const element = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node?.parentElement ?? null);
  if (!element) return false;
  return (element as HTMLElement).isContentEditable || element.closest(FIELDS) !== null;
}

/** The element that has the focus, also inside open shadow roots. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/**
 * Where a passage is seen now: its last line when it was selected forward, its first when backward, because there the
 * reader's hand and eyes are; of several lines in sight only. Null when none of it is in the viewport.
 */
export function endBox(range: Range, isBackward: boolean): Box | null {
  const lines = visibleBoxes(range);
  return (isBackward ? lines[0] : lines.at(-1)) ?? null;
}

/** The rectangle around what is in sight of a passage, which may be in several ranges; null when nothing is. */
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

/** Of a very long passage only so many boxes are placed in the page: to do it for each would stall scrolling. */
const MOST_BOXES = 2000;

function visibleBoxes(range: Range): Box[] {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return [];
  const visible: Box[] = [];
  const boxes = range.getClientRects();
  for (let at = 0; at < Math.min(boxes.length, MOST_BOXES); at++) {
    const box = boxes[at];
    // A selection that ends at the very start of a block has an empty box there.
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
  // Not by their classes: those of a frame are others.
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

/** Whether there is anything to read in a range. To write its text out is quicker than to look at its nodes one by one. */
function hasText(range: Range): boolean {
  return /[^\s\p{Cf}]/u.test(range.toString());
}
