import { browser } from 'wxt/browser';
import type { ExtractionWatch } from '../contract/page';
import type { ExtractionOutcome } from '../model/extraction';
import type { ExtractionScope } from '../page/extraction-run';

/** How often an extraction is asked how far it has come, in milliseconds: most are over before the first time. */
const EVERY = 250;

/**
 * Waits for an extraction in a tab, telling how far it has come. A page that is too busy to hear that it was cancelled is
 * not waited for: what it comes to then is dropped.
 */
export async function watchExtraction(
  tabId: number,
  outcome: Promise<ExtractionOutcome>,
  { signal, onProgress }: ExtractionWatch = {},
): Promise<ExtractionOutcome> {
  let isOver = false;
  const ask = async () => {
    const done = await inPage(tabId, () => (globalThis as ExtractionScope).pressmarkExtraction?.done);
    if (isOver || signal?.aborted) return;
    if (typeof done === 'number') onProgress?.(Math.min(1, Math.max(0, done)));
    timer = setTimeout(() => void ask(), EVERY);
  };
  let timer = onProgress && setTimeout(() => void ask(), EVERY);
  const cancelled = new Promise<ExtractionOutcome>((resolve) => {
    const cancel = () => {
      void inPage(tabId, () => (globalThis as ExtractionScope).pressmarkExtraction?.cancel());
      resolve({ ok: false, reason: 'cancelled' });
    };
    // A signal that has been given before is not given again.
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
  try {
    return await Promise.race([outcome, cancelled]);
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}

/** What a function comes to in the page of a tab; undefined where that cannot be asked. */
async function inPage(tabId: number, func: () => unknown): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return frame?.result;
}
