import type { Background } from '../contract/background';
import type { PageActions, Surface } from '../contract/surface';
import type { Color } from '../model/annotation';
import { toAppError } from '../model/errors';
import { quoteOf } from '../model/selector';
import { sentenceFor, type Reason } from '../text/sentences';
import { pageIdentity } from '../text/source-url';
import { linkToPassage } from '../text/text-fragment';
import { describe } from './anchoring';
import { copyText } from './copy-text';
import type { Offers } from './offers';
import type { PageHighlights } from './page-highlights';
import type { Selected } from './selection';
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
  /** False once the extension was updated or removed: nobody answers this page any more. */
  isConnected: () => boolean;
}

/** What the reader can do in the page. Each is one message; what goes wrong is said, and nothing is lost by it. */
export function createPageActions(it: Collaborators): PageActions {
  const { background, surface, highlights, offers } = it;

  const say = (thrown: unknown) => surface.warn(it.isConnected() ? toAppError(thrown).message : UPDATED);
  /** Whether it was done: not where it threw, nor where it says so itself. */
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
  const restore = ({ id }: { id: string }) =>
    attempt(async () => {
      await background.restoreAnnotation({ id });
      await highlights.read();
      surface.say('Highlight restored.');
    });

  return {
    async highlight({ color, withNote }) {
      const passage = offers.take();
      if (!passage) return;
      const isStored = await attempt(() => store(it, passage, color ?? highlights.usualColor, withNote));
      // What was selected is still there, unless the page took it away: the reader can try again.
      if (!isStored && it.isConnected() && !passage.range.collapsed) offers.show(passage);
    },

    attend: ({ id }) => highlights.anchors.attend(id),

    dismiss: () => offers.dismiss(),

    async keepNote({ id, text }) {
      try {
        await background.saveDraft({ id, text });
      } catch (thrown) {
        say(thrown);
        throw thrown;
      }
    },

    change: ({ id, ...changes }) =>
      attempt(async () => highlights.put(await background.updateAnnotation({ id, ...changes }))),

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
      const quote = quoteOf(highlights.get(id)?.target ?? { source: '', selector: [] });
      const { href } = it.document.location;
      await copy(quote ? linkToPassage(href, quote, it.document.body.textContent) : href, 'Link copied.');
    },

    async acceptPlace({ id }) {
      await attempt(async () => {
        const range = wholeOf(highlights.anchors.rangesOf(id));
        const selector = range && describe(it.document.body, range);
        if (!selector) return surface.warn('The passage has just left the page.');
        highlights.put(await background.acceptPlace({ id, target: { source: pageSource(it.document), selector } }));
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

/** Stores a passage as a highlight and says what came of it. Whether it is stored. */
async function store(
  { document, background, surface, highlights, open }: Collaborators,
  { range }: Extract<Selected, { ok: true }>,
  color: Color,
  withNote: boolean,
): Promise<boolean> {
  const refuse = (reason: Reason): false => {
    surface.warn(sentenceFor(reason));
    return false;
  };
  const selector = describe(document.body, range);
  if (!selector) return refuse('no-text');
  const wasSaved = highlights.article !== null;
  const unpaint = highlights.anchors.paintMeanwhile(range, color);
  try {
    const outcome = await background.annotate({ target: { source: pageSource(document), selector }, color });
    if (!outcome.ok) return refuse(outcome.reason);
    highlights.add(outcome);
    if (withNote) open([outcome.annotation.id], true);
    if (!highlights.anchors.canPaint) surface.warn('Highlighted, but this browser cannot show highlights in the page.');
    else if (isTranslated(document)) surface.warn(IN_TRANSLATION);
    else surface.say(wasSaved ? 'Highlighted.' : 'Highlighted, and the article saved.');
    return true;
  } finally {
    unpaint();
  }
}

function exactOf(highlights: PageHighlights, id: string): string {
  const annotation = highlights.get(id);
  return (annotation && quoteOf(annotation.target)?.exact) ?? '';
}

/** The page's address as the library writes it. */
export function pageSource({ location }: Document): string {
  return pageIdentity(location.href);
}

/** One range over all of a passage; null when there is none. */
function wholeOf(ranges: readonly Range[]): Range | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  return whole;
}
