import { PopupApp } from '@/components/popup/PopupApp';
import type { Library, TabState } from '@/utils/contract/library';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { fakeArticle } from './fake-articles';
import { fakeLibrary } from './fake-library';
import { fakeSearch } from './fake-search';
import { renderPage } from './render-page';
import '@/components/popup/popup.css';

interface Given {
  saved?: boolean;
  annotations?: Annotation[];
  tab?: Partial<TabState>;
  methods?: Partial<Library>;
  /** The articles that search knows. */
  found?: Article[];
}

/** Shows the popup over a page, with a library in memory. */
export function openPopup({
  saved = false,
  annotations = [],
  tab = {},
  methods = {},
  found = [fakeArticle()],
}: Given = {}) {
  const articles = saved ? [fakeArticle()] : [];
  const fake = fakeLibrary({ articles, annotations, tab, methods });
  const copied: string[] = [];
  const downloaded: { name: string; blob: Blob }[] = [];
  const exports = {
    copyText: async (text: string) => void copied.push(text),
    download: (file: { name: string; blob: Blob }) => void downloaded.push(file),
  };
  renderPage(
    <PopupApp
      libraryUrl="/library.html"
      tools={{
        tabId: 7,
        library: fake.library,
        search: fakeSearch(() => found),
        exports,
        onChange: fake.onChange,
      }}
    />,
  );
  return { ...fake, copied, downloaded };
}
