import { browser } from 'wxt/browser';
import type { LibraryCalls } from '../contract/library';
import type { Tabs } from '../library/dependencies';
import { sentenceFor } from '../text/sentences';
import { toAppError } from '../model/errors';
import { createMenus, MENU } from './menus';

/** Opens the library in a new tab. */
async function openLibraryPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Answers the context menu and the keyboard. Register in the first turn of the background. */
export function serveCommands(library: LibraryCalls, tabs: Tabs): void {
  browser.runtime.onInstalled.addListener(() => {
    void library.preferences().then(({ color }) => createMenus(color));
  });
  const run = (id: string, tabId: number | undefined) => {
    void carryOut(id, tabId, library, tabs).catch((thrown: unknown) => report(tabs, tabId, toAppError(thrown).message));
  };
  browser.contextMenus.onClicked.addListener((info, tab) => run(String(info.menuItemId), tab?.id));
  browser.commands.onCommand.addListener((command, tab) => run(command, tab?.id));
}

async function carryOut(id: string, tabId: number | undefined, library: LibraryCalls, tabs: Tabs): Promise<void> {
  if (id === MENU.library) return openLibraryPage();
  if (tabId === undefined) return;
  if (id === MENU.save) {
    const outcome = await library.saveArticle({ tabId });
    return report(tabs, tabId, outcome.ok ? 'Article saved.' : sentenceFor(outcome.reason));
  }
  const { color } = await library.preferences();
  const outcome = await library.annotateSelection({ tabId, color });
  // Pressmark's own reader is the one browser page with passages to highlight.
  if (!outcome.ok && outcome.reason === 'browser-page' && (await tabs.highlightInCopy(tabId))) return;
  if (!outcome.ok) return report(tabs, tabId, sentenceFor(outcome.reason));
  if (id === MENU.highlightAndNote) await tabs.page(tabId).showAnnotation({ id: outcome.annotation.id });
}

/** Announces a message in the page; if the page cannot be reached, on the button, until the tab shows another page. */
async function report(tabs: Tabs, tabId: number | undefined, message: string): Promise<void> {
  if (tabId === undefined) return;
  await tabs
    .page(tabId)
    .announce({ message })
    .catch(() => tabs.showState(tabId, { kind: 'problem', message }))
    // The tab is gone.
    .catch(() => {});
}
