import { useModel } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CopyOfferEvents, CopyOffers } from '@/utils/contract/surface';
import { OfferModel } from '../selection/offer-model';
import { SelectionToolbar } from '../selection/SelectionToolbar';
import type { ReaderTools } from './reader-tools';

interface CopyToolbarProps {
  /** The stored copy. */
  root: { readonly current: HTMLElement | null };
  tools: ReaderTools;
  hasSingleKeys: boolean;
  onHighlight: CopyOfferEvents['onHighlight'];
  /** Called when the highlight key is pressed without a selection. */
  onNothing: () => void;
}

/** Offers the colours at a selection in the stored copy, as on a page. */
export function CopyToolbar({ root, tools, hasSingleKeys, onHighlight, onNothing }: CopyToolbarProps) {
  const { offer, entries, ...surface } = useModel(OfferModel);
  const offers = useRef<CopyOffers | null>(null);
  const latest = useRef({ hasSingleKeys, onHighlight, onNothing });
  latest.current = { hasSingleKeys, onHighlight, onNothing };

  useEffect(() => {
    if (!root.current) return undefined;
    const lifetime = new AbortController();
    const events: CopyOfferEvents = {
      surface: { ...surface, owns: isInToolbar },
      hasSingleKeys: () => latest.current.hasSingleKeys,
      onHighlight: (choice) => latest.current.onHighlight(choice),
    };
    offers.current = tools.offerColors(root.current, events, lifetime.signal);
    tools.onHighlightKey(async () => {
      const isDone = await offers.current?.highlight({ color: null, withNote: false });
      if (isDone === false) latest.current.onNothing();
    }, lifetime.signal);
    return () => lifetime.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the surface is as lasting as the model it is of
  }, [root, tools]);

  if (!offer.value) return null;
  return (
    <SelectionToolbar
      offer={offer.value}
      entries={entries.value}
      hasSingleKeys={hasSingleKeys}
      onHighlight={(choice) => void offers.current?.highlight(choice)}
      onDismiss={() => offers.current?.dismiss()}
    />
  );
}

const isInToolbar = (event: Event) => event.target instanceof Element && event.target.closest('.toolbar') !== null;
