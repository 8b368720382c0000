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
  /** False once the extension was updated or removed, and this page gets no more answers. */
  isConnected: () => boolean;
}

/**
 * Creates the page tools, which show this page's highlights, offer colours for what the reader selects, and answer the
 * background. The signal ends them and removes every trace from the page.
 */
export function createPage(it: PageCollaborators, signal: AbortSignal): PageTools {
  const { document, background, isConnected } = it;
  const disconnected = new AbortController();
  const active = AbortSignal.any([signal, disconnected.signal]);
  /** Whether the extension still answers. If not, ends following the page and removes the paint. */
  const isAnswered = () => {
    if (isConnected()) return true;
    disconnected.abort();
    return false;
  };
  // The selection is followed until the reader has been told that the extension was updated.
  const told = new AbortController();
  const telling = AbortSignal.any([signal, told.signal]);
  // Usually installed already, before the page's scripts. A page loaded before the extension gets it late, but gets it.
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
  // Not the reader's action, so a failure is only logged: the next change reads again.
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
    // Escape closes the card even when the focus has moved from it into the page.
    watchEscape(inner, { onEscape: () => surface.closeCard(), isOwn: (event) => surface.owns(event) }, end);
    offers.watch(inner, until);
    if (inner === document) return;
    // Scrolling and resizing in a frame are not reported to the page's window.
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
