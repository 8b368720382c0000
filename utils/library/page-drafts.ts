import type { Article } from '../model/article';
import { draftKey, type Draft } from '../model/draft';
import { findArticle } from '../storage/articles';
import type { WriteTransaction } from '../storage/schema';

/** How long a saved page's draft key is still redirected to the article, in milliseconds. No popup is open longer. */
const LEADS = 86_400_000;

/**
 * Returns the note for an article that is being saved: `note`, and below it what the reader typed about the page. A field
 * may still be open under the page's key, so the draft keeps the text above its words for `savePageDraft`.
 */
export async function takePageDrafts(
  tx: WriteTransaction,
  sources: readonly string[],
  note: string,
  now: string,
): Promise<string> {
  const drafts = tx.objectStore('drafts');
  let taken = note;
  // A field shows the draft of the first address, so its words come last, where more can follow.
  for (const source of sources.toReversed()) {
    const draft = await drafts.get(draftKey('page', source));
    if (!draft || draft.text === '') continue;
    await drafts.put({ key: draft.key, text: '', above: taken, modified: now });
    taken = below(taken, draft.text);
  }
  return taken;
}

/** Returns the article's draft, or else its note. Deletes the draft, which would replace the note being put together. */
export async function takeArticleDraft(tx: WriteTransaction, { id, note }: Article): Promise<string> {
  const drafts = tx.objectStore('drafts');
  const draft = await drafts.get(draftKey('article', id));
  if (draft) await drafts.delete(draft.key);
  return draft?.text ?? note;
}

/**
 * Stores what is being typed about the page of a source. Once the page is saved, the text goes to the article's draft, which
 * is then returned; else null. An empty draft is deleted.
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

/** Deletes a page's draft if it is empty and redirects to no article, or has done so for longer than `LEADS`. */
export async function forgetPageDraft(tx: WriteTransaction, draft: Draft, now: string): Promise<void> {
  const isOld = Date.parse(now) - Date.parse(draft.modified) > LEADS;
  if (draft.text === '' && (draft.above === undefined || isOld)) await tx.objectStore('drafts').delete(draft.key);
}

const below = (above: string, text: string): string => [above, text].filter((one) => one !== '').join('\n\n');
