import { ExportProgress } from '../export/ExportProgress';
import { Button } from '../ui/Button';
import { countOf, numberOf } from '../ui/dates';
import type { LibraryPage } from './library-model';

interface ListToolbarProps {
  page: LibraryPage;
}

/** What can be done with the ticked articles, or with all of them. */
export function ListToolbar({ page }: ListToolbarProps) {
  const selected = [...page.selection.ids.value];
  const { trash, articleId } = page.route.value;
  const scope = selected.length > 0 ? selected : 'everything';
  // An open article has an "Export Markdown" of its own: two buttons of one name would do two things.
  const exportLabel = articleId === null ? 'Export Markdown' : selected.length > 0 ? 'Export selected' : 'Export all';
  return (
    <div class="list-toolbar">
      <ExportProgress exports={page.exports} />
      <div class="list-toolbar-row">
        <p class="list-count">{selected.length > 0 ? `${numberOf(selected.length)} selected` : countWords(page)}</p>
        {selected.length > 0 && (
          <Button label="Clear selection" icon="close" iconOnly kind="quiet" onClick={() => page.selection.clear()} />
        )}
        {selected.length > 0 && trash && (
          <Button label="Restore" icon="undo" kind="quiet" onClick={() => void page.restore(selected)} />
        )}
        {selected.length > 0 && !trash && (
          <>
            <Button
              label="Move to trash"
              icon="trash"
              iconOnly
              kind="quiet"
              onClick={() => void page.remove(selected)}
            />
            <Button
              label="Copy selected"
              icon="copy"
              iconOnly
              kind="quiet"
              onClick={() => void page.exports.copy(selected)}
            />
          </>
        )}
        {!trash && <Button label={exportLabel} icon="download" onClick={() => void page.exports.download(scope)} />}
        {selected.length === 0 && (
          <Button
            label="Trash"
            icon="trash"
            iconOnly
            kind="quiet"
            pressed={trash}
            onClick={() => page.go({ trash: !trash, query: '', articleId: null })}
          />
        )}
      </div>
    </div>
  );
}

function countWords(page: LibraryPage): string {
  if (page.isSearching.value) return page.hits.value ? countOf(page.hits.value.total, 'result') : '';
  const { total, articles } = page.list;
  if (total.value === Number.MAX_SAFE_INTEGER) return `More than ${countOf(articles.value.length, 'article')}`;
  return page.route.value.trash ? `${countOf(total.value, 'article')} in the trash` : countOf(total.value, 'article');
}
