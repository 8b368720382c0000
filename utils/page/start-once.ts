/** Shared by this extension's scripts in the page. The page's own scripts have another `window` object. */
const RUNNING = Symbol.for('pressmark.page-tools');
/** An event without data, heard across versions of the extension. Pages may fake it: it only ends disconnected tools. */
export const TOOLS_STARTED = 'pressmark:page-tools-started';

/**
 * Returns the signal that ends the page tools that start now; null when tools run in this page already, so that injecting
 * the script again is harmless. Tools that an update of the extension has disconnected end.
 */
export function startOnce(window: Window, isConnected: () => boolean): AbortSignal | null {
  const world = window as Window & { [RUNNING]?: () => boolean };
  if (world[RUNNING]?.()) return null;
  world[RUNNING] = isConnected;
  const { document } = window;
  document.dispatchEvent(new Event(TOOLS_STARTED));
  const end = new AbortController();
  document.addEventListener(TOOLS_STARTED, () => isConnected() || end.abort(), { signal: end.signal });
  return end.signal;
}
