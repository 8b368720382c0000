import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { IndexProgressLine } from '../search/IndexProgressLine';
import { SearchTrouble } from '../search/SearchTrouble';
import { ArticleRow } from './ArticleRow';
import { FirstSteps } from './FirstSteps';
import type { LibraryPage } from './library-model';
import { VirtualList } from './VirtualList';

interface ListPaneProps {
  page: LibraryPage;
}

/** Row heights in rem: two lines of title, one of facts, and one of the text or two of the passage found. */
const ROW = 6.625;
const HIT_ROW = 8;

/** The list: saved articles, the trash, or search results. */
export function ListPane({ page }: ListPaneProps) {
  const searching = page.isSearching.value;
  return (
    <div class="list-pane">
      <IndexProgressLine progress={page.indexing.value} />
      {searching && (
        <SearchTrouble
          query={page.search.query.value}
          outcome={page.search.outcome.value}
          id="search-remark"
          isSuggested={page.suggestions.value.length > 0}
          onRetry={() => void page.search.retry()}
        />
      )}
      {page.route.value.trash && !searching && <TrashHead page={page} />}
      {searching ? <Results page={page} /> : <Saved page={page} />}
    </div>
  );
}

function Results({ page }: ListPaneProps) {
  const answer = page.hits.value;
  if (!answer || answer.hits.length === 0) return null;
  return (
    <Rows
      page={page}
      count={answer.hits.length}
      rowHeight={HIT_ROW}
      onReach={(_start, end) => {
        if (end >= answer.hits.length) void page.search.more();
      }}
    />
  );
}

function Saved({ page }: ListPaneProps) {
  const { total, status } = page.list;
  const state = status.value;
  if (state === 'loading') return null;
  const isFailed = typeof state === 'object';
  return (
    <>
      {isFailed && (
        <Banner tone="bad" actions={<Button kind="link" label="Try again" onClick={() => void page.list.refresh()} />}>
          {state.message}
        </Banner>
      )}
      {total.value === 0 && !isFailed && <NothingSaved trash={page.route.value.trash} />}
      {total.value > 0 && (
        <Rows
          page={page}
          count={total.value}
          rowHeight={ROW}
          onReach={(start, end) => void page.list.want(start, end)}
        />
      )}
    </>
  );
}

function TrashHead({ page }: ListPaneProps) {
  return (
    <div class="trash-head">
      <h2>Trash</h2>
      <Button kind="link" label="Back to the library" onClick={() => page.go({ trash: false })} />
    </div>
  );
}

function NothingSaved({ trash }: { trash: boolean }) {
  return trash ? (
    <EmptyState icon="trash" title="The trash is empty">
      <p>Articles you remove are kept here until you restore them.</p>
    </EmptyState>
  ) : (
    <EmptyState icon="book" title="Nothing saved yet">
      {/* For small windows without the reader, which shows them otherwise. */}
      <FirstSteps />
    </EmptyState>
  );
}

interface RowsProps {
  page: LibraryPage;
  count: number;
  rowHeight: number;
  onReach: (start: number, end: number) => void;
}

function Rows({ page, count, rowHeight, onReach }: RowsProps) {
  const { selection } = page;
  const hits = page.isSearching.value ? (page.hits.value?.hits ?? []) : null;
  const saved = page.list.articleAt;
  const articleAt = (index: number) => (hits ? hits[index]?.article : saved.value(index));
  const rowOf = (id: string) => {
    const row = hits ? hits.findIndex(({ article }) => article.id === id) : page.list.rowOf(id);
    return row === -1 ? undefined : row;
  };
  const select = async (index: number, id: string, through: boolean) => {
    const from = through ? selection.last()?.row : undefined;
    if (from !== undefined && !hits) await page.list.want(Math.min(from, index), Math.max(from, index) + 1);
    selection.toggle(id, through, { rowOf, idAt: (row) => articleAt(row)?.id });
  };
  return (
    <VirtualList
      label="Articles"
      topic={hits ? page.search.query.value : page.route.value.trash ? 'trash' : 'saved'}
      count={count}
      rowHeight={rowHeight}
      onReach={onReach}
      keyOf={(index) => articleAt(index)?.id ?? index}
      renderRow={(index) => {
        const article = articleAt(index);
        if (!article) return <div class="row" data-loading="" aria-busy="true" />;
        return (
          <ArticleRow
            article={article}
            hit={hits?.[index] ?? null}
            route={page.route.value}
            selected={selection.ids.value.has(article.id)}
            onSelect={(through) => void select(index, article.id, through)}
            onOpen={(changes) => page.go(changes)}
            onRestore={() => void page.restore([article.id])}
          />
        );
      }}
    />
  );
}
