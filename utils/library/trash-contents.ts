import type { TrashContents } from '../contract/library';
import { noteOf } from '../model/annotation';
import type { Article } from '../model/article';
import { annotationsOf } from '../storage/articles';
import type { Database } from '../storage/schema';

/** Counts what is deleted together with trashed articles. */
export async function trashContentsOf(db: Database, articles: readonly Article[]): Promise<TrashContents> {
  const tx = db.transaction(['articles', 'annotations']);
  const contents: TrashContents = { articles: articles.length, highlights: 0, notes: 0, until: '' };
  for (const { id, note, annotationCount, deleted = '' } of articles) {
    const annotations = annotationCount === 0 ? [] : await annotationsOf(tx, id);
    const live = annotations.filter((one) => one.deleted === undefined);
    contents.highlights += live.length;
    contents.notes += live.filter((one) => noteOf(one) !== '').length + (note === '' ? 0 : 1);
    if (deleted > contents.until) contents.until = deleted;
  }
  return contents;
}
