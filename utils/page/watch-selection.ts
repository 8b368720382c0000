import { selectedRange } from './selected-range';
import { selectedPassage, type Passage } from './selection';

/** How long a selection must stay unchanged to count as made, in milliseconds, by input device. */
const SETTLING = { mouse: 10, keyboard: 280, touch: 380 } as const;
type Hand = keyof typeof SETTLING;

export interface SelectionWatch {
  /** A passage was selected, and stayed unchanged for its `SETTLING` time. */
  onSettled: (selected: Passage, hand: Hand) => void;
  /** Nothing that can be highlighted is selected any more. */
  onGone: () => void;
  /** Whether an event is our own UI's, not the page's. */
  isOwn: (event: Event) => boolean;
}

/** Watches what the reader selects until the signal ends it. Only listens: no event is stopped or cancelled. */
export function watchSelection(document: Document, watch: SelectionWatch, signal: AbortSignal): void {
  let hand: Hand = 'keyboard';
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (isPressed) return;
    const selected = selectedPassage(document);
    if (selected.ok) watch.onSettled(selected, hand);
    else watch.onGone();
  };
  const settleSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLING[hand]);
  };
  const listen = <K extends keyof DocumentEventMap>(type: K, listener: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, listener, { capture: true, passive: true, signal });

  listen('pointerdown', (event) => {
    if (watch.isOwn(event)) return;
    hand = event.pointerType === 'touch' ? 'touch' : 'mouse';
    isPressed = hand === 'mouse';
  });
  const onReleased = (event: Event) => {
    isPressed = false;
    if (!watch.isOwn(event)) settleSoon();
  };
  listen('pointerup', onReleased);
  listen('pointercancel', onReleased);
  // A drag of selected text ends without pointerup.
  listen('dragend', onReleased);
  // This may start in the middle of a drag, which the first move tells.
  const onFirstMove = (event: PointerEvent) => {
    isPressed ||= event.pointerType === 'mouse' && event.buttons === 1;
  };
  document.addEventListener('pointermove', onFirstMove, { capture: true, passive: true, once: true, signal });
  listen('keydown', () => {
    hand = 'keyboard';
  });
  listen('selectionchange', () => {
    if (!selectedRange(document)) {
      clearTimeout(timer);
      watch.onGone();
    } else if (!isPressed) {
      settleSoon();
    }
  });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  // There may be a selection already: it may be what made these tools start.
  settleSoon();
}
