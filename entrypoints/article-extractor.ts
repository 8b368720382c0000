import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '@/utils/extraction/extract-article';

/** Run in a page when its article is to be saved: the outcome is what the background gets back. */
export default defineUnlistedScript({
  main: () => extractArticle(document, document.location.href),
});
