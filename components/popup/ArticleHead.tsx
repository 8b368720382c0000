import type { TabState } from '@/utils/contract/library';
import type { Article } from '@/utils/model/article';
import { printedDayOf } from '../ui/dates';
import { Facts } from '../ui/Facts';
import { withoutSiteName } from './page-title';

interface ArticleHeadProps {
  state: TabState;
}

/** The title, and below it the author, site and date. */
export function ArticleHead({ state }: ArticleHeadProps) {
  const { article } = state;
  return (
    <div class="article-head">
      <h1 dir="auto" lang={article?.lang ?? undefined}>
        {(article?.title ?? withoutSiteName(state.title)) || 'Untitled page'}
      </h1>
      <p class="article-line" dir={article?.dir ?? undefined}>
        {article ? <Facts facts={factsOf(article)} /> : (state.site ?? '')}
      </p>
    </div>
  );
}

function factsOf(article: Article): (string | null)[] {
  const { byline, siteName, publishedTime, readingMinutes } = article;
  const day = publishedTime === null ? null : printedDayOf(publishedTime);
  return [byline, siteName, day, `${readingMinutes}\u00a0min\u00a0read`];
}
