/** What Chromium adds to the document of a page that it loads before the reader goes there. */
interface Prerendered {
  prerendering?: boolean;
}

/**
 * Resolves once a page is one that the reader has gone to: at once, but for a page that the browser loads in advance. Such
 * a page is not the page of its tab yet, and a message from it looks as if it came from a frame.
 */
export async function untilShown(document: Document & Prerendered): Promise<void> {
  if (document.prerendering !== true) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
