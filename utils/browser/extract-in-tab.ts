import { browser } from 'wxt/browser';
import type { ExtractionWatch } from '../contract/page';
import type { ExtractionOutcome } from '../model/extraction';
import type { ExtractionScope } from '../page/extraction-run';

/** How often the progress of an extraction is read, in milliseconds. Most are over before the first time. */
const EVERY = 250;

/**
 * Waits for an extraction in a tab and reports its progress, from 0 to 1. Resolves at once when cancelled, even if the page
 * is too busy to stop; its outcome is dropped then.
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
    // An aborted signal fires no further event.
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

/** Runs a function in the page of a tab and returns its result; undefined if it cannot run there. */
async function inPage(tabId: number, func: () => unknown): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return frame?.result;
}
