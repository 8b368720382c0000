import { useModel } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Reader } from '../reader/Reader';
import { SettingsDialog } from '../settings/SettingsDialog';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { isWriting, useUndoKey } from '../ui/focus';
import { Logo } from '../ui/Logo';
import { SearchBox } from '../ui/SearchBox';
import { StatusLine } from '../ui/StatusLine';
import { DeletionDialog } from './DeletionDialog';
import { FacetPanel } from './FacetPanel';
import { FirstSteps } from './FirstSteps';
import { LibraryModel, type LibraryTools } from './library-model';
import { ListPane } from './ListPane';
import { ListToolbar } from './ListToolbar';
import { QuickFilters } from './QuickFilters';
import { SavedSearchBar } from './SavedSearchBar';
import { Suggestions } from '../search/Suggestions';
import { useReadingFocus } from './use-reading-focus';

interface LibraryAppProps {
  tools: LibraryTools;
}

/** The library page: the list beside the reader, or one at a time where there is no room for both. */
export function LibraryApp({ tools }: LibraryAppProps) {
  const page = useModel(() => new LibraryModel(tools));
  const root = useRef<HTMLDivElement>(null);
  useSlashForSearch(root, page.preferences.hasSingleKeys.value);
  const { articleId, query, trash } = page.route.value;
  const isEmpty = page.isEmpty.value;
  const title = page.reader.title.value;
  useReadingFocus(root, {
    asked: articleId,
    shown: page.reader.shown.value?.article.id ?? null,
    close: page.close,
  });
  useUndoKey(page.notice.value);
  useEffect(() => {
    document.title = title === null ? 'Pressmark library' : `${title} – Pressmark`;
  }, [title]);

  return (
    <div class="library" ref={root} data-reading={articleId !== null ? '' : undefined}>
      <div class="library-list">
        <header class="library-header">
          <div class="library-brand">
            <Logo size={30} />
            <span>Pressmark</span>
            <Button
              label="Settings"
              icon="settings"
              iconOnly
              kind="quiet"
              onClick={() => page.go({ settings: true })}
            />
          </div>
          <SearchBox
            label="Search saved articles"
            value={query}
            onQuery={page.type}
            onDown={() => root.current?.querySelector<HTMLElement>('.row-title')?.focus()}
            onSubmit={() => root.current?.querySelector<HTMLElement>('.row-title')?.click()}
            describedBy="search-remark"
          />
          {page.suggestions.value.length > 0 ? (
            <Suggestions
              suggestions={page.suggestions.value}
              onChoose={(text) => {
                page.type(text);
                root.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
              }}
            />
          ) : (
            // Saved searches search the library, not the trash.
            !isEmpty &&
            !trash && (
              <>
                <SavedSearchBar saved={page.saved} query={query} onSearch={page.type} />
                <QuickFilters
                  query={query}
                  onChange={page.type}
                  isOpen={page.facets.isOpen.value}
                  onToggle={page.facets.toggle}
                />
              </>
            )
          )}
          {page.facets.isOpen.value && !trash && <FacetPanel page={page} />}
        </header>
        <main class="library-main" tabIndex={-1}>
          {articleId === null && <h1 class="visually-hidden">Library</h1>}
          <ListPane page={page} />
        </main>
        <ListToolbar page={page} />
      </div>
      <div class="library-reader">
        {articleId === null ? (
          <NothingOpen isEmpty={isEmpty} />
        ) : (
          <Reader
            reader={page.reader}
            tools={tools.reader}
            notes={page.notes}
            exports={page.exports}
            place={page.route.value}
            actions={{
              close: page.close,
              remove: (id) => void page.remove([id]),
              restore: (id) => void page.restore([id]),
              deleteForGood: (id) => void page.deletion.ask([id]),
              search: (text) => page.go({ query: text, trash: false }),
            }}
          />
        )}
      </div>
      <div class="toast">
        <StatusLine notice={page.notice.value} hasUndoKey />
      </div>
      <DeletionDialog deletion={page.deletion} />
      {page.route.value.settings && (
        <SettingsDialog
          preferences={page.preferences}
          settings={page.settings}
          notice={page.notice.value}
          onClose={() => page.go({ settings: false })}
        />
      )}
    </div>
  );
}

function NothingOpen({ isEmpty }: { isEmpty: boolean }) {
  return isEmpty ? (
    <EmptyState icon="pen" title="Your library begins with an article">
      <FirstSteps />
    </EmptyState>
  ) : (
    <EmptyState icon="book" title="Choose an article to read">
      <p>Its stored copy opens here with your highlights and notes, also when the page itself is gone.</p>
    </EmptyState>
  );
}

/** Makes "/" focus the search box, unless the reader is typing or wants no single-key shortcuts. */
function useSlashForSearch(root: { current: HTMLElement | null }, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      root.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, isOn]);
}
