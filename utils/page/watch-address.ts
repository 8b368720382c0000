/** How often the address is looked at where the browser does not tell of its changes, in milliseconds. */
const LOOK_EVERY = 1000;

/** The Navigation API, as far as it is used here; not every browser that Pressmark runs in has it. */
interface Navigation extends EventTarget {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

/**
 * Calls back when the page becomes another one without loading: `history.pushState`, `replaceState`, back and forward, and
 * when it comes back from the back/forward cache. A change of the anchor alone is none. Ends with the signal.
 */
export function watchAddress(window: Window, onChange: () => void, signal: AbortSignal): void {
  let address = pageAddress(window.location);
  const look = () => {
    const next = pageAddress(window.location);
    if (next === address) return;
    address = next;
    onChange();
  };
  const { navigation } = window as Window & { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    window.addEventListener('popstate', look, { signal });
    const timer = window.setInterval(look, LOOK_EVERY);
    signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
  }
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      address = pageAddress(window.location);
      onChange();
    },
    { signal },
  );
}

/** Without the anchor, unless it is a route (`#/…`, `#!…`). */
function pageAddress({ href, hash }: Location): string {
  return hash === '' || /^#[!/]/.test(hash) ? href : href.slice(0, -hash.length);
}
