import type { CopyOffers, CopyOfferEvents } from '../contract/surface';
import { describe, readAhead } from './anchoring';
import { createOffers } from './offers';
import { passageWithin, selectedPassage } from './selection';

/** Offers the colours for selections in a stored copy on an extension page, until the signal ends it. */
export function offerInCopy(
  root: Element,
  { surface, hasSingleKeys, onHighlight }: CopyOfferEvents,
  signal: AbortSignal,
): CopyOffers {
  const document = root.ownerDocument;
  const highlight: CopyOffers['highlight'] = async (choice) => {
    const passage = offers.take() ?? selectedIn(root);
    const selector = passage && describe(root, passage.range);
    if (!passage || !selector) return false;
    if (await onHighlight({ ...choice, selector })) document.getSelection()?.removeAllRanges();
    // The selection is still there, so the reader can try again.
    else offers.show(passage);
    return true;
  };
  const offers = createOffers(
    {
      document,
      surface,
      within: root,
      hasSingleKeys,
      isAble: () => true,
      onOffer: () => void readAhead(root),
      onHighlight: (choice) => void highlight(choice),
    },
    signal,
  );
  offers.watch(document, signal);
  return { highlight, dismiss: () => offers.dismiss() };
}

function selectedIn(root: Element) {
  const selected = selectedPassage(root.ownerDocument);
  return selected.ok ? passageWithin(selected, root) : null;
}
