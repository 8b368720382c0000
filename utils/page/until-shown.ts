/** What Chromium adds to the document of a page that it loads before the reader goes there. */
interface Prerendered {
  prerendering?: boolean;
}

/**
 * Resolves once a page is there, and one that the reader has gone to: later for a page that the browser loads in advance.
 * Such a page is not the page of its tab yet, and a message from it looks as if it came from a frame.
 */
export async function untilShown(document: Document & Prerendered): Promise<void> {
  const next = (type: string) => new Promise((resolve) => document.addEventListener(type, resolve, { once: true }));
  if (document.readyState === 'loading') await next('DOMContentLoaded');
  if (document.prerendering) await next('prerenderingchange');
}
