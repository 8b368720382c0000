/**
 * Scrolls a passage to the middle of the viewport, and opens folded `details` around it. Jumps where the reader prefers
 * reduced motion, or where the passage is far.
 */
export function bringIntoView(range: Range): void {
  const { startContainer } = range;
  // Not by `instanceof`: a frame has classes of its own.
  const isElement = startContainer.nodeType === Node.ELEMENT_NODE;
  const element = isElement ? (startContainer as Element) : startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  for (let folded = element.closest('details:not([open])'); folded;) {
    (folded as HTMLDetailsElement).open = true;
    folded = folded.parentElement?.closest('details:not([open])') ?? null;
  }
  const isFar = Math.abs(range.getBoundingClientRect().top) > 3 * view.innerHeight;
  const isStill = isFar || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const block = element.getBoundingClientRect().height > view.innerHeight / 2 ? 'start' : 'center';
  element.scrollIntoView({ block, inline: 'nearest', behavior: isStill ? 'instant' : 'smooth' });
  // In a paragraph taller than half of the window, the passage may still be below.
  if (block === 'start') {
    const { top } = range.getBoundingClientRect();
    const { top: from } = element.getBoundingClientRect();
    view.scrollBy({ top: top - from - view.innerHeight / 3, behavior: isStill ? 'instant' : 'smooth' });
  }
}
