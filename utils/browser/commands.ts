import { browser } from 'wxt/browser';
import type { LibraryWrites } from '../contract/library';
import type { Tabs } from '../library/dependencies';
import { sentenceFor } from '../text/sentences';
import { toAppError } from '../model/errors';

const HIGHLIGHT = 'highlight-selection';
const HIGHLIGHT_AND_NOTE = 'highlight-and-note';
const SAVE = 'save-article';
const LIBRARY = 'open-library';

/** Opens the library in a tab of its own. */
async function openLibraryPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Answers the context menu and the keyboard. Register in the first turn of the background. */
export function serveCommands(library: LibraryWrites, tabs: Tabs): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  const run = (id: string, tabId: number | undefined) => {
    void carryOut(id, tabId, library, tabs).catch((thrown: unknown) => report(tabs, tabId, toAppError(thrown).message));
  };
  browser.contextMenus.onClicked.addListener((info, tab) => run(String(info.menuItemId), tab?.id));
  browser.commands.onCommand.addListener((command, tab) => run(command, tab?.id));
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const onPages = { documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  browser.contextMenus.create({ id: HIGHLIGHT, title: 'Highlight selection', contexts: ['selection'], ...onPages });
  browser.contextMenus.create({
    id: HIGHLIGHT_AND_NOTE,
    title: 'Highlight and note',
    contexts: ['selection'],
    ...onPages,
  });
  browser.contextMenus.create({ id: SAVE, title: 'Save article', contexts: ['page'], ...onPages });
  browser.contextMenus.create({ id: LIBRARY, title: 'Open library', contexts: ['action'] });
}

async function carryOut(id: string, tabId: number | undefined, library: LibraryWrites, tabs: Tabs): Promise<void> {
  if (id === LIBRARY) return openLibraryPage();
  if (tabId === undefined) return;
  if (id === SAVE) {
    const outcome = await library.saveArticle({ tabId });
    return report(tabs, tabId, outcome.ok ? 'Article saved.' : sentenceFor(outcome.reason));
  }
  const outcome = await library.annotateSelection({ tabId, color: 'yellow' });
  // Of pages that are not the web's, Pressmark's own reader has passages too.
  if (!outcome.ok && outcome.reason === 'browser-page' && (await tabs.highlightInCopy(tabId))) return;
  if (!outcome.ok) return report(tabs, tabId, sentenceFor(outcome.reason));
  if (id === HIGHLIGHT_AND_NOTE) await tabs.page(tabId).showAnnotation({ id: outcome.annotation.id });
}

/** Says it in the page; a page that cannot be reached has nowhere to say it. */
async function report(tabs: Tabs, tabId: number | undefined, message: string): Promise<void> {
  if (tabId === undefined) return;
  await tabs
    .page(tabId)
    .announce({ message })
    .catch(() => {});
}
