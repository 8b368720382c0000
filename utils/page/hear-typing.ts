import type { TypingScope } from '../contract/surface';

/** The events that carry what the reader types or pastes. */
const TYPING =
  'keydown keypress keyup input beforeinput textInput compositionstart compositionupdate compositionend paste';

/**
 * Passes every typing event to the in-page UI before the page gets it, until the signal ends it. For that it must run before
 * the page's first script. Calling it again is harmless: an event that the UI keeps to itself is passed once. Without a
 * signal it lasts as long as the page, because listeners installed first also serve later tools.
 */
export function hearTyping(window: Window & TypingScope, signal?: AbortSignal): void {
  for (const type of TYPING.split(' ')) {
    window.addEventListener(type, (event) => window.pressmarkTyping?.(event), {
      capture: true,
      ...(signal && { signal }),
    });
  }
}
