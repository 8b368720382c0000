import type { CopyOfferEvents, CopyOffers } from '@/utils/contract/surface';
import type { Selector } from '@/utils/model/selector';

/** What the reader needs of the page layer, which components may not reach for themselves. */
export interface ReaderTools {
  /** Stored HTML, cleaned again, as nodes that load nothing. */
  sanitise(html: string): DocumentFragment;
  /** Where each passage is in the root, in the order given; empty for one that is not there. */
  anchor(root: Element, passages: readonly (readonly Selector[])[], signal: AbortSignal): Promise<Range[][]>;
  /** Calls back when the reader asks by a key of the browser to highlight what is selected, until the signal ends it. */
  onHighlightKey(listener: () => Promise<void>, signal: AbortSignal): void;
  /** Offers the colours for what is selected in the root, until the signal ends it. */
  offerColors(root: Element, events: CopyOfferEvents, signal: AbortSignal): CopyOffers;
}
