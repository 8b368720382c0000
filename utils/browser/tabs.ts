import { browser, type Browser } from 'wxt/browser';
import type { Page } from '../contract/page';
import type { OpenTab, Tabs } from '../library/dependencies';
import { reportOf } from '../library/known-pages';
import { createCopyClient } from '../messaging/copy-view';
import { checkExtraction, createPageClient } from '../messaging/page-client';
import { AppError, toAppError } from '../model/errors';
import { HIGHLIGHT_CSS } from '../page/highlight-css';
import { showOnButton } from './button';
import { watchExtraction } from './extract-in-tab';
import { obstacleIn } from './obstacle';
import { tabMemory } from './tab-memory';

/** How long a detector just loaded may take to report, in milliseconds. */
const DETECTOR_PATIENCE = 1500;

/** The browser's tabs, as the library uses them. */
export const tabs: Tabs = {
  async get(tabId) {
    return toOpenTab(await browser.tabs.get(tabId).catch(gone));
  },

  async all() {
    return (await browser.tabs.query({})).filter((tab) => tab.id !== undefined).map(toOpenTab);
  },

  async activate(tabId) {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  },

  async open(url) {
    return toOpenTab(await browser.tabs.create({ url }));
  },

  obstacle: obstacleIn,

  async report(tab) {
    const known = await reportOf({ tabs }, tab);
    if (known) return known;
    try {
      await browser.scripting.executeScript({
        target: { tabId: tab.id },
        files: ['/content-scripts/detector.js'],
      });
    } catch {
      return null;
    }
    const deadline = Date.now() + DETECTOR_PATIENCE;
    while (Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const report = await reportOf({ tabs }, tab);
      if (report) return report;
    }
    return null;
  },

  reports: (tabId) => tabMemory.get(tabId),

  page: loadingOnDemand,

  async highlightInCopy(tabId) {
    try {
      await createCopyClient(tabId).highlightSelection();
      return true;
    } catch (thrown) {
      if (toAppError(thrown).code !== 'page-unreachable') throw thrown;
      return false;
    }
  },

  async refresh(tabId) {
    try {
      await createPageClient(tabId).refresh();
      return true;
    } catch {
      return false;
    }
  },

  loadTools,

  showState: (tabId, state) => showOnButton(tabId, state),
};

async function loadTools(tabId: number): Promise<void> {
  try {
    // Origin `AUTHOR`, because Chromium paints no `::highlight` background from a user style sheet.
    await browser.scripting.insertCSS({ target: { tabId }, css: HIGHLIGHT_CSS, origin: 'AUTHOR' });
  } catch (cause) {
    throw notAllowed(cause);
  }
  await resultOf(tabId, '/page-tools.js');
}

/** Runs one of the extension's scripts in the page and returns its result. Throws `page-unreachable`. */
async function resultOf(tabId: number, file: '/page-tools.js' | '/article-extractor.js'): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return frame?.result;
  } catch (cause) {
    throw notAllowed(cause);
  }
}

function notAllowed(cause: unknown): AppError {
  return new AppError('page-unreachable', 'Pressmark may not work on this page.', { cause });
}

/** Returns a client whose methods load the page tools and try once more if nothing answers. */
function loadingOnDemand(tabId: number): Page {
  const client = createPageClient(tabId);
  const patient = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (thrown) {
      if (toAppError(thrown).code !== 'page-unreachable') throw thrown;
    }
    await loadTools(tabId);
    return call();
  };
  return {
    captureSelection: () => patient(() => client.captureSelection()),
    extractArticle: (watch) =>
      watchExtraction(tabId, resultOf(tabId, '/article-extractor.js').then(checkExtraction), watch),
    releaseSelection: () => client.releaseSelection(),
    refresh: () => client.refresh(),
    showAnnotation: (data) => patient(() => client.showAnnotation(data)),
    announce: (data) => patient(() => client.announce(data)),
  };
}

function toOpenTab(tab: Browser.tabs.Tab): OpenTab {
  return { id: tab.id ?? browser.tabs.TAB_ID_NONE, url: tab.url ?? null, title: tab.title ?? '' };
}

function gone(cause: unknown): never {
  throw new AppError('page-unreachable', 'This tab has been closed.', { cause });
}
