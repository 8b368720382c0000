import '@/components/ui/base-styles';
import '@/components/annotation/annotation.css';
import '@/components/search/search.css';
import '@/components/popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { pageExportTools } from '@/components/export/export-tools';
import { PopupApp } from '@/components/popup/PopupApp';
import { untilIdle } from '@/components/ui/until-idle';
import { createReads } from '@/utils/library/create-reads';
import { onLibraryChange } from '@/utils/messaging/changes';
import { createPageLibrary } from '@/utils/messaging/library-for-extension-pages';
import { keepOpen } from '@/utils/storage/open';
import { createSearch } from '@/utils/storage/search-library';

/** Returns the tab that the popup was opened over, or the one in `?tabId=` if the popup is opened as a page. */
async function currentTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tabId');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}

const database = keepOpen();
const search = createSearch(database);
// The first search reports why the library cannot be opened.
search.prepare(untilIdle).catch(() => {});
const tools = {
  tabId: await currentTabId(),
  library: createPageLibrary(createReads(database)),
  search,
  exports: pageExportTools,
  onChange: onLibraryChange,
};
render(<PopupApp tools={tools} libraryUrl={browser.runtime.getURL('/library.html')} />, document.body);
