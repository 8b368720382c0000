/**
 * Copies a text to the clipboard; call it directly in response to the reader's action. Where HTTPS is missing or a policy
 * forbids the clipboard, it makes a copy event that the page's listeners do not see. False when both were refused.
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
