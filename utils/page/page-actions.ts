import type { Background } from '../contract/background';
import type { AnnotateOutcome } from '../contract/library';
import type { PageActions, Surface } from '../contract/surface';
import { tagsOf, type Color } from '../model/annotation';
import { toAppError } from '../model/errors';
import { quoteOf } from '../model/selector';
import { removedTags } from '../text/removed-tags';
import { sentenceFor } from '../text/sentences';
import { linkToPassage, presentQuote } from '../text/text-fragment';
import { describe, type Edges } from './anchoring';
import { copyText } from './copy-text';
import type { Offers } from './offers';
import type { PageHighlights } from './page-highlights';
import { deselect } from './selected-range';
import { pageSource, type Passage } from './selection';
import { isTranslated } from './translation';

const IN_TRANSLATION =
  'Highlighted in the translation. In the original of this page it will not be found: highlight it there to keep it.';
export const UPDATED = 'Pressmark was updated. Reload this page to go on.';

interface Collaborators {
  document: Document;
  background: Background;
  surface: Surface;
  highlights: PageHighlights;
  offers: Offers;
  /** Opens the card of a highlight. */
  open: (ids: readonly string[], focusNote: boolean) => void;
  /** False once the extension was updated or removed, and this page gets no more answers. */
  isConnected: () => boolean;
}

/** Creates the reader's actions in the page. Each sends one message; a failure is shown, and nothing is lost by it. */
export function createPageActions(it: Collaborators): PageActions {
  const { background, surface, highlights, offers } = it;

  const say = (thrown: unknown) => surface.warn(it.isConnected() ? toAppError(thrown).message : UPDATED);
  /** Whether the intention succeeded: false when it throws or returns false. */
  const attempt = async (intention: () => Promise<boolean | void>): Promise<boolean> => {
    try {
      return (await intention()) ?? true;
    } catch (thrown) {
      say(thrown);
      return false;
    }
  };
  const copy = async (text: string, done: string) => {
    if (await copyText(it.document, text)) surface.say(done);
    else surface.warn('This page does not let extensions use the clipboard.');
  };
  const tellStored = (wasSaved: boolean) => {
    if (!highlights.anchors.canPaint) surface.warn('Highlighted, but this browser cannot show highlights in the page.');
    else if (isTranslated(it.document)) surface.warn(IN_TRANSLATION);
    else surface.say(wasSaved ? 'Highlighted.' : 'Highlighted, and the article saved.');
  };
  const restore = ({ id }: { id: string }) =>
    attempt(async () => {
      await background.restoreAnnotation({ id });
      await highlights.read();
      surface.say('Highlight restored.');
    });

  const change: PageActions['change'] = ({ id, ...changes }) =>
    attempt(async () => {
      const before = tagsOf(highlights.get(id) ?? { body: [] });
      highlights.put(await background.updateAnnotation({ id, ...changes }));
      const removed = changes.tags && removedTags(before, changes.tags);
      if (removed) surface.say(removed, () => void change({ id, tags: before }));
    });

  return {
    async highlight({ color, withNote }) {
      const passage = offers.take();
      if (!passage) return;
      const wasSaved = highlights.article !== null;
      const isStored = await attempt(async () => {
        const outcome = await store(it, passage, color ?? highlights.usualColor);
        if (!outcome.ok) {
          surface.warn(sentenceFor(outcome.reason));
          return false;
        }
        deselect(passage.range);
        if (withNote && highlights.get(outcome.annotation.id)) it.open([outcome.annotation.id], true);
        tellStored(wasSaved);
        return true;
      });
      // Unless the page removed the selected text or is another page now, the reader can try again.
      const isHere = !passage.range.collapsed && passage.source === pageSource();
      if (!isStored && it.isConnected() && isHere) offers.show(passage);
    },

    attend: ({ id }) => highlights.anchors.attend(id),

    dismiss: () => offers.dismiss(),

    async keepNote({ id, text }) {
      try {
        await background.saveDraft({ id, text });
      } catch (thrown) {
        // Anything else is said at the field, and only for as long as it is so.
        if (!it.isConnected()) surface.warn(UPDATED);
        throw thrown;
      }
    },

    change,

    async remove({ id }) {
      await attempt(async () => {
        await background.removeAnnotation({ id });
        highlights.take(id);
        surface.say('Highlight removed.', () => void restore({ id }));
      });
    },

    async copyQuote({ id }) {
      await copy(exactOf(highlights, id), 'Quote copied.');
    },

    async copyLink({ id }) {
      const { location, body } = it.document;
      const quote = presentQuote(highlights.get(id)?.target, highlights.anchors.anchoringOf(id));
      await copy(quote ? linkToPassage(location.href, quote, body.textContent) : location.href, 'Link copied.');
    },

    async acceptPlace({ id }) {
      await attempt(async () => {
        const edges = edgesOf(highlights.anchors.rangesOf(id));
        const selector = edges && describe(it.document.body, edges);
        if (!selector) return surface.warn('The passage has just left the page.');
        highlights.put(await background.acceptPlace({ id, target: { source: pageSource(), selector } }));
        surface.say('The highlight is here from now on.');
      });
    },

    async refusePlace({ id }) {
      await attempt(async () => {
        const found = highlights.anchors.anchoringOf(id)?.found ?? exactOf(highlights, id);
        highlights.put(await background.refusePlace({ id, found }));
        surface.closeCard();
        surface.say('Noted. The highlight is kept in your library.');
      });
    },
  };
}

/** Stores a passage as a highlight, and paints it meanwhile. */
async function store(
  { document, background, highlights }: Collaborators,
  { range, source }: Passage,
  color: Color,
): Promise<AnnotateOutcome | { ok: false; reason: 'no-text' }> {
  const selector = describe(document.body, range);
  if (!selector) return { ok: false, reason: 'no-text' };
  const unpaint = highlights.anchors.paintMeanwhile(range, color);
  try {
    const outcome = await background.annotate({ target: { source, selector }, color });
    // The page may have become another one before the answer came.
    if (outcome.ok && source === pageSource()) highlights.add(outcome);
    return outcome;
  } finally {
    unpaint();
  }
}

function exactOf(highlights: PageHighlights, id: string): string {
  const annotation = highlights.get(id);
  return (annotation && quoteOf(annotation.target)?.exact) ?? '';
}

/** Returns the start of the first range and the end of the last, perhaps in different trees; null without ranges. */
function edgesOf(ranges: readonly Range[]): Edges | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return { startContainer, startOffset, endContainer, endOffset };
}
