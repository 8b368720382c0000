import type { Detection } from '../model/extraction';
import { withoutAnchor } from '../text/route';
import { detectArticle } from './detect';

/** What the watch needs of the browser; times in milliseconds. */
export interface WatchClock {
  now: () => number;
  /** Calls `run` once when the page is idle, after `delay` at the earliest. Returns a function that cancels it. */
  whenIdle: (run: () => void, delay: number) => () => void;
  /** Calls `onChange` for every change to the nodes of a document. Returns a function that stops it. */
  observe: (document: Document, onChange: () => void) => () => void;
}

export interface WatchOptions {
  document: Document;
  /** Read again at every look, because pages change their address without loading. */
  location: { readonly href: string };
  /** Ends the watch. */
  signal: AbortSignal;
  /** Called with the first answer for an address, and with every answer that differs from the last. */
  onDetection: (detection: Detection) => void;
  detect?: typeof detectArticle;
  clock?: WatchClock;
}

export interface Watch {
  /** Starts over with a fresh budget, for a page that came back from the cache. */
  restart: () => void;
  /** Starts over if the address has become that of another page. */
  follow: () => void;
}

/** The most looks per address. The pauses between them (in milliseconds) grow, so that a page that never rests costs little. */
const LOOKS = 8;
const FIRST_PAUSE = 400;
const PAUSE_GROWTH = 1.7;

/** Milliseconds that all looks at one address may take; a page that needs more is too large to look at again. */
const TIME_BUDGET = 120;

/** The answer is settled when two looks in a row say article, the second with this confidence. */
const SURE = 0.95;

const browserClock: WatchClock = {
  now: () => performance.now(),
  whenIdle(run, delay) {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(run, { timeout: 2000 });
    }, delay);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  },
  observe(document, onChange) {
    const observer = new MutationObserver(onChange);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  },
};

/**
 * Looks whether the page is an article as soon as it is idle, and again after changes: a text that arrives late, a consent
 * wall that goes away, an address that changes in place. Stops by itself once the answer is settled or the budget is
 * spent; `restart` gives a new one.
 */
export function watchArticle(options: WatchOptions): Watch {
  const { document, location, signal, onDetection, detect = detectArticle, clock = browserClock } = options;
  let address = '';
  let last: Detection | null = null;
  let looks = 0;
  let spent = 0;
  let stopObserving: (() => void) | null = null;
  let callOff: (() => void) | null = null;

  const stop = () => {
    callOff?.();
    stopObserving?.();
    callOff = stopObserving = null;
  };

  const plan = (pause: number) => {
    callOff ??= clock.whenIdle(look, pause);
  };

  const hasMoved = () => withoutAnchor(location.href) !== address;

  const onChange = () => {
    if (hasMoved()) restart();
    else plan(FIRST_PAUSE * PAUSE_GROWTH ** looks);
  };

  function look() {
    callOff = null;
    if (hasMoved()) return restart();
    const before = clock.now();
    const detection = detect(document, address);
    spent += clock.now() - before;
    looks++;
    const isSettled = detection.isArticle && detection.confidence >= SURE && last?.isArticle === true;
    const isNews = last?.isArticle !== detection.isArticle;
    last = detection;
    if (isSettled || looks >= LOOKS || spent >= TIME_BUDGET) stop();
    if (isNews) onDetection(detection);
  }

  function restart() {
    stop();
    if (signal.aborted) return;
    address = withoutAnchor(location.href);
    last = null;
    looks = spent = 0;
    stopObserving = clock.observe(document, onChange);
    plan(0);
  }

  signal.addEventListener('abort', stop);
  restart();
  return {
    restart,
    follow: () => {
      if (hasMoved()) restart();
    },
  };
}
