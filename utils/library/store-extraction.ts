import type { Details } from '../contract/library';
import type { Article, ArticleMetadata, Snapshot } from '../model/article';
import type { Extraction } from '../model/extraction';
import { findArticle, putArticle } from '../storage/articles';
import type { WriteTransaction } from '../storage/schema';
import { addSnapshot, getSnapshot } from '../storage/snapshots';
import { takeArticleDraft, takePageDrafts } from './page-drafts';

/** A copy that keeps less than this share of the text it would replace is kept beside it, not shown instead of it. */
const WORSE_COPY_RATIO = 0.6;

interface Circumstances {
  /** Every address known to lead to the page. */
  sources: string[];
  now: string;
  newId: () => string;
  /** `textHash` of the extraction's text: hashing cannot be waited for inside a transaction. */
  textHash: string;
}

/**
 * Stores what was extracted: a new article, or one more snapshot of the article already known under one of the page's
 * addresses, taken out of the trash where it lay there. A text that is stored already is not stored twice.
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

/** A record, so that the compiler names one that is missing. */
const IS_DETAIL: Record<keyof Details, true> = { title: true, byline: true, siteName: true, publishedTime: true };
const DETAILS = Object.keys(IS_DETAIL) as (keyof Details)[];

/** The new metadata, but for the details that the reader wrote over. */
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
