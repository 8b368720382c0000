import type { Anchoring } from '../model/anchoring';
import { bodyOf, noteOf, tagsOf, type Annotation, type Color } from '../model/annotation';
import { draftKey } from '../model/draft';
import type { Target } from '../model/selector';
import { getAnnotation, putAnnotation, rewriteAnnotation } from '../storage/annotations';
import { getArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import type { WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import type { LibraryDependencies, OpenTab } from './dependencies';
import { mustBeAt, pageChanged, sourcesOfTab } from './save-article';

export interface AnnotationChanges {
  note?: string;
  tags?: string[];
  color?: Color;
}

/** Changes the note, tags or colour of a highlight. A new note replaces the half-written one. */
export function updateAnnotation(
  library: LibraryDependencies,
  { id, ...changes }: { id: string } & AnnotationChanges,
): Promise<Annotation> {
  return change(library, id, async (tx, annotation) => {
    if (changes.note !== undefined) await tx.objectStore('drafts').delete(draftKey('annotation', id));
    return withChanges(annotation, changes);
  });
}

/** Returns the annotation with a new note, tags or colour. The note decides its motivation (W3C Web Annotation model). */
export function withChanges(annotation: Annotation, changes: AnnotationChanges): Annotation {
  const note = changes.note ?? noteOf(annotation);
  const tags = changes.tags ? [...new Set(changes.tags.map((tag) => tag.trim()).filter(Boolean))] : tagsOf(annotation);
  return {
    ...annotation,
    color: changes.color ?? annotation.color,
    motivation: note === '' ? 'highlighting' : 'commenting',
    body: bodyOf(note, tags),
  };
}

/** Removes a highlight, leaving a tombstone that can be restored. */
export async function removeAnnotation(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, async (_tx, annotation) => ({ ...annotation, deleted: library.now() }));
}

/** Restores a removed highlight. */
export async function restoreAnnotation(library: LibraryDependencies, { id }: { id: string }): Promise<void> {
  await change(library, id, async (_tx, { deleted: _deleted, ...annotation }) => annotation);
}

/**
 * Points an annotation at the place that the reader has confirmed in a tab; its former target is kept. Throws
 * `page-changed` if the place is on another page than the tab's, or that page belongs to another article.
 */
export async function acceptPlace(
  library: LibraryDependencies,
  { tab, id, target }: { tab: OpenTab; id: string; target: Target },
): Promise<Annotation> {
  mustBeAt(tab, target.source);
  const here = await sourcesOfTab(library, tab);
  return change(library, id, async (tx, { anchoring: _anchoring, refusedPlace: _refused, ...annotation }) => {
    const { sources } = await getArticle(tx, annotation.articleId);
    if (!sources.some((source) => here.includes(source))) throw pageChanged();
    return {
      ...annotation,
      target: { ...target, source: annotation.target.source },
      formerTargets: [...(annotation.formerTargets ?? []), annotation.target],
    };
  });
}

/** Remembers that `found` is not the passage, so that it is not offered again. The annotation becomes an orphan for now. */
export function refusePlace(
  library: LibraryDependencies,
  { id, found }: { id: string; found: string },
): Promise<Annotation> {
  return change(library, id, async (_tx, annotation) => ({
    ...annotation,
    refusedPlace: found,
    anchoring: { verdict: 'orphan', confidence: 0, changes: [], checked: library.now() },
  }));
}

/**
 * Stores how quotes were found. This is not a modification by the reader, so `modified` stays. Only changed verdicts and
 * places are stored and announced, so that two tabs do not keep waking each other.
 */
export async function reportAnchoring(
  library: LibraryDependencies,
  { results }: { results: { id: string; anchoring: Anchoring }[] },
): Promise<void> {
  const articleIds = await inOneTransaction(await library.db(), async (tx) => {
    const changed = new Set<string>();
    const annotations = await Promise.all(results.map(({ id }) => getAnnotation(tx, id)));
    for (const [at, { anchoring }] of results.entries()) {
      const annotation = annotations[at];
      if (!annotation || !isNews(annotation.anchoring, anchoring)) continue;
      await rewriteAnnotation(tx, { ...annotation, anchoring });
      changed.add(annotation.articleId);
    }
    for (const articleId of changed) await reindex(tx, articleId);
    return [...changed];
  });
  if (articleIds.length > 0) library.changed({ articleIds });
}

function isNews(before: Anchoring | undefined, now: Anchoring): boolean {
  return before === undefined || before.verdict !== now.verdict || before.found !== now.found;
}

async function change(
  library: LibraryDependencies,
  id: string,
  by: (tx: WriteTransaction, annotation: Annotation) => Promise<Annotation>,
): Promise<Annotation> {
  const changed = await inOneTransaction(await library.db(), async (tx) => {
    const annotation = { ...(await by(tx, await getAnnotation(tx, id))), modified: library.now() };
    await putAnnotation(tx, annotation);
    await reindex(tx, annotation.articleId);
    return annotation;
  });
  library.changed({ articleIds: [changed.articleId] });
  return changed;
}
