import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scope } from '../export/export-model';
import { ExportProgress } from '../export/ExportProgress';
import { Button } from '../ui/Button';
import { countOf, numberOf } from '../ui/numbers';
import type { LibraryPage } from './library-model';
import { TagForm } from './TagForm';

interface ListToolbarProps {
  page: LibraryPage;
}

/** What can be done with the ticked articles, or with all of them. */
export function ListToolbar({ page }: ListToolbarProps) {
  const selected = [...page.selection.ids.value];
  const trash = page.isTrash.value;
  const isSearching = page.isSearching.value;
  const { scope, label } = exportOf(page, selected);
  const isAnything = selected.length > 0 || (isSearching ? (page.hits.value?.total ?? 0) > 0 : !page.isEmpty.value);
  const root = useRef<HTMLDivElement>(null);
  useFocusOnceClosed(root, page.tagging.isOpen.value);
  return (
    <div class="list-toolbar" ref={root}>
      <ExportProgress exports={page.exports} />
      {selected.length > 0 && !trash && page.tagging.isOpen.value && <TagForm tagging={page.tagging} ids={selected} />}
      {selected.length > 0 && (
        <div class="list-toolbar-row">
          <p class="list-count">{`${numberOf(selected.length)} selected`}</p>
          <Button label="Select all" kind="link" onClick={() => void page.selectAll()} />
          {!trash && (
            <Button
              label="Tag selected"
              icon="tag"
              iconOnly
              kind="quiet"
              onClick={() => (page.tagging.isOpen.value = !page.tagging.isOpen.value)}
            />
          )}
          <Button label="Clear selection" icon="close" iconOnly kind="quiet" onClick={() => page.selection.clear()} />
        </div>
      )}
      <div class="list-toolbar-row">
        {selected.length === 0 && <p class="list-count">{countWords(page)}</p>}
        {selected.length > 0 && trash && (
          <>
            <Button label="Restore" kind="quiet" onClick={() => void page.restore(selected)} />
            <Button label="Delete for good" onClick={() => void page.deletion.ask(selected)} />
          </>
        )}
        {selected.length === 0 && trash && !isSearching && page.list.total.value > 0 && (
          <Button label="Empty trash" icon="trash" onClick={() => void page.deletion.ask('everything')} />
        )}
        {selected.length > 0 && !trash && (
          <>
            <Button label="Move to trash" kind="quiet" onClick={() => void page.remove(selected)} />
            <Button
              label="Copy selected"
              icon="copy"
              iconOnly
              kind="quiet"
              onClick={() => void page.exports.copy(selected)}
            />
          </>
        )}
        {!trash && isAnything && (
          <Button
            label={label}
            // No icon beside the buttons for ticked articles, which leave no room for it.
            {...(selected.length === 0 && { icon: 'download' as const })}
            onClick={() => void page.exports.download(scope)}
          />
        )}
        {selected.length === 0 && !trash && (
          <Button
            label="Trash"
            icon="trash"
            iconOnly
            kind="quiet"
            onClick={() => page.go({ trash: true, query: '', articleId: null })}
          />
        )}
      </div>
    </div>
  );
}

/** Returns the focus, which is lost when the tag form closes, to the button that opened it. */
function useFocusOnceClosed(root: { readonly current: HTMLElement | null }, isOpen: boolean): void {
  const before = useRef(isOpen);
  useLayoutEffect(() => {
    const isClosed = before.current && !isOpen;
    before.current = isOpen;
    if (isClosed && document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>('[aria-label="Tag selected"]')?.focus({ preventScroll: true });
    }
  }, [root, isOpen]);
}

/** Returns what the button exports: the ticked articles, else those found, else everything. */
function exportOf(page: LibraryPage, selected: readonly string[]): { scope: Scope; label: string } {
  if (selected.length > 0) return { scope: selected, label: 'Export selected' };
  const { query } = page.route.value;
  return page.isSearching.value
    ? { scope: { query }, label: 'Export results' }
    : { scope: 'everything', label: 'Export all' };
}

function countWords(page: LibraryPage): string {
  if (page.isSearching.value) return page.hits.value ? countOf(page.hits.value.total, 'result') : '';
  const { total } = page.list;
  return page.route.value.trash ? `${countOf(total.value, 'article')} in the trash` : countOf(total.value, 'article');
}
