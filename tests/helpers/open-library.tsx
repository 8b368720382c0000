import { LibraryApp } from '@/components/library/LibraryApp';
import { sanitiseForDisplay } from '@/utils/extraction/sanitise';
import type { Library } from '@/utils/contract/library';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { anchorAll } from '@/utils/page/anchoring';
import { offerInCopy } from '@/utils/page/offer-in-copy';
import { fakeArticle } from './fake-articles';
import { fakeLibrary } from './fake-library';
import { fakeSearch } from './fake-search';
import { renderPage } from './render-page';
import '@/components/annotation/annotation.css';
import '@/components/library/library.css';
import '@/components/library/rows.css';
import '@/components/library/small-windows.css';
import '@/components/reader/reader.css';
import '@/components/selection/toolbar.css';
import '@/components/settings/settings.css';

interface Given {
  articles?: Article[];
  annotations?: Annotation[];
  contents?: Record<string, string>;
  search?: string;
  /** Methods of the library that a test replaces. */
  methods?: Partial<Library>;
}

/** Shows the library page over a library in memory. */
export function openLibrary({
  articles = several(3),
  annotations = [],
  contents = {},
  search = '',
  methods = {},
}: Given = {}) {
  history.replaceState(null, '', location.pathname + search);
  const fake = fakeLibrary({ articles, annotations, contents, methods });
  const keys = new Set<() => Promise<void>>();
  const downloaded: { name: string; blob: Blob }[] = [];
  renderPage(
    <LibraryApp
      tools={{
        library: fake.library,
        search: fakeSearch(() => articles),
        exports: { copyText: async () => {}, download: (file) => void downloaded.push(file) },
        onChange: fake.onChange,
        reader: {
          sanitise: sanitiseForDisplay,
          anchor: async (root, passages, signal) =>
            (await anchorAll(root, passages, { signal })).map((one) => one?.ranges ?? []),
          offerColors: offerInCopy,
          onHighlightKey: (listener, signal) => {
            keys.add(listener);
            signal.addEventListener('abort', () => keys.delete(listener));
          },
        },
      }}
    />,
  );
  return {
    ...fake,
    downloaded,
    /** Acts as if the browser's shortcut for highlighting was pressed. */
    pressHighlightKey: () => Promise.all([...keys].map((tell) => tell())),
  };
}

/** Articles with numbered headlines, the newest first. */
export const several = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    fakeArticle({
      id: `article-${index + 1}`,
      url: `https://news.example/${index + 1}`,
      title: `Headline ${index + 1}`,
      created: new Date(Date.UTC(2024, 0, 1) - index * 3_600_000).toISOString(),
    }),
  );
