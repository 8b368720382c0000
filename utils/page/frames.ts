import { documentIn, isFrame } from '../anchoring/trees';
import type { Box } from '../contract/surface';

/** Least area of a frame with an article, in square CSS pixels. */
const LEAST_AREA = 300 * 300;

/**
 * Calls back for each document in same-origin frames, also nested ones, now and as they load. The signal it passes is
 * aborted when the frame navigates or is removed. Cross-origin frames are inaccessible.
 */
export function followFrames(
  document: Document,
  onDocument: (document: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const known = new WeakMap<Element, { document: Document; end: AbortController }>();
  const look = (frame: Element): void => {
    const inner = documentIn(frame);
    const before = known.get(frame);
    if (before?.document === inner) return;
    before?.end.abort();
    if (!inner) return;
    const end = new AbortController();
    known.set(frame, { document: inner, end });
    const both = AbortSignal.any([signal, end.signal]);
    // A persisted document goes into the back/forward cache with its page, and comes back unchanged.
    inner.defaultView?.addEventListener('pagehide', ({ persisted }) => persisted || end.abort(), { signal: both });
    onDocument(inner, both);
    followFrames(inner, onDocument, both);
  };
  for (const frame of document.querySelectorAll('iframe, frame')) look(frame);
  // New and navigating frames fire `load`, which does not bubble but can be captured.
  const onLoad = ({ target }: Event): void => {
    if (isFrame(target as Element)) look(target as Element);
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
}

/** Returns the document of the same-origin frame with the focus, else `document` itself. */
export function documentInFocus(document: Document): Document {
  const { activeElement } = document;
  const inner = activeElement && isFrame(activeElement) ? documentIn(activeElement) : null;
  return inner ? documentInFocus(inner) : document;
}

/** Returns the document of the largest same-origin frame; null when none is larger than `LEAST_AREA`. */
export function largestFrameOf(page: Document): Document | null {
  let largest: Document | null = null;
  let most = LEAST_AREA;
  for (const frame of page.querySelectorAll<HTMLElement>('iframe, frame')) {
    const document = documentIn(frame);
    const area = frame.offsetWidth * frame.offsetHeight;
    if (!document || area <= most) continue;
    largest = document;
    most = area;
  }
  return largest;
}

const isInView = (box: Box, { innerWidth, innerHeight }: Window): boolean =>
  box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;

/** Converts a box in a frame's viewport to the viewport of this script's page; null when it is out of sight. */
export function boxInPage(box: Box, view: Window): Box | null {
  if (!isInView(box, view)) return null;
  const frame = view === window ? null : (view.frameElement as HTMLElement | null);
  const outer = frame?.ownerDocument.defaultView;
  if (!frame || !outer) return box;
  const { left, top, width, height } = frame.getBoundingClientRect();
  // CSS may scale a frame, so that it is drawn larger or smaller than it is laid out.
  const x = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1;
  const y = frame.offsetHeight > 0 ? height / frame.offsetHeight : 1;
  const from = { x: left + frame.clientLeft * x, y: top + frame.clientTop * y };
  const moved = {
    left: from.x + box.left * x,
    top: from.y + box.top * y,
    right: from.x + box.right * x,
    bottom: from.y + box.bottom * y,
  };
  return boxInPage(moved, outer);
}
