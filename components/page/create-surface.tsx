import { effect } from '@preact/signals';
import { render } from 'preact';
import type { PageActions, Surface } from '@/utils/contract/surface';
import { createHost, type Host } from './host';
import { PageTools } from './PageTools';
import { PAGE_STYLES } from './styles';
import { SurfaceModel, type SurfaceState } from './surface-model';

/** Creates the in-page UI. Its host is in the document only while there is something to show; the signal removes it. */
export function createSurface(document: Document, actions: () => PageActions, signal: AbortSignal): Surface {
  const model = new SurfaceModel(actions);
  const host = createHost(document, PAGE_STYLES);
  host.content.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) model.closeCard();
  });
  const stopReturning = returnFocus(document, host, model);
  const stopDrawing = effect(() => {
    if (model.isEmpty.value) {
      render(null, host.content);
      host.hide();
    } else {
      // Every time, because the page may have opened a dialog since, which makes everything outside it inert.
      if (model.offer.value ?? model.card.value ?? model.notices.notice.value) host.show();
      render(<PageTools model={model} />, host.content);
    }
  });
  const stopAttending = tellAttention(model);
  const end = () => {
    stopAttending();
    stopReturning();
    stopDrawing();
    render(null, host.content);
    host.hide();
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    offerColors: model.offerColors,
    enterColors: model.enterColors,
    withdrawColors: model.withdrawColors,
    openCard: model.openCard,
    closeCard: model.closeCard,
    showHighlights: model.showHighlights,
    showSingleKeys: model.showSingleKeys,
    replace: model.replace,
    beforeReading: model.notes.beforeReading,
    say: (message, undo) => model.notices.done(message, undo && { kind: 'undo', run: undo }),
    warn: (message) => model.notices.problem(message),
    owns: (event) => host.owns(event),
  };
}

/** Returns the focus to where it was in the page, once the card or the colours that took it are closed. */
function returnFocus(document: Document, host: Host, model: SurfaceState): () => void {
  let before: Element | null = null;
  return effect(() => {
    if (model.card.value !== null || model.entries.value > 0) {
      if (!host.focused()) before = document.activeElement;
      return;
    }
    const focused = host.focused();
    if (!focused) return;
    (focused as HTMLElement).blur();
    (before as HTMLElement | null)?.focus({ preventScroll: true });
  });
}

/** Reports which highlight's card is in front, or null. */
function tellAttention(model: SurfaceState): () => void {
  let last: string | null = null;
  return effect(() => {
    const id = model.inCard.value[model.front.value]?.annotation.id ?? null;
    if (id === last) return;
    last = id;
    model.actions().attend({ id });
  });
}
