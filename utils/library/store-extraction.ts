import type { Details } from '../contract/library';
import type { Article, ArticleMetadata, Snapshot } from '../model/article';
import type { Extraction } from '../model/extraction';
import { findArticle, putArticle } from '../storage/articles';
import type { WriteTransaction } from '../storage/schema';
import { addSnapshot, getSnapshot } from '../storage/snapshots';
import { takeArticleDraft, takePageDrafts } from './page-drafts';

/** A new copy with less than this share of the current copy's text is stored, but not shown instead of it. */
const WORSE_COPY_RATIO = 0.6;

interface Circumstances {
  /** All known addresses of the page. */
  sources: string[];
  now: string;
  newId: () => string;
  /** `textHash` of the extraction's text. Passed in, because hashing cannot be awaited inside a transaction. */
  textHash: string;
}

/**
 * Stores an extraction as a new article, or as another snapshot of the article known under one of the page's addresses,
 * which leaves the trash if it was there. A text equal to the current copy's is not stored again.
 */
export async function storeExtraction(
  tx: WriteTransaction,
  extraction: Extraction,
  circumstances: Circumstances,
): Promise<{ article: Article; isNew: boolean }> {
  const known = await findArticle(tx, circumstances.sources);
  const article = known
    ? await addToKnown(tx, known, extraction, circumstances)
    : await addAsNew(tx, extraction, circumstances);
  await putArticle(tx, article);
  return { article, isNew: known === null || known.deleted !== undefined };
}

async function addAsNew(tx: WriteTransaction, extraction: Extraction, circumstances: Circumstances): Promise<Article> {
  const id = circumstances.newId();
  const snapshot = snapshotOf(id, extraction, circumstances);
  await addSnapshot(tx, snapshot);
  return {
    ...extraction.metadata,
    id,
    sources: circumstances.sources,
    url: extraction.url,
    snapshotId: snapshot.id,
    note: await takePageDrafts(tx, circumstances.sources, '', circumstances.now),
    tags: [],
    annotationCount: 0,
    created: circumstances.now,
    modified: circumstances.now,
  };
}

async function addToKnown(
  tx: WriteTransaction,
  known: Article,
  extraction: Extraction,
  circumstances: Circumstances,
): Promise<Article> {
  const { deleted: _deleted, ...article } = known;
  const merged = {
    ...article,
    sources: [...new Set([...article.sources, ...circumstances.sources])],
    note: await takePageDrafts(tx, circumstances.sources, await takeArticleDraft(tx, known), circumstances.now),
    modified: circumstances.now,
  };
  const current = await getSnapshot(tx, known);
  if (current.textHash === circumstances.textHash) return merged;
  const snapshot = snapshotOf(known.id, extraction, circumstances);
  await addSnapshot(tx, snapshot);
  if (extraction.textContent.length < WORSE_COPY_RATIO * current.textContent.length) return merged;
  return { ...merged, ...unlessEdited(known, current.metadata, extraction.metadata), snapshotId: snapshot.id };
}

/** A `Record` rather than a list, so that the compiler reports a missing detail. */
const IS_DETAIL: Record<keyof Details, true> = { title: true, byline: true, siteName: true, publishedTime: true };
const DETAILS = Object.keys(IS_DETAIL) as (keyof Details)[];

/** Returns the new metadata, with the details that the reader has edited left as they are. */
function unlessEdited(known: Article, before: ArticleMetadata, now: ArticleMetadata): ArticleMetadata {
  const edited = DETAILS.filter((name) => known[name] !== before[name]);
  return { ...now, ...Object.fromEntries(edited.map((name) => [name, known[name]])) };
}

function snapshotOf(articleId: string, extraction: Extraction, { now, newId, textHash }: Circumstances): Snapshot {
  return {
    id: newId(),
    articleId,
    url: extraction.url,
    created: now,
    modified: now,
    textHash,
    metadata: extraction.metadata,
    origins: extraction.origins,
    ...(extraction.otherPages.length > 0 && { otherPages: extraction.otherPages }),
    content: extraction.content,
    textContent: extraction.textContent,
  };
}
