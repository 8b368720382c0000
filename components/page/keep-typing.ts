/** What the fields listen to; of the rest nothing need be known but that it is not the page's. */
const HEARD = /^(?:key|input|composition)/;

/**
 * Keeps what the reader writes in a closed shadow root from the page, which hears every event on its way down to the host:
 * the event goes no further, and the field in the root that has the focus gets a copy that never leaves the root. What the
 * browser does at an event it does all the same, unless the copy is answered.
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

/** What the page makes up is never trusted, and so never gets in. Nor does Chromium trust the end of a composition (seen in 156). */
function isOfReader({ isTrusted, type }: Event): boolean {
  return isTrusted || type === 'compositionend';
}

/** The same event, but one that stays within its tree. */
function copyOf(event: Event): Event {
  const init = new Proxy(event, {
    get: (original, name) => (name === 'composed' ? false : (Reflect.get(original, name) as unknown)),
  });
  return new (event.constructor as typeof Event)(event.type, init);
}
