/** Chromium's addition to `Document` for pages it loads in advance. */
interface Prerendered {
  prerendering?: boolean;
}

/**
 * Resolves once the page is parsed and the reader has gone to it. A page that the browser loads in advance is not its tab's
 * page yet: a message from it would look like one from a frame.
 */
export async function untilShown(document: Document & Prerendered): Promise<void> {
  const next = (type: string) => new Promise((resolve) => document.addEventListener(type, resolve, { once: true }));
  if (document.readyState === 'loading') await next('DOMContentLoaded');
  if (document.prerendering) await next('prerenderingchange');
}
