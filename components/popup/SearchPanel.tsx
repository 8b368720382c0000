import { IndexProgressLine } from '../search/IndexProgressLine';
import { SearchTrouble } from '../search/SearchTrouble';
import { Suggestions } from '../search/Suggestions';
import { shown } from '../ui/loadable';
import { HitItem } from './HitItem';
import { numberOf } from '../ui/numbers';
import type { Popup } from './popup-model';

interface SearchPanelProps {
  popup: Popup;
  libraryUrl: string;
}

/** Moves the focus to the result at `index`, if there is one. */
export function focusResult(root: HTMLElement | null, index: number): void {
  const hits = root?.querySelectorAll<HTMLElement>('.hit');
  hits?.[Math.min(index, hits.length - 1)]?.focus();
}

/** The search results, best first. */
export function SearchPanel({ popup, libraryUrl }: SearchPanelProps) {
  const { query, outcome } = popup.search;
  const answer = shown(outcome.value);
  const hits = answer?.ok ? answer.hits : [];
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const item = document.activeElement?.closest('.hit-item') ?? null;
    const next = [...event.currentTarget.children].findIndex((one) => one === item) + step;
    if (next < 0) focusSearchBox();
    else focusResult(event.currentTarget, next);
  };
  return (
    <section class="search-panel" aria-label="Search">
      {popup.suggestions.value.length > 0 && (
        <Suggestions
          suggestions={popup.suggestions.value}
          onChoose={(text) => {
            void popup.search.type(text);
            focusSearchBox();
          }}
        />
      )}
      <IndexProgressLine progress={popup.indexing.value} />
      <SearchTrouble
        query={query.value}
        outcome={outcome.value}
        id="search-remark"
        isSuggested={popup.suggestions.value.length > 0}
        onRetry={() => void popup.search.retry()}
      />
      {answer?.ok && hits.length > 0 && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons inside */}
          <ul class="hits" aria-label="Search results" onKeyDown={onKeyDown}>
            {hits.map((hit) => (
              <HitItem
                key={hit.article.id}
                hit={hit}
                libraryUrl={libraryUrl}
                onOpen={(place) => void popup.open({ id: hit.article.id, ...place })}
              />
            ))}
          </ul>
          {answer.total > hits.length && (
            <a
              class="all-results"
              href={`${libraryUrl}?q=${encodeURIComponent(query.value)}`}
              target="_blank"
              rel="noopener"
            >
              All {numberOf(answer.total)} results in the library
            </a>
          )}
        </>
      )}
    </section>
  );
}

function focusSearchBox(): void {
  document.querySelector<HTMLElement>('input[type=search]')?.focus();
}
