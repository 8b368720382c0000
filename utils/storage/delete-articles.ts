import { draftKey } from '../model/draft';
import type { WriteTransaction } from './schema';
import { forgetArticles } from './search-index';

/**
 * Deletes articles with everything that belongs to them: copies, highlights, half-written notes, and their words in the
 * search index. Leaves no tombstone. Unknown ids are ignored.
 */
export async function deleteArticles(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  for (const id of ids) await deleteRecords(tx, id);
  await forgetArticles(tx, ids);
}

async function deleteRecords(tx: WriteTransaction, articleId: string): Promise<void> {
  const [snapshots, texts] = [tx.objectStore('snapshots'), tx.objectStore('texts')];
  const [annotations, drafts] = [tx.objectStore('annotations'), tx.objectStore('drafts')];
  const sources = (await tx.objectStore('articles').get(articleId))?.sources ?? [];
  const [snapshotIds, annotationIds, ofPages] = await Promise.all([
    snapshots.index('by-article').getAllKeys(articleId),
    annotations.index('by-article').getAllKeys(articleId),
    Promise.all(sources.map((source) => drafts.get(draftKey('page', source)))),
  ]);
  // A page draft without `above` was typed while the page was not saved, so it does not belong to the article.
  const left = ofPages.flatMap((draft) => (draft?.above === undefined ? [] : [draft.key]));
  await Promise.all([
    tx.objectStore('articles').delete(articleId),
    drafts.delete(draftKey('article', articleId)),
    ...left.map((key) => drafts.delete(key)),
    ...snapshotIds.flatMap((id) => [snapshots.delete(id), texts.delete(id)]),
    ...annotationIds.flatMap((id) => [annotations.delete(id), drafts.delete(draftKey('annotation', id))]),
  ]);
}
