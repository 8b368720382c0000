import { COLORS, type Color } from '../model/annotation';
import { focusedElement, isEditable } from './selection';

/** What keys do while the colours are shown. */
export interface OfferKeys {
  onColor: (color: Color) => void;
  onNote: () => void;
  onEnter: () => void;
  onDismiss: () => void;
  /** Whether an event is the colours' own: there, Tab moves between buttons. */
  isOwn: (event: Event) => boolean;
  /** Whether a letter or digit without a modifier acts. */
  hasSingleKeys: () => boolean;
}

/**
 * Answers keys until the signal ends it: Tab goes to the colours, Escape closes them, and where the reader turned single keys
 * on, 1 to 5 choose a colour and n makes a note. Answered keys do not reach the page. Keys in a field or with a modifier are
 * ignored.
 */
export function answerKeys(window: Window, keys: OfferKeys, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const isOwn = keys.isOwn(event);
    if (!isOwn && isEditable(focusedElement(window.document))) return;
    const answer = answerOf(event, keys, isOwn);
    if (!answer) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    answer();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
}

function answerOf(event: KeyboardEvent, keys: OfferKeys, isOwn: boolean): (() => void) | null {
  const color = COLORS[digitOf(event) - 1];
  const bySingleKey = color ? () => keys.onColor(color) : isKeyN(event) ? keys.onNote : null;
  if (bySingleKey) return keys.hasSingleKeys() ? bySingleKey : null;
  if (event.key === 'Escape') return keys.onDismiss;
  return event.key === 'Tab' && !event.shiftKey && !isOwn ? keys.onEnter : null;
}

/** Returns the digit of a key, also on keyboards that need Shift for digits; NaN for other keys. */
function digitOf({ key, code }: KeyboardEvent): number {
  return Number.parseInt(/^\d$/.test(key) ? key : (/^Digit(\d)$/.exec(code)?.[1] ?? ''), 10);
}

/** Whether the key is N: by its letter, or by its position on keyboards of other scripts. */
function isKeyN({ key, code, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey) return false;
  return key === 'n' || (code === 'KeyN' && /[^\p{ASCII}]/u.test(key));
}
