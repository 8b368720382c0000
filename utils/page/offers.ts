import type { HighlightChoice, OfferSurface } from '../contract/surface';
import { answerKeys } from './offer-keys';
import { isSameRange } from './selected-range';
import { endBox, passageWithin, type Passage } from './selection';
import { watchSelection } from './watch-selection';

export interface Offers {
  /** Also offers the colours for selections in this document, the page's or a frame's. */
  watch(document: Document, signal: AbortSignal): void;
  /** Withdraws the offer for a selection in another document, because the reader turned to this one. */
  leave(document: Document): void;
  /** Withdraws the colours, and returns the passage they were shown for; null when there is none. */
  take(): Passage | null;
  /** Shows the colours of a passage. */
  show(passage: Passage): void;
  /** Withdraws the colours until something else is selected. */
  dismiss(): void;
}

interface Collaborators {
  document: Document;
  surface: OfferSurface;
  onHighlight: (choice: HighlightChoice) => void;
  /** Whether a letter or digit without a modifier acts. */
  hasSingleKeys: () => boolean;
  /** Limits selections to this element; by default the whole document. */
  within?: Element;
  /** Asked before anything is offered. */
  isAble: () => boolean;
  /** Called when the colours are shown, and one of them is likely to be chosen. */
  onOffer: () => void;
}

/** Offers the colours for what the reader selects, for pointer and keyboard, until the signal ends it. */
export function createOffers(it: Collaborators, signal: AbortSignal): Offers {
  const { document, surface, onHighlight } = it;
  let offered: { passage: Passage; end: AbortController } | null = null;
  let last: Passage | null = null;

  const take = () => {
    const passage = offered?.passage ?? null;
    offered?.end.abort();
    offered = null;
    surface.withdrawColors();
    return passage;
  };
  const show = (passage: Passage, byTouch = false) => {
    take();
    last = passage;
    const end = new AbortController();
    offered = { passage, end };
    const { range, isBackward } = passage;
    // Above a touch selection is the browser's own menu.
    const isBelow = byTouch || (!isBackward && range.getClientRects().length > 1);
    surface.offerColors({ box: () => endBox(range, isBackward), side: isBelow ? 'below' : 'above' });
    // Keys go to the focused window: the passage's, or the page's once the focus is in the colours.
    for (const view of new Set([document.defaultView, documentOf(passage).defaultView])) {
      if (!view) continue;
      answerKeys(
        view,
        {
          onColor: (color) => onHighlight({ color, withNote: false }),
          onNote: () => onHighlight({ color: null, withNote: true }),
          onEnter: () => surface.enterColors(),
          onDismiss: take,
          isOwn: (event) => surface.owns(event),
          hasSingleKeys: it.hasSingleKeys,
        },
        AbortSignal.any([end.signal, signal]),
      );
    }
  };
  const drop = () => {
    last = null;
    take();
  };
  const isElsewhere = (inner: Document) => last !== null && documentOf(last) !== inner;
  return {
    watch(inner, until) {
      watchSelection(
        inner,
        {
          onSettled: (selected, hand) => {
            const passage = it.within ? passageWithin(selected, it.within) : selected;
            if (!passage) return drop();
            if (last && isSameRange(last.range, passage.range)) return;
            if (!it.isAble()) return;
            show(passage, hand === 'touch');
            it.onOffer();
          },
          onGone: () => {
            if (!isElsewhere(inner)) drop();
          },
          isOwn: (event) => surface.owns(event),
        },
        until,
      );
    },
    leave: (inner) => {
      if (isElsewhere(inner)) drop();
    },
    take,
    show,
    dismiss: take,
  };
}

function documentOf({ range }: Passage): Document {
  return range.startContainer.ownerDocument as Document;
}
