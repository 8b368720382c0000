interface QuickFiltersProps {
  query: string;
  onChange: (query: string) => void;
}

const FILTERS = [
  { label: 'Unread', term: 'is:unread' },
  { label: 'With notes', term: 'has:note' },
  { label: 'Edited', term: 'is:edited' },
  { label: 'Lost quotes', term: 'is:orphan' },
] as const;

/** Switches for the questions asked most often; each is a word of the query, so that it can be learnt there. */
export function QuickFilters({ query, onChange }: QuickFiltersProps) {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  return (
    <fieldset class="filters" aria-label="Filters">
      {FILTERS.map(({ label, term }) => {
        const isOn = words.includes(term);
        const next = isOn ? words.filter((word) => word !== term) : [...words, term];
        return (
          <button key={term} type="button" class="filter" aria-pressed={isOn} onClick={() => onChange(next.join(' '))}>
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}
