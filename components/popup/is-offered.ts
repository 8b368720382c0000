import type { TabState } from '@/utils/contract/library';

/** Whether an article is offered in a tab: the reader's word comes before what was detected. */
export function isOffered({ detection, siteRule }: Pick<TabState, 'detection' | 'siteRule'>): boolean {
  return siteRule === null ? detection?.isArticle === true : siteRule === 'always';
}
