import type { TypingScope } from '../contract/surface';

/** The events that carry what is written, or pasted into a field. */
const TYPING =
  'keydown keypress keyup input beforeinput textInput compositionstart compositionupdate compositionend paste';

/**
 * Shows every event of writing to the in-page UI before the page hears of it: a page's own listeners come after those that
 * were there before its first script, until the signal ends it. May be called again; an event that the UI keeps to itself is
 * shown once. Without a signal it is for as long as the page lasts: a listener that was there first serves later tools too.
 */
export function hearTyping(window: Window & TypingScope, signal?: AbortSignal): void {
  for (const type of TYPING.split(' ')) {
    window.addEventListener(type, (event) => window.pressmarkTyping?.(event), {
      capture: true,
      ...(signal && { signal }),
    });
  }
}
