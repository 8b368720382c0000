import type { AnnotateOutcome } from '../contract/library';
import type { Annotation, Color } from '../model/annotation';
import type { Article } from '../model/article';
import type { Extraction } from '../model/extraction';
import type { Target } from '../model/selector';
import { putAnnotation } from '../storage/annotations';
import { findArticle, getArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import type { Database, WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import { pageSources } from '../text/page-sources';
import type { LibraryDependencies } from './dependencies';
import { extractFrom } from './save-article';
import { storeExtraction } from './store-extraction';
import { textHash } from './text-hash';

/** Highlights what the reader has selected in a tab, saving the article first when it is new. */
export async function annotateSelection(
  library: LibraryDependencies,
  { tabId, color }: { tabId: number; color: Color },
): Promise<AnnotateOutcome> {
  const obstacle = await library.tabs.obstacle(await library.tabs.get(tabId));
  if (obstacle !== null) return { ok: false, reason: obstacle };
  const selection = await library.tabs.page(tabId).captureSelection();
  if (!selection.ok) return selection;
  return annotate(library, { tabId, target: selection.target, color });
}

/** Stores a highlight on the article that is open in a tab, saving the article first when it is new. */
export async function annotate(
  library: LibraryDependencies,
  { tabId, target, color }: { tabId: number; target: Target; color: Color },
): Promise<AnnotateOutcome> {
  const tab = await library.tabs.get(tabId);
  const db = await library.db();
  const report = await library.tabs.report(tab);
  const sources = tab.url === null ? [] : pageSources(tab.url, report?.canonicalUrl ?? null);
  const known = await findLiveArticle(db, sources);
  const saving = known === null ? await prepareSaving(library, tabId) : null;
  if (saving?.ok === false) return saving;

  const now = library.now();
  const newId = library.newId;
  const stored = await inOneTransaction(db, async (tx) => {
    const article = saving
      ? (await storeExtraction(tx, saving.extraction, { now, newId, textHash: saving.textHash })).article
      : await getArticle(tx, known!.id);
    return addAnnotation(tx, article, {
      target: { ...target, source: article.sources[0] ?? '' },
      color,
      now,
      id: newId(),
    });
  });
  library.changed({ articleIds: [stored.article.id] });
  return { ok: true, ...stored };
}

async function findLiveArticle(db: Database, sources: readonly string[]): Promise<Article | null> {
  const found = await findArticle(db.transaction(['articles']), sources);
  return found?.deleted === undefined ? found : null;
}

type Saving = { ok: true; extraction: Extraction; textHash: string } | Extract<AnnotateOutcome, { ok: false }>;

async function prepareSaving(library: LibraryDependencies, tabId: number): Promise<Saving> {
  const extracted = await extractFrom(library, tabId);
  if (!extracted.ok) return extracted;
  return { ...extracted, textHash: await textHash(extracted.extraction.textContent) };
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
