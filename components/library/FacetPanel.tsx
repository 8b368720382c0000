import { useState } from 'preact/hooks';
import type { Color } from '@/utils/model/annotation';
import type { Facet, FacetName, FacetValue } from '@/utils/model/search';
import { COLOR_NAMES } from '../annotation/color-names';
import { hasTerm, toggleTerm } from '../search/query-terms';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { countOf, numberOf } from '../ui/numbers';
import type { LibraryPage } from './library-model';

const TITLES: Record<FacetName, string> = {
  tag: 'Tag',
  site: 'Site',
  author: 'Author',
  published: 'Published',
  saved: 'Saved',
  color: 'Highlight',
  lang: 'Language',
  has: 'Has',
  is: 'Is',
};

/** Values shown of a facet before the reader asks for more. */
const FEW = 6;

interface FacetPanelProps {
  page: LibraryPage;
}

/** Facet values of the listed articles, with counts. Each value narrows the list, or widens it again. */
export function FacetPanel({ page }: FacetPanelProps) {
  const { facets, error } = page.facets;
  if (error.value) return <Banner tone="bad">{error.value.message}</Banner>;
  const query = page.route.value.query;
  return (
    <div class="facets" id="facets">
      {facets.value
        // A facet with one value narrows nothing, unless it is in the query and can be taken out.
        .filter(({ values }) => values.length > 1 || values.some(({ term }) => hasTerm(query, term)))
        .map((facet) => (
          <FacetGroup
            key={facet.name}
            facet={facet}
            query={query}
            onToggle={(term) => page.type(toggleTerm(query, term))}
          />
        ))}
    </div>
  );
}

interface FacetGroupProps {
  facet: Facet;
  query: string;
  onToggle: (term: string) => void;
}

function FacetGroup({ facet: { name, values, different }, query, onToggle }: FacetGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.slice(0, FEW);
  return (
    <fieldset class="filters facet">
      <legend>{TITLES[name]}</legend>
      {shown.map((value) => (
        <FacetChip
          key={value.term}
          name={name}
          value={value}
          isOn={hasTerm(query, value.term)}
          onClick={() => onToggle(value.term)}
        />
      ))}
      {!isWhole && values.length > FEW && (
        <Button kind="link" label={`${numberOf(values.length - FEW)} more`} onClick={() => setWhole(true)} />
      )}
      {isWhole && different > values.length && (
        <span class="facet-rest">and {countOf(different - values.length, 'other')}</span>
      )}
    </fieldset>
  );
}

interface FacetChipProps {
  name: FacetName;
  value: FacetValue;
  isOn: boolean;
  onClick: () => void;
}

function FacetChip({ name, value: { value, articles }, isOn, onClick }: FacetChipProps) {
  const label = labelOf(name, value);
  return (
    <button
      type="button"
      class="filter"
      dir="auto"
      aria-pressed={isOn}
      aria-label={`${label}, ${countOf(articles, 'article')}`}
      onClick={onClick}
    >
      {name === 'color' && <span class="facet-color" data-color={value} />}
      <span class="facet-label">{label}</span>
      <span class="filter-count"> {numberOf(articles)}</span>
    </button>
  );
}

function labelOf(name: FacetName, value: string): string {
  if (name === 'color') return COLOR_NAMES[value as Color] ?? value;
  return name === 'lang' ? languageOf(value) : value;
}

/** Returns a language's name, or the tag itself: a page's tag need not be a language. */
function languageOf(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const languageNames = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });
