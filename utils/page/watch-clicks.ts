import { selectedRange } from './selected-range';

/** A pointer that moves further than this between press and release is dragging, in CSS pixels. */
const STEADY = 4;
/** What a click means to the page: it wins over the highlight under it. */
const ANSWERED =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"]';

export interface ClickWatch {
  /** The reader turned to the page: a press of the mouse, a tap of the finger. Comes before `onClick`. */
  onTurn: () => void;
  /** A click into plain text: none that selects, drags, follows a link, presses a button or holds a modifier. */
  onClick: (x: number, y: number) => void;
  /** Events that are not the page's. */
  isOwn: (event: Event) => boolean;
}

/** Follows the reader's clicks, until the signal ends it. Only listens: no event is held up or answered. */
export function watchClicks(document: Document, watch: ClickWatch, signal: AbortSignal): void {
  let pressed = { x: 0, y: 0, byTouch: false, inSelection: false };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      const inSelection = selectedRange(document) !== null;
      pressed = { x: event.clientX, y: event.clientY, byTouch: event.pointerType === 'touch', inSelection };
      // A finger that is put down may be about to scroll.
      if (!pressed.byTouch && !watch.isOwn(event)) watch.onTurn();
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (watch.isOwn(event)) return;
      if (pressed.byTouch) watch.onTurn();
      const isSteady = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= STEADY;
      if (event.button !== 0 || event.detail > 1 || hasModifier(event) || !isSteady) return;
      // A click into what was already selected takes that selection back, but only after this event.
      if (!pressed.inSelection && selectedRange(document) !== null) return;
      if (event.composedPath().some(isAnswered)) return;
      watch.onClick(event.clientX, event.clientY);
    },
    options,
  );
}

function hasModifier(event: MouseEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

function isAnswered(target: EventTarget): boolean {
  // Not by its class: those of a frame are others.
  if ((target as Partial<Node>).nodeType !== Node.ELEMENT_NODE) return false;
  return (target as Element).matches(ANSWERED) || (target as HTMLElement).isContentEditable;
}
