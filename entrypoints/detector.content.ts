import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchArticle } from '@/utils/detection/watch';
import { createBackgroundClient } from '@/utils/messaging/client';
import { canonicalClaimOf } from '@/utils/page/canonical-url';
import { documentInFocus, followFrames } from '@/utils/page/frames';
import { hearTyping } from '@/utils/page/hear-typing';
import { untilShown } from '@/utils/page/until-shown';

/** Runs on every page and only reports what the page is. The page tools are loaded once they are needed. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // `hearTyping` must listen before the page's first script does.
  runAt: 'document_start',
  async main(ctx) {
    hearTyping(window);
    await untilShown(document);
    const background = createBackgroundClient();
    // Reading `isInvalid` makes WXT check whether the extension was updated or removed, which aborts `ctx.signal`.
    const isLeft = () => ctx.isInvalid;
    let offersTools = false;
    const offerTools = () => {
      // The tools find out what exactly is selected, in shadow roots too.
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
            // The reader may have selected something before this answer came.
            return offerTools();
          })
          .catch(isLeft);
      },
    });
    // WXT sends the event before the address has changed, and for a change of the fragment too.
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
