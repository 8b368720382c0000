import type { PageContents } from '../contract/background';
import type { TabState } from '../contract/library';
import { draftKey, draftKeysOf } from '../model/draft';
import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import { annotationsOf, findArticle } from '../storage/articles';
import type { Database } from '../storage/schema';
import { siteOf } from '../text/source-url';
import { pageSources } from '../text/page-sources';
import type { LibraryDependencies, OpenTab, PageReport } from './dependencies';
import { inTextOrder } from './in-text-order';
import { readDrafts } from './read-drafts';

interface Contents {
  article: Article | null;
  annotations: Annotation[];
  /** By draft key. */
  drafts: Record<string, string>;
}

/** Returns what the library holds of a page, by its addresses. While it is unsaved or in the trash: only page drafts. */
export async function contentsAt(db: Database, sources: readonly string[]): Promise<Contents> {
  const tx = db.transaction(['articles', 'texts', 'annotations', 'drafts']);
  const found = await findArticle(tx, sources);
  const article = found?.deleted === undefined ? found : null;
  const [made, text] = article
    ? await Promise.all([annotationsOf(tx, article.id), tx.objectStore('texts').get(article.snapshotId)])
    : [[]];
  const annotations = inTextOrder(made, text ?? '');
  const ids = annotations.map((one) => one.id);
  const keys = article ? draftKeysOf(article.id, ids) : sources.map((source) => draftKey('page', source));
  const drafts = await readDrafts((key) => tx.objectStore('drafts').get(key), keys);
  return { article, annotations, drafts };
}

/** Returns a page's own part of the library, as page code may see it, with drafts by annotation id. */
export async function pageContents(
  library: LibraryDependencies,
  tab: OpenTab,
  canonicalUrl: string | null,
): Promise<PageContents> {
  const preferences = await library.preferences.get();
  if (tab.url === null) return { article: null, annotations: [], drafts: {}, preferences };
  const contents = await contentsAt(await library.db(), pageSources(tab.url, canonicalUrl));
  const drafts = Object.fromEntries(
    contents.annotations.flatMap(({ id }) => {
      const draft = contents.drafts[draftKey('annotation', id)];
      return draft === undefined ? [] : [[id, draft]];
    }),
  );
  return { ...contents, drafts, preferences };
}

/** Returns everything that the popup shows of a tab. */
export async function tabState(library: LibraryDependencies, { tabId }: { tabId: number }): Promise<TabState> {
  const tab = await library.tabs.get(tabId);
  const site = tab.url === null ? null : siteOf(tab.url);
  const unreachable = await library.tabs.obstacle(tab);
  const report = unreachable === null ? await library.tabs.report(tab) : null;
  const sources = tab.url === null ? [] : pageSources(tab.url, report?.canonicalUrl ?? null);
  const contents = await contentsAt(await library.db(), sources);
  return {
    url: tab.url,
    site,
    title: tab.title,
    unreachable,
    detection: report?.detection ?? null,
    siteRule: site === null ? null : await library.siteRules.get(site),
    ...contents,
  };
}

/** Shows the page's state on the toolbar button, and has its highlights painted. */
export async function pageOpened(
  library: LibraryDependencies,
  tab: OpenTab,
  report: PageReport,
): Promise<{ toolbar: boolean }> {
  const { article, annotations } = await pageContents(library, tab, report.canonicalUrl);
  const site = siteOf(report.url);
  const rule = site === null ? null : await library.siteRules.get(site);
  const offered = rule === 'always' || (rule === null && report.detection.isArticle);
  await library.tabs.showState(
    tab.id,
    article ? { kind: 'saved', highlights: annotations.length } : offered ? { kind: 'article' } : { kind: 'nothing' },
  );
  const hasTools = await library.tabs.refresh(tab.id);
  if (!hasTools && annotations.length > 0) await library.tabs.loadTools(tab.id);
  return { toolbar: article !== null || offered };
}
