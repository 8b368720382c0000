import { focusedElement, isEditable } from './selection';

/**
 * Calls back when Escape is pressed outside fields, until the signal ends it. Only listens: the page gets the key, too.
 */
export function watchEscape(
  document: Document,
  { onEscape, isOwn }: { onEscape: () => void; isOwn: (event: Event) => boolean },
  signal: AbortSignal,
): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isOwn(event) || isEditable(focusedElement(document))) return;
    onEscape();
  };
  document.defaultView?.addEventListener('keydown', onKeyDown, { capture: true, passive: true, signal });
}
