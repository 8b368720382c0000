import type { HighlightChoice, OfferSurface } from '../contract/surface';
import { answerKeys } from './offer-keys';
import { isSameRange } from './selected-range';
import { endBox, passageWithin, type Passage } from './selection';
import { watchSelection } from './watch-selection';

export interface Offers {
  /** Offers the colours for what is selected in a document too: the page's, or one in a frame of it. */
  watch(document: Document, signal: AbortSignal): void;
  /** The reader has turned to a document: what is selected in another is offered no more. */
  leave(document: Document): void;
  /** The passage whose colours are shown, which are put away with it; null when there is none. */
  take(): Passage | null;
  /** Shows the colours of a passage. */
  show(passage: Passage): void;
  /** Puts the colours away until something else is selected. */
  dismiss(): void;
}

interface Collaborators {
  document: Document;
  surface: OfferSurface;
  onHighlight: (choice: HighlightChoice) => void;
  /** Whether a letter or a digit by itself acts at a selection. */
  hasSingleKeys: () => boolean;
  /** Where passages are looked for; in the whole document when left out. */
  within?: Element;
  /** Asked before anything is offered. */
  isAble: () => boolean;
  /** The colours are shown: one of them is likely to be chosen. */
  onOffer: () => void;
}

/** Offers the colours for what the reader selects, by press and by key, until the signal ends it. */
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
    // The browser's own menu for what a finger selected is above it.
    const isBelow = byTouch || (!isBackward && range.getClientRects().length > 1);
    surface.offerColors({ box: () => endBox(range, isBackward), side: isBelow ? 'below' : 'above' });
    // Keys go to the window with the focus: that of the passage, or the page's once the focus is in the colours.
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
