import { selectedRange } from './selected-range';

/** A pointer that moves further than this between press and release is dragging, in CSS pixels. */
const STEADY = 4;
/** Elements that answer clicks themselves, which then do not open the highlight under them. */
const ANSWERED =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"]';

export interface ClickWatch {
  /** The reader pressed the mouse or tapped in the page. Called before `onClick`. */
  onTurn: () => void;
  /** A plain click: without selecting, dragging, a link, a button or a modifier. */
  onClick: (x: number, y: number) => void;
  /** Whether an event is our own UI's, not the page's. */
  isOwn: (event: Event) => boolean;
}

/** Watches the reader's clicks until the signal ends it. Only listens: no event is stopped or cancelled. */
export function watchClicks(document: Document, watch: ClickWatch, signal: AbortSignal): void {
  let pressed = { x: 0, y: 0, byTouch: false, inSelection: false };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      const inSelection = selectedRange(document) !== null;
      pressed = { x: event.clientX, y: event.clientY, byTouch: event.pointerType === 'touch', inSelection };
      // A finger put down may be about to scroll.
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
      // A click into a selection clears it, but only after this event.
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
  // Not by `instanceof`: a frame has classes of its own.
  if ((target as Partial<Node>).nodeType !== Node.ELEMENT_NODE) return false;
  return (target as Element).matches(ANSWERED) || (target as HTMLElement).isContentEditable;
}
