import type { AnnotateOutcome } from '../contract/library';
import type { Annotation, Color } from '../model/annotation';
import type { Article } from '../model/article';
import type { Selector, Target } from '../model/selector';
import { putAnnotation } from '../storage/annotations';
import { findArticle, getArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import type { Database, WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import { rememberColor } from './change-preferences';
import type { LibraryDependencies, OpenTab } from './dependencies';
import { mustBeAt, prepare, sourcesOfTab } from './save-article';
import { storeExtraction } from './store-extraction';

/** Highlights what the reader has selected in a tab. Saves the article first if it is new. */
export async function annotateSelection(
  library: LibraryDependencies,
  { tabId, color }: { tabId: number; color: Color },
  signal?: AbortSignal,
): Promise<AnnotateOutcome> {
  const tab = await library.tabs.get(tabId);
  const obstacle = await library.tabs.obstacle(tab);
  if (obstacle !== null) return { ok: false, reason: obstacle };
  const page = library.tabs.page(tabId);
  const selection = await page.captureSelection();
  if (!selection.ok) return selection;
  const outcome = await annotate(library, { tab, target: selection.target, color }, signal);
  // The highlight is stored, so a page that has gone by now is no failure.
  if (outcome.ok) await page.releaseSelection().catch(() => undefined);
  return outcome;
}

/**
 * Stores a highlight on the article that is open in a tab. Saves the article first if it is new. Throws `page-changed` if
 * the target is on another page, or the tab has moved to one meanwhile.
 */
export async function annotate(
  library: LibraryDependencies,
  { tab, target, color }: { tab: OpenTab; target: Target; color: Color },
  signal?: AbortSignal,
): Promise<AnnotateOutcome> {
  mustBeAt(tab, target.source);
  const db = await library.db();
  const sources = await sourcesOfTab(library, tab);
  const known = await findLiveArticle(db, sources);
  const prepared = known ? null : await prepare(library, tab, signal);
  if (prepared?.ok === false) return prepared;
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };

  const now = library.now();
  const { newId } = library;
  const stored = await inOneTransaction(db, async (tx) => {
    // Another tab may have saved the article meanwhile: `storeExtraction` updates it then, and adds no second one.
    const article = prepared
      ? (await storeExtraction(tx, prepared.extraction, { sources, now, newId, textHash: prepared.textHash })).article
      : await getArticle(tx, known?.id ?? '');
    const source = article.sources[0] ?? '';
    return addAnnotation(tx, article, { target: { ...target, source }, color, now, id: newId() });
  });
  library.changed({ articleIds: [stored.article.id] });
  await rememberColor(library, color);
  return { ok: true, ...stored };
}

/** Stores a highlight on a passage of an article's stored copy. Throws `not-found`. */
export async function annotateCopy(
  library: LibraryDependencies,
  { articleId, selector, color }: { articleId: string; selector: Selector[]; color: Color },
): Promise<Annotation> {
  const now = library.now();
  const id = library.newId();
  const { annotation } = await inOneTransaction(await library.db(), async (tx) => {
    const article = await getArticle(tx, articleId);
    return addAnnotation(tx, article, { target: { source: article.sources[0] ?? '', selector }, color, now, id });
  });
  library.changed({ articleIds: [articleId] });
  await rememberColor(library, color);
  return annotation;
}

async function findLiveArticle(db: Database, sources: readonly string[]): Promise<Article | null> {
  const found = await findArticle(db.transaction(['articles']), sources);
  return found?.deleted === undefined ? found : null;
}

async function addAnnotation(
  tx: WriteTransaction,
  article: Article,
  { target, color, now, id }: { target: Target; color: Color; now: string; id: string },
): Promise<{ article: Article; annotation: Annotation }> {
  const annotation: Annotation = {
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    target,
    body: [],
    created: now,
    modified: now,
    articleId: article.id,
    snapshotId: article.snapshotId,
    color,
  };
  await putAnnotation(tx, annotation);
  await reindex(tx, article.id);
  return { article: await getArticle(tx, article.id), annotation };
}
