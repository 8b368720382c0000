import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle, type ExtractionOptions } from '@/utils/extraction/extract-article';
import type { ExtractionOutcome } from '@/utils/model/extraction';
import type { ExtractionRun, ExtractionScope } from '@/utils/page/extraction-run';
import { largestFrameOf } from '@/utils/page/frames';

/** Runs in a page to extract its article; `executeScript` returns the outcome to the background. */
export default defineUnlistedScript({
  async main() {
    const scope = globalThis as ExtractionScope;
    const end = new AbortController();
    const run: ExtractionRun = { done: 0, cancel: () => end.abort() };
    scope.pressmarkExtraction = run;
    const onProgress = (done: number) => {
      run.done = done;
    };
    try {
      return await extractHere({ signal: end.signal, onProgress });
    } finally {
      if (scope.pressmarkExtraction === run) scope.pressmarkExtraction = undefined;
    }
  },
});

async function extractHere(options: ExtractionOptions): Promise<ExtractionOutcome> {
  const { href } = document.location;
  const outcome = await extractArticle(document, href, options);
  if (outcome.ok || (outcome.reason !== 'no-article' && outcome.reason !== 'empty')) return outcome;
  // Some pages have their article in a frame.
  const inner = largestFrameOf(document);
  const within = inner && (await extractArticle(inner, href, options));
  return within?.ok ? within : outcome;
}
