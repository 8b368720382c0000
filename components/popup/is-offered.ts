import type { TabState } from '@/utils/contract/library';

/** Whether an article is offered in a tab. The reader's site rule overrides the detection. */
export function isOffered({ detection, siteRule }: Pick<TabState, 'detection' | 'siteRule'>): boolean {
  return siteRule === null ? detection?.isArticle === true : siteRule === 'always';
}
