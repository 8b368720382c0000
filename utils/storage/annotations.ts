import type { Annotation } from '../model/annotation';
import { AppError } from '../model/errors';
import { annotationsOf, getArticle, putArticle } from './articles';
import type { ReadTransaction, WriteTransaction } from './schema';

/** Returns an annotation, tombstones included. Throws `not-found`. */
export async function getAnnotation(tx: ReadTransaction, id: string): Promise<Annotation> {
  const found = await tx.objectStore('annotations').get(id);
  if (!found) throw new AppError('not-found', 'This highlight is no longer in your library.');
  return found;
}

/** Stores a changed annotation without recounting. Use it only where the change neither adds nor removes the annotation. */
export async function rewriteAnnotation(tx: WriteTransaction, annotation: Annotation): Promise<void> {
  await tx.objectStore('annotations').put(annotation);
}

/** Stores a new or changed annotation and recounts its article's live annotations. */
export async function putAnnotation(tx: WriteTransaction, annotation: Annotation): Promise<void> {
  await tx.objectStore('annotations').put(annotation);
  const article = await getArticle(tx, annotation.articleId);
  const all = await annotationsOf(tx, article.id);
  const annotationCount = all.filter((one) => one.deleted === undefined).length;
  if (annotationCount !== article.annotationCount) await putArticle(tx, { ...article, annotationCount });
}
