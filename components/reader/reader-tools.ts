import type { CopyOfferEvents, CopyOffers } from '@/utils/contract/surface';
import type { Selector } from '@/utils/model/selector';

/** What the reader needs from the page layer, which components must not import. */
export interface ReaderTools {
  /** Sanitises stored HTML again and returns nodes that load nothing. */
  sanitise(html: string): DocumentFragment;
  /** Returns the ranges of each passage in the root, in the order given; empty for a passage not found. */
  anchor(root: Element, passages: readonly (readonly Selector[])[], signal: AbortSignal): Promise<Range[][]>;
  /** Calls `listener` when the browser's shortcut for highlighting is pressed, until the signal ends it. */
  onHighlightKey(listener: () => Promise<void>, signal: AbortSignal): void;
  /** Offers the colours for what is selected in the root, until the signal ends it. */
  offerColors(root: Element, events: CopyOfferEvents, signal: AbortSignal): CopyOffers;
}
