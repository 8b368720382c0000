import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { isComposingKey } from '../ui/typing';
import type { SavedSearches } from './saved-searches-model';

interface SavedSearchBarProps {
  saved: SavedSearches;
  query: string;
  onSearch: (query: string) => void;
}

/** Saved searches to run again with one click, and the way to save the one in the search box. */
export function SavedSearchBar({ saved, query, onSearch }: SavedSearchBarProps) {
  const current = saved.current.value;
  const searches = saved.searches.value;
  if (saved.isNaming.value) return <NameForm saved={saved} query={query} />;
  if (searches.length === 0 && query.trim() === '') return null;
  return (
    <fieldset class="filters" aria-label="Saved searches">
      {searches.map(({ id, name, query: words }) => (
        <button
          key={id}
          type="button"
          class="filter saved-search"
          dir="auto"
          title={words}
          aria-pressed={id === current?.id}
          onClick={() => onSearch(id === current?.id ? '' : words)}
        >
          <Icon name="save" size={11} />
          {name}
        </button>
      ))}
      {query.trim() !== '' && (
        <Button
          kind="link"
          label={current ? 'Edit saved search' : 'Save search'}
          onClick={() => {
            saved.isNaming.value = true;
          }}
        />
      )}
    </fieldset>
  );
}

function NameForm({ saved, query }: Pick<SavedSearchBarProps, 'saved' | 'query'>) {
  const field = useRef<HTMLInputElement>(null);
  const current = saved.current.value;
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="saved-search-form"
      onSubmit={(event) => {
        event.preventDefault();
        void saved.name(field.current?.value ?? '');
      }}
    >
      <input
        ref={field}
        class="field"
        dir="auto"
        aria-label="Name of this search"
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposingKey(event)) return;
          event.stopPropagation();
          saved.isNaming.value = false;
        }}
        defaultValue={current?.name ?? query.trim()}
      />
      <div class="saved-search-actions">
        <button type="submit" class="button" data-kind="primary">
          {current ? 'Rename' : 'Save'}
        </button>
        {current && (
          <Button
            label="Remove saved search"
            icon="trash"
            iconOnly
            kind="quiet"
            onClick={() => void saved.remove(current)}
          />
        )}
        <Button
          label="Cancel"
          kind="quiet"
          onClick={() => {
            saved.isNaming.value = false;
          }}
        />
      </div>
    </form>
  );
}
