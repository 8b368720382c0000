import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Session } from '@/scripts/driver/session.mjs';

interface ButtonState {
  badge: string;
  title: string;
}

/** What the toolbar button says over the tab with this page. */
export async function toolbarButton(session: Session, page: Page): Promise<ButtonState> {
  const worker = await session.worker();
  return worker.evaluate(
    async (url) => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
      const badge = await chrome.action.getBadgeText({ tabId: tab.id });
      return { badge, title: await chrome.action.getTitle({ tabId: tab.id }) };
    },
    // Of its target: the driver's page keeps the address it had when one comes in its place that was loaded in advance.
    page.target().url().replace(/#.*/, ''),
  );
}
