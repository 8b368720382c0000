import { pageIdentity } from '../text/source-url';

/** How often the address is checked in browsers without the Navigation API, in milliseconds. */
const LOOK_EVERY = 1000;

/** The part of the Navigation API used here. Not all supported browsers have it. */
interface Navigation {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

export interface AddressWatch {
  /** The page became another one without loading: `history.pushState`, `replaceState`, back or forward. */
  onChange: () => void;
  /** The page came back from the back/forward cache, as it was when it was left. */
  onReturn: () => void;
}

/** Watches the address of a page until the signal ends it. Ignores changes of the anchor or of trackers alone. */
export function watchAddress(window: Window, { onChange, onReturn }: AddressWatch, signal: AbortSignal): void {
  let page = pageIdentity(window.location.href);
  const look = () => {
    const next = pageIdentity(window.location.href);
    if (next === page) return;
    page = next;
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
  window.addEventListener('pageshow', (event) => event.persisted && onReturn(), { signal });
}
