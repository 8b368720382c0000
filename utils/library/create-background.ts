import type { Background } from '../contract/background';
import { draftKey } from '../model/draft';
import { AppError } from '../model/errors';
import { getAnnotation } from '../storage/annotations';
import { getArticle } from '../storage/articles';
import { siteOf } from '../text/source-url';
import { annotate } from './annotate';
import {
  acceptPlace,
  refusePlace,
  removeAnnotation,
  reportAnchoring,
  restoreAnnotation,
  updateAnnotation,
} from './change-annotation';
import type { LibraryDependencies, OpenTab, PageReport } from './dependencies';
import type { Drafts } from './drafts';
import { pageContents, pageOpened } from './page-library';

/** What the background does for the page in one tab: only with that page's own article. */
export function createBackground(
  library: LibraryDependencies,
  drafts: Drafts,
  tab: OpenTab,
  remember: (report: PageReport) => Promise<void>,
): Background {
  const ownAnnotations = async (ids: readonly string[]): Promise<void> => {
    const tx = (await library.db()).transaction(['annotations', 'articles']);
    const annotations = await Promise.all(ids.map((id) => getAnnotation(tx, id)));
    for (const articleId of new Set(annotations.map((one) => one.articleId))) {
      const article = await getArticle(tx, articleId);
      if (tab.url === null || siteOf(article.url) !== siteOf(tab.url)) {
        throw new AppError('not-found', 'This highlight belongs to another site.');
      }
    }
  };
  const ownAnnotation = (id: string) => ownAnnotations([id]);
  return {
    async pageOpened({ canonicalUrl, detection }) {
      const report = { url: tab.url ?? '', canonicalUrl, detection };
      await remember(report);
      return pageOpened(library, tab, report);
    },
    loadTools: () => library.tabs.loadTools(tab.id),
    pageContents: ({ canonicalUrl }) => pageContents(library, tab, canonicalUrl),
    annotate: ({ target, color }) => annotate(library, { tabId: tab.id, target, color }),
    async updateAnnotation(data) {
      await ownAnnotation(data.id);
      return updateAnnotation(library, data);
    },
    async removeAnnotation(data) {
      await ownAnnotation(data.id);
      await removeAnnotation(library, data);
    },
    async restoreAnnotation(data) {
      await ownAnnotation(data.id);
      await restoreAnnotation(library, data);
    },
    async saveDraft({ id, text }) {
      await ownAnnotation(id);
      await drafts.save({ key: draftKey('annotation', id), text });
    },
    async reportAnchoring(data) {
      await ownAnnotations(data.results.map(({ id }) => id));
      await reportAnchoring(library, data);
    },
    async acceptPlace(data) {
      await ownAnnotation(data.id);
      return acceptPlace(library, data);
    },
    async refusePlace(data) {
      await ownAnnotation(data.id);
      return refusePlace(library, data);
    },
  };
}
