import { hasTerm, toggleTerm } from '../search/query-terms';
import { Icon } from '../ui/Icon';

interface QuickFiltersProps {
  query: string;
  onChange: (query: string) => void;
  /** Whether more filters are shown. */
  isOpen: boolean;
  onToggle: () => void;
}

const FILTERS = [
  { label: 'Unread', term: 'is:unread' },
  { label: 'With notes', term: 'has:note' },
  { label: 'Edited quotes', term: 'is:edited' },
  { label: 'Lost quotes', term: 'is:orphan' },
] as const;

/** Switches for the most common filters. Each adds its term to the query, where the reader can learn it. */
export function QuickFilters({ query, onChange, isOpen, onToggle }: QuickFiltersProps) {
  return (
    <fieldset class="filters" aria-label="Filters">
      {FILTERS.map(({ label, term }) => (
        <button
          key={term}
          type="button"
          class="filter"
          aria-pressed={hasTerm(query, term)}
          onClick={() => onChange(toggleTerm(query, term))}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class="filter filter-more"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'facets' : undefined}
        onClick={onToggle}
      >
        {isOpen ? 'Fewer filters' : 'More filters'}
        <Icon name="next" size={10} />
      </button>
    </fieldset>
  );
}
