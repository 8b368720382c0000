import { batch, createModel, signal } from '@preact/signals';
import type { Offer } from '@/utils/contract/surface';

/** The colours that are offered at a selection, if any. */
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
    /** How often the reader asked for the focus to come to the colours that are offered. */
    entries,
    offerColors: (next: Offer) => show(next),
    enterColors: () => {
      entries.value += 1;
    },
    withdrawColors: () => show(null),
  };
});
