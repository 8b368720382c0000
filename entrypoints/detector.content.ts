import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchArticle } from '@/utils/detection/watch';
import { createBackgroundClient } from '@/utils/messaging/client';
import { canonicalClaimOf } from '@/utils/page/canonical-url';
import { documentInFocus, followFrames } from '@/utils/page/frames';
import { hearTyping } from '@/utils/page/hear-typing';
import { untilShown } from '@/utils/page/until-shown';

/** Runs on every page and does no more than say what it is. The page tools are loaded when there is something to do. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // Before the first script of the page, for what has to be heard before the page hears it.
  runAt: 'document_start',
  async main(ctx) {
    hearTyping(window);
    await untilShown(document);
    const background = createBackgroundClient();
    // Asking is what makes the context look whether the extension was updated or removed: then this script ends.
    const isLeft = () => ctx.isInvalid;
    let offersTools = false;
    const offerTools = () => {
      // What exactly is selected, also within a shadow root, is for the tools to say.
      if (!offersTools || documentInFocus(document).getSelection()?.type !== 'Range') return;
      offersTools = false;
      background.loadTools().catch(isLeft);
    };

    const watch = watchArticle({
      document,
      location,
      signal: ctx.signal,
      onDetection(detection) {
        background
          .pageOpened({ ...canonicalClaimOf(document), detection })
          .then(({ toolbar }) => {
            offersTools = toolbar;
            // What was selected before the answer came is waiting for its colours.
            return offerTools();
          })
          .catch(isLeft);
      },
    });
    // The event comes before the change, and for changes of the anchor too.
    ctx.addEventListener(window, 'wxt:locationchange', () => setTimeout(watch.follow));
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && watch.restart());
    ctx.addEventListener(document, 'selectionchange', offerTools);
    followFrames(
      document,
      (inner, signal) => inner.addEventListener('selectionchange', offerTools, { signal }),
      ctx.signal,
    );
  },
});
