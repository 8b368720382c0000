import type { SearchHit } from '@/utils/model/search';
import { Passage } from '../search/Passage';
import { otherPassages, placeOf, titleRuns } from '../search/passages';
import { dayOfArticle } from '../ui/dates';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/Icon';
import { Runs } from '../ui/Runs';
import { titleOf } from '../ui/title-of';

interface HitItemProps {
  hit: SearchHit;
  libraryUrl: string;
  onOpen: (place: ReturnType<typeof placeOf>) => void;
}

/** Passages shown of an article; the library shows the rest. */
const PASSAGES = 2;

/** A search result. It opens the article's page at the passage, or the stored copy in the library. */
export function HitItem({ hit, libraryUrl, onOpen }: HitItemProps) {
  const { article } = hit;
  const passages = otherPassages(hit, PASSAGES);
  const place = placeOf(passages[0]);
  const stored = new URLSearchParams({
    article: article.id,
    ...(place.annotationId && { annotation: place.annotationId }),
  });
  return (
    <li class="hit-item">
      <button type="button" class="hit" onClick={() => onOpen(place)}>
        <span class="hit-title" dir="auto" lang={article.lang ?? undefined}>
          <Runs runs={titleRuns(hit)} />
        </span>
        <span class="hit-source">
          <Facts facts={[article.siteName, dayOfArticle(article)]} />
        </span>
        {passages.map((passage, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- passages have no identity but their rank
          <Passage key={index} passage={passage} lang={article.lang} />
        ))}
      </button>
      <a
        class="button"
        data-kind="quiet"
        data-icon-only=""
        href={`${libraryUrl}?${stored}`}
        target="_blank"
        rel="noopener"
        aria-label={`Read the stored copy of ${titleOf(article)}`}
        title="Read the stored copy"
      >
        <Icon name="book" />
      </a>
    </li>
  );
}
