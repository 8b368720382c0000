/** The events that the fields listen to. Other events are only kept from the page. */
const HEARD = /^(?:key|input|composition)/;

/**
 * Keeps what the reader types in a closed shadow root from the page, which would see every event on its way to the host.
 * The event is stopped, and the focused field in the root gets a copy that never leaves the root. The browser's default
 * action still happens, unless a listener prevents it on the copy.
 */
export function keepTyping(root: ShadowRoot): (event: Event) => void {
  return (event) => {
    if (event.target !== root.host || !isOfReader(event)) return;
    const field = root.activeElement;
    if (!field?.matches('input, textarea')) return;
    event.stopImmediatePropagation();
    if (HEARD.test(event.type) && !field.dispatchEvent(copyOf(event))) event.preventDefault();
  };
}

/** Events made by the page are never trusted, and stay out. Chromium does not trust `compositionend` either (seen in 156). */
function isOfReader({ isTrusted, type }: Event): boolean {
  return isTrusted || type === 'compositionend';
}

/** Returns a copy of an event that stays within the shadow tree (`composed` is false). */
function copyOf(event: Event): Event {
  const init = new Proxy(event, {
    get: (original, name) => (name === 'composed' ? false : (Reflect.get(original, name) as unknown)),
  });
  return new (event.constructor as typeof Event)(event.type, init);
}
