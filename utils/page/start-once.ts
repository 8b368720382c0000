/** Known to every script of this extension in the page, and to nobody else: the page's own scripts have another window. */
const RUNNING = Symbol.for('pressmark.page-tools');
/** Heard across versions of the extension; says nothing, and all it can do is make page tools without a background end. */
export const TOOLS_STARTED = 'pressmark:page-tools-started';

/**
 * The life of page tools that start now: a signal that ends them. Null when there are some in this page already, so that
 * injecting the script again is harmless. Those that an update of the extension has cut off make way.
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
