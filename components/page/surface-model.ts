import { batch, computed, createModel, signal } from '@preact/signals';
import type { CardRequest, HighlightView, Offer, PageActions } from '@/utils/contract/surface';
import { NotesModel } from '../annotation/notes-model';
import { OfferModel } from '../selection/offer-model';
import { NoticesModel } from '../ui/notices';

/** What is shown in the page right now. `actions` carries out what the reader asks for. */
export const SurfaceModel = createModel((actions: () => PageActions) => {
  const notes = new NotesModel(({ key, text }) => actions().keepNote({ id: key, text }));
  const notices = new NoticesModel();
  const { offer, entries, ...offers } = new OfferModel();
  const views = signal<readonly HighlightView[]>([]);
  const lang = signal<string | null>(null);
  const card = signal<CardRequest | null>(null);
  const front = signal(0);
  const moves = signal(0);
  const hasSingleKeys = signal(false);

  /** The highlights of the open card that still exist. */
  const inCard = computed(() => {
    const byId = new Map(views.value.map((view) => [view.annotation.id, view]));
    return (card.value?.ids ?? []).flatMap((id) => byId.get(id) ?? []);
  });

  return {
    actions,
    notes,
    notices,
    offer,
    entries,
    lang,
    /** Whether the colours show the keys that choose them. */
    hasSingleKeys,
    card,
    inCard,
    /** Grows whenever what is shown may have to be positioned again. */
    moves,
    front: computed(() => Math.min(front.value, inCard.value.length - 1)),
    isEmpty: computed(() => offer.value === null && inCard.value.length === 0 && notices.notice.value === null),
    offerColors: (next: Offer) => {
      batch(() => {
        card.value = null;
        offers.offerColors(next);
      });
    },
    enterColors: offers.enterColors,
    withdrawColors: offers.withdrawColors,
    openCard: (next: CardRequest) => {
      batch(() => {
        offers.withdrawColors();
        front.value = 0;
        card.value = next;
      });
    },
    turnCard: (step: number) => {
      const count = inCard.value.length;
      front.value = (front.value + step + count) % count;
    },
    closeCard: () => {
      card.value = null;
    },
    showSingleKeys: (are: boolean) => {
      hasSingleKeys.value = are;
    },
    replace: () => {
      moves.value += 1;
    },
    showHighlights: (next: readonly HighlightView[], nextLang: string | null) => {
      const wasInCard = inCard.peek().length > 0;
      batch(() => {
        views.value = next;
        lang.value = nextLang;
      });
      // For a removal by this page's reader, the next notice replaces this one.
      if (wasInCard && inCard.peek().length === 0) notices.done('This highlight was removed in another window.');
    },
  };
});

export type SurfaceState = InstanceType<typeof SurfaceModel>;
