import type { SearchOutcome } from '@/utils/model/search';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import type { Loadable } from '../ui/loadable';

interface SearchTroubleProps {
  query: string;
  outcome: Loadable<SearchOutcome>;
  id: string;
  /** Whether suggestions are shown: a query that cannot be parsed is only half typed then. */
  isSuggested: boolean;
  onRetry: () => void;
}

/** Says why there are no results: a failure, a query that cannot be parsed, or no match. Else shows the remark, if any. */
export function SearchTrouble({ query, outcome, id, isSuggested, onRetry }: SearchTroubleProps) {
  if (outcome.status === 'failed') {
    return (
      <Banner tone="bad" actions={<Button kind="link" label="Try again" onClick={onRetry} />}>
        {outcome.error.message}
      </Banner>
    );
  }
  if (outcome.status !== 'ready') return null;
  const answer = outcome.value;
  if (!answer.ok && isSuggested) {
    return (
      <p class="search-remark" id={id}>
        Choose one of these, or type on.
      </p>
    );
  }
  if (!answer.ok) {
    return (
      <Banner tone="warn">
        <span id={id}>{answer.message}</span>
        <BadQuery query={query} at={answer.at} />
      </Banner>
    );
  }
  if (answer.hits.length === 0) {
    return (
      <EmptyState icon="search" title={`Nothing found for “${query.trim()}”`}>
        <p>
          Search looks at titles, authors, texts, quotes, notes and tags. Fewer words find more; accents are optional.
        </p>
      </EmptyState>
    );
  }
  return answer.remark ? (
    <p class="search-remark" id={id}>
      {answer.remark}
    </p>
  ) : null;
}

function BadQuery({ query, at }: { query: string; at: number }) {
  return (
    <code class="bad-query">
      {query.slice(0, at)}
      <mark data-color="pink">{query.slice(at) || ' '}</mark>
    </code>
  );
}
