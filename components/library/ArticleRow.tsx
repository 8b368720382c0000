import type { Article } from '@/utils/model/article';
import { hostNameOf } from '@/utils/text/host-name';
import type { SearchHit } from '@/utils/model/search';
import { Passage } from '../search/Passage';
import { otherPassages, placeOf, titleRuns, withMatchInView } from '../search/passages';
import { Button } from '../ui/Button';
import { dayOfArticle } from '../ui/dates';
import { Facts } from '../ui/Facts';
import { countOf } from '../ui/numbers';
import { Runs } from '../ui/Runs';
import { titleOf } from '../ui/title-of';
import { printRoute, type Route } from './route';

interface ArticleRowProps {
  article: Article;
  /** The search result for the article, if the list shows one. */
  hit: SearchHit | null;
  route: Route;
  selected: boolean;
  onSelect: (through: boolean) => void;
  onOpen: (changes: Partial<Route>) => void;
  onRestore: () => void;
}

/** One article of the list; a click opens it in the reader. */
export function ArticleRow({ article, hit, route, selected, onSelect, onOpen, onRestore }: ArticleRowProps) {
  const passage = hit ? otherPassages(hit, 1)[0] : undefined;
  const { annotationId = null, quote } = placeOf(passage);
  const words = quote ? quote.prefix + quote.exact + quote.suffix : null;
  const there = { articleId: article.id, annotationId, passage: words };
  return (
    <div class="row" data-open={route.articleId === article.id ? '' : undefined} data-read={article.read && ''}>
      <input
        type="checkbox"
        aria-label={`Select ${titleOf(article)}`}
        checked={selected}
        onClick={(event) => onSelect(event.shiftKey)}
      />
      <div class="row-body">
        <a
          class="row-title"
          data-article={article.id}
          href={printRoute({ ...route, ...there })}
          dir="auto"
          lang={article.lang ?? undefined}
          aria-current={route.articleId === article.id ? 'true' : undefined}
          onClick={(event) => {
            // With a modifier the browser opens the link: in a new tab or window.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onOpen(there);
          }}
        >
          {hit ? <Runs runs={titleRuns(hit)} /> : titleOf(article)}
        </a>
        <p class="row-line" dir={article.dir ?? undefined}>
          <Facts facts={factsOf(article)} />
        </p>
        <div class="row-text">
          {passage ? (
            <Passage passage={{ ...passage, runs: withMatchInView(passage.runs) }} lang={article.lang} />
          ) : (
            <p class="row-excerpt" dir="auto" lang={article.lang ?? undefined}>
              {article.excerpt}
            </p>
          )}
        </div>
      </div>
      {article.deleted !== undefined && (
        <Button label={`Restore ${titleOf(article)}`} icon="undo" iconOnly kind="quiet" onClick={onRestore} />
      )}
    </div>
  );
}

/** Returns the facts in order of importance, because the column cuts the line off. */
function factsOf(article: Article): string[] {
  const { siteName, url, annotationCount, tags } = article;
  return [
    annotationCount > 0 ? countOf(annotationCount, 'highlight') : '',
    dayOfArticle(article),
    siteName ?? hostNameOf(url),
    tags.map((tag) => `#${tag}`).join(' '),
  ];
}
