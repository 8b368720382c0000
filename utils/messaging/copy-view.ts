import { browser } from 'wxt/browser';
import type { CopyView } from '../contract/page';
import { createClient } from './client';
import { serve } from './server';

/** Creates the background's client for the stored copy open in a tab. Throws `page-unreachable` if there is none. */
export function createCopyClient(tabId: number): CopyView {
  return createClient<CopyView>('copy', (call) => browser.tabs.sendMessage(tabId, call, { frameId: 0 }));
}

/** Answers the background in a page that shows a stored copy, until the signal ends it. */
export function serveCopy(view: CopyView, signal: AbortSignal): void {
  serve<CopyView>(
    { port: 'copy', methods: { highlightSelection: true }, for: () => view, check: () => undefined },
    signal,
  );
}
