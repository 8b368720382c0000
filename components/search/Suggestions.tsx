import { countOf, numberOf } from '../ui/numbers';
import type { Suggestion } from './suggestions-model';

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  onChoose: (query: string) => void;
}

/** Completions of the query, shown instead of the filters. */
export function Suggestions({ suggestions, onChoose }: SuggestionsProps) {
  return (
    <fieldset class="filters" aria-label="Suggestions">
      {suggestions.map(({ query, item: { label, help, articles } }) => (
        <button
          key={query}
          type="button"
          class="filter"
          dir="auto"
          title={help}
          aria-label={[label, help, articles !== undefined && countOf(articles, 'article')].filter(Boolean).join(', ')}
          onClick={() => onChoose(query)}
        >
          {label}
          {articles !== undefined && <span class="filter-count"> {numberOf(articles)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
