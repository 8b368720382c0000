import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSurface } from '@/components/page/create-surface';
import { createBackgroundClient } from '@/utils/messaging/client';
import { servePage } from '@/utils/messaging/serve-page';
import { createAnchors } from '@/utils/page/anchors';
import { createPage } from '@/utils/page/create-page';
import { startOnce } from '@/utils/page/start-once';

/** Loaded into a page when the reader first acts in it, or when it has highlights. */
export default defineUnlistedScript(() => {
  const isConnected = () => browser.runtime?.id !== undefined;
  const signal = startOnce(window, isConnected);
  if (!signal) return;
  const background = createBackgroundClient();
  servePage(createPage({ document, background, createSurface, createAnchors, isConnected }, signal));
});
