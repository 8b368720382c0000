import { COLORS, type Color } from '../model/annotation';
import { focusedElement, isEditable } from './selection';

/** What keys do while the colours are shown at a selection. */
export interface OfferKeys {
  onColor: (color: Color) => void;
  onNote: () => void;
  onEnter: () => void;
  onDismiss: () => void;
  /** Events of the colours themselves: there, keys go from button to button. */
  isOwn: (event: Event) => boolean;
  /** Whether a letter or a digit by itself acts. */
  hasSingleKeys: () => boolean;
}

/**
 * Answers keys until the signal ends it: 1 to 5 for the colours and n for a note where the reader wants single keys to act,
 * Tab to go to the colours, Escape to close them. Keys that are answered do not reach the page; keys in a field, or with a modifier, are left alone.
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

/** The digit of a key, also on keyboards where digits are typed with Shift; NaN for other keys. */
function digitOf({ key, code }: KeyboardEvent): number {
  return Number.parseInt(/^\d$/.test(key) ? key : (/^Digit(\d)$/.exec(code)?.[1] ?? ''), 10);
}

/** N by its letter; by its place where the keyboard types another script. */
function isKeyN({ key, code, shiftKey }: KeyboardEvent): boolean {
  if (shiftKey) return false;
  return key === 'n' || (code === 'KeyN' && /[^\p{ASCII}]/u.test(key));
}
