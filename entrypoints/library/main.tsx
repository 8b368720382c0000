import '@/components/ui/base-styles';
import '@/components/annotation/annotation.css';
import '@/components/search/search.css';
import '@/components/selection/toolbar.css';
import '@/components/library/library.css';
import '@/components/library/rows.css';
import '@/components/library/small-windows.css';
import '@/components/reader/reader.css';
import '@/components/reader/print.css';
import '@/components/settings/settings.css';
import { render } from 'preact';
import { pageExportTools } from '@/components/export/export-tools';
import { LibraryApp } from '@/components/library/LibraryApp';
import { sanitiseForDisplay } from '@/utils/extraction/sanitise';
import { untilIdle } from '@/components/ui/until-idle';
import { createReads } from '@/utils/library/create-reads';
import { onLibraryChange } from '@/utils/messaging/changes';
import { serveCopy } from '@/utils/messaging/copy-view';
import { createPageLibrary } from '@/utils/messaging/library-for-extension-pages';
import { anchorAll } from '@/utils/page/anchoring';
import { offerInCopy } from '@/utils/page/offer-in-copy';
import { keepOpen } from '@/utils/storage/open';
import { createSearch } from '@/utils/storage/search-library';

const database = keepOpen();
const search = createSearch(database);
// The first search reports why the library cannot be opened.
search.prepare(untilIdle).catch(() => {});
const tools = {
  library: createPageLibrary(createReads(database)),
  search,
  exports: pageExportTools,
  onChange: onLibraryChange,
  reader: {
    sanitise: sanitiseForDisplay,
    async anchor(root: Element, passages: Parameters<typeof anchorAll>[1], signal: AbortSignal) {
      const found = await anchorAll(root, passages, { signal });
      return found.map((one) => one?.ranges ?? []);
    },
    offerColors: offerInCopy,
    onHighlightKey: (highlightSelection: () => Promise<void>, signal: AbortSignal) =>
      serveCopy({ highlightSelection }, signal),
  },
};
render(<LibraryApp tools={tools} />, document.body);
