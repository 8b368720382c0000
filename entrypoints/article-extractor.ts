import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '@/utils/extraction/extract-article';
import { largestFrameOf } from '@/utils/page/frames';

/** Run in a page when its article is to be saved: the outcome is what the background gets back. */
export default defineUnlistedScript({
  async main() {
    const { href } = document.location;
    const outcome = await extractArticle(document, href);
    if (outcome.ok || (outcome.reason !== 'no-article' && outcome.reason !== 'empty')) return outcome;
    // Some pages are no more than a frame around their article.
    const inner = largestFrameOf(document);
    const within = inner && (await extractArticle(inner, href));
    return within?.ok ? within : outcome;
  },
});
