/**
 * Puts a text on the clipboard, at once after something the reader did. Pages without HTTPS, or whose policy forbids the
 * clipboard, are served by a copy event of our own, which the page's listeners do not see. False when both were refused.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(document, text);
  }
}

function copyByEvent(document: Document, text: string): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    view?.removeEventListener('copy', onCopy, { capture: true });
  }
}
