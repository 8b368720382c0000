import type { Background } from '../contract/background';
import type { PageTools } from '../contract/page';
import type { PageActions, Surface } from '../contract/surface';
import { toAppError } from '../model/errors';
import type { CreateAnchors } from './anchors';
import { describe, readAhead } from './anchoring';
import { bringIntoView } from './bring-into-view';
import { followFrames } from './frames';
import { hearTyping } from './hear-typing';
import { createOffers } from './offers';
import { createPageActions, UPDATED } from './page-actions';
import { PageHighlights } from './page-highlights';
import { deselect } from './selected-range';
import { passageInFocus, visibleBox } from './selection';
import { watchAddress } from './watch-address';
import { watchClicks } from './watch-clicks';
import { watchEscape } from './watch-escape';

export interface PageCollaborators {
  document: Document;
  background: Background;
  createSurface: (document: Document, actions: () => PageActions, signal: AbortSignal) => Surface;
  createAnchors: CreateAnchors;
  /** False once the extension was updated or removed: nobody answers this page any more. */
  isConnected: () => boolean;
}

/**
 * The page tools: they show this page's highlights, offer the colours for what the reader selects, and answer the
 * background. The signal ends them, and then the page is as if they had never been there.
 */
export function createPage(it: PageCollaborators, signal: AbortSignal): PageTools {
  const { document, background, isConnected } = it;
  const disconnected = new AbortController();
  const active = AbortSignal.any([signal, disconnected.signal]);
  /** Whether anybody answers; where nobody does, nothing of the page is followed any more, and the paint goes. */
  const isAnswered = () => {
    if (isConnected()) return true;
    disconnected.abort();
    return false;
  };
  // The selection is followed until the reader has been told why nothing is offered.
  const told = new AbortController();
  const telling = AbortSignal.any([signal, told.signal]);
  // Where this is not the first, the page was there before the extension: late is better than never.
  hearTyping(window, signal);
  const surface = it.createSurface(document, () => actions, signal);
  const highlights = new PageHighlights({ ...it, surface, isConnected: isAnswered }, active);
  const { anchors } = highlights;
  const offers = createOffers(
    {
      document,
      surface,
      hasSingleKeys: () => highlights.hasSingleKeys,
      onHighlight: (choice) => void actions.highlight(choice),
      isAble: () => {
        if (isAnswered()) return true;
        surface.warn(UPDATED);
        told.abort();
        return false;
      },
      onOffer: () => void readAhead(document.body),
    },
    telling,
  );
  const open = (ids: readonly string[], focusNote: boolean) =>
    surface.openCard({ ids, focusNote, boxOf: (id) => visibleBox(anchors.rangesOf(id)) });
  const actions = createPageActions({ document, background, surface, highlights, offers, open, isConnected });
  // Nothing the reader asked for: a page that cannot be read yet is read again when something changes.
  const read = () =>
    highlights.read().catch((thrown: unknown) => console.warn('Pressmark:', toAppError(thrown).message));

  const watchDocument = (inner: Document, until: AbortSignal) => {
    const end = AbortSignal.any([until, active]);
    watchClicks(
      inner,
      {
        onTurn: () => {
          surface.closeCard();
          offers.leave(inner);
        },
        onClick: (x, y) => {
          const ids = anchors.at(x, y, inner).filter((id) => !highlights.isJustMade(id));
          if (ids.length > 0) open(ids, false);
        },
        isOwn: (event) => surface.owns(event),
      },
      end,
    );
    // The focus may have gone on from the card into the page.
    watchEscape(inner, { onEscape: () => surface.closeCard(), isOwn: (event) => surface.owns(event) }, end);
    offers.watch(inner, until);
    if (inner === document) return;
    // The page does not hear of it when what is in a frame moves.
    const options = { capture: true, passive: true, signal: end };
    inner.defaultView?.addEventListener('scroll', () => surface.replace(), options);
    inner.defaultView?.addEventListener('resize', () => surface.replace(), options);
  };
  watchDocument(document, telling);
  followFrames(document, watchDocument, telling);
  watchAddress(
    window,
    {
      onChange: () => {
        surface.closeCard();
        offers.dismiss();
        highlights.forget();
        void read();
      },
      onReturn: () => void read(),
    },
    active,
  );
  void read();

  let captured: Range | null = null;
  return {
    async captureSelection() {
      const selected = passageInFocus(document);
      if (!selected.ok) return selected;
      const selector = describe(document.body, selected.range);
      if (!selector) return { ok: false, reason: 'no-text' };
      offers.dismiss();
      captured = selected.range;
      return { ok: true, target: { source: selected.source, selector } };
    },
    async releaseSelection() {
      if (captured) deselect(captured);
      captured = null;
    },
    refresh: () => highlights.read(),
    async showAnnotation({ id }) {
      if (!highlights.get(id)) await highlights.read();
      const [range] = await anchors.whenFound(id);
      if (!range) return false;
      bringIntoView(range);
      open([id], false);
      return true;
    },
    async announce({ message }) {
      surface.say(message);
    },
  };
}
