import type { Article } from '../model/article';
import { draftKey, type Draft } from '../model/draft';
import { findArticle } from '../storage/articles';
import type { WriteTransaction } from '../storage/schema';

/** How long the draft of a page that was saved leads to its article, in milliseconds: no popup is open longer. */
const LEADS = 86_400_000;

/**
 * The note of an article that is being saved: `note`, and below it what the reader had typed about the page. A field may
 * still be open under the page's key, so what stood above its words stays with the draft (`savePageDraft`).
 */
export async function takePageDrafts(
  tx: WriteTransaction,
  sources: readonly string[],
  note: string,
  now: string,
): Promise<string> {
  const drafts = tx.objectStore('drafts');
  let taken = note;
  // The first address is the one whose draft a field shows: its words come last, where more can follow them.
  for (const source of sources.toReversed()) {
    const draft = await drafts.get(draftKey('page', source));
    if (!draft || draft.text === '') continue;
    await drafts.put({ key: draft.key, text: '', above: taken, modified: now });
    taken = below(taken, draft.text);
  }
  return taken;
}

/** The note of an article with what was typed last into it. That draft is forgotten, or it would replace the whole. */
export async function takeArticleDraft(tx: WriteTransaction, { id, note }: Article): Promise<string> {
  const drafts = tx.objectStore('drafts');
  const draft = await drafts.get(draftKey('article', id));
  if (draft) await drafts.delete(draft.key);
  return draft?.text ?? note;
}

/**
 * Keeps what is being typed about the page of a source. Once the page is saved it belongs to the article: returned is the draft that
 * was stored in place of it, else null. An emptied one is not kept.
 */
export async function savePageDraft(
  tx: WriteTransaction,
  { key, text, modified }: Draft,
  source: string,
): Promise<Draft | null> {
  const drafts = tx.objectStore('drafts');
  const article = await findArticle(tx, [source]);
  if (!article || article.deleted !== undefined) {
    await (text === '' ? drafts.delete(key) : drafts.put({ key, text, modified }));
    return null;
  }
  const ofArticle = draftKey('article', article.id);
  const above = (await drafts.get(key))?.above ?? (await drafts.get(ofArticle))?.text ?? article.note;
  await drafts.put({ key, text: '', above, modified });
  const draft = { key: ofArticle, text: below(above, text), modified };
  await drafts.put(draft);
  return draft;
}

/** Forgets the draft of a page that was saved long ago, or that is empty. */
export async function forgetPageDraft(tx: WriteTransaction, draft: Draft, now: string): Promise<void> {
  const isOld = Date.parse(now) - Date.parse(draft.modified) > LEADS;
  if (draft.text === '' && (draft.above === undefined || isOld)) await tx.objectStore('drafts').delete(draft.key);
}

const below = (above: string, text: string): string => [above, text].filter((one) => one !== '').join('\n\n');
