import { batch, createModel, signal } from '@preact/signals';
import type { Offer } from '@/utils/contract/surface';

/** The colours offered at a selection, if any. */
export const OfferModel = createModel(() => {
  const offer = signal<Offer | null>(null);
  const entries = signal(0);
  const show = (next: Offer | null) => {
    batch(() => {
      entries.value = 0;
      offer.value = next;
    });
  };
  return {
    offer,
    /** Grows each time the reader asks for the focus to move to the colours. */
    entries,
    offerColors: (next: Offer) => show(next),
    enterColors: () => {
      entries.value += 1;
    },
    withdrawColors: () => show(null),
  };
});
