import type { Background } from '../contract/background';
import { draftKey } from '../model/draft';
import { AppError } from '../model/errors';
import { getAnnotation } from '../storage/annotations';
import { getArticle } from '../storage/articles';
import { canonicalUrlAt } from '../text/page-sources';
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
import { ownSources } from './known-pages';
import { pageContents, pageOpened } from './page-library';

/** Creates what the background offers to the page in one tab. A page reaches only its own article's annotations. */
export function createBackground(
  library: LibraryDependencies,
  drafts: Drafts,
  tab: OpenTab,
  remember: (report: PageReport) => Promise<void>,
): Background {
  /** Throws `not-found` unless all of the annotations belong to the page. */
  const mustBeOwn = async (...ids: string[]): Promise<void> => {
    const own = await ownSources(library, tab);
    const tx = (await library.db()).transaction(['annotations', 'articles']);
    const annotations = await Promise.all(ids.map((id) => getAnnotation(tx, id)));
    for (const articleId of new Set(annotations.map((one) => one.articleId))) {
      const { sources } = await getArticle(tx, articleId);
      if (sources.some((source) => own.has(source))) continue;
      throw new AppError('not-found', 'This highlight belongs to another page.');
    }
  };
  return {
    async pageOpened({ detection, ...claim }) {
      const url = tab.url ?? '';
      const report = { url, canonicalUrl: canonicalUrlAt(url, claim), detection };
      await remember(report);
      return pageOpened(library, tab, report);
    },
    loadTools: () => library.tabs.loadTools(tab.id),
    pageContents: (claim) => pageContents(library, tab, canonicalUrlAt(tab.url ?? '', claim)),
    annotate: ({ target, color }) => annotate(library, { tab, target, color }),
    async updateAnnotation(data) {
      await mustBeOwn(data.id);
      return updateAnnotation(library, data);
    },
    async removeAnnotation(data) {
      await mustBeOwn(data.id);
      await removeAnnotation(library, data);
    },
    async restoreAnnotation(data) {
      await mustBeOwn(data.id);
      await restoreAnnotation(library, data);
    },
    async saveDraft({ id, text }) {
      await mustBeOwn(id);
      await drafts.save({ key: draftKey('annotation', id), text });
    },
    async reportAnchoring(data) {
      await mustBeOwn(...data.results.map(({ id }) => id));
      await reportAnchoring(library, data);
    },
    async acceptPlace(data) {
      await mustBeOwn(data.id);
      return acceptPlace(library, { tab, ...data });
    },
    async refusePlace(data) {
      await mustBeOwn(data.id);
      return refusePlace(library, data);
    },
  };
}
