import { noteOf, tagsOf } from '../model/annotation';
import type { Indexable, SearchPassage } from '../model/search';
import { quoteOf } from '../model/selector';
import { marksInBody, type WordAt } from './body';
import type { Marker } from './mark';
import { snippetOf } from './snippet';

/** The most passages shown of one article. */
const MOST_PASSAGES = 6;

/** Order of equally good passages: first what the reader wrote or highlighted, last what the list shows anyway. */
const FIELD_ORDER: readonly SearchPassage['field'][] = ['note', 'quote', 'body', 'tag', 'byline', 'title'];

/** A text of an article that may answer the query. */
interface Candidate extends Pick<SearchPassage, 'field' | 'annotationId'> {
  text: string;
}

/**
 * Finds the passages of an article that answer a query, the best first; the beginning of the text when none does.
 *
 * @param standing where the words stand in the text, according to the index; without it the whole text is searched
 */
export function passagesOf(indexable: Indexable, marker: Marker, standing?: readonly WordAt[]): SearchPassage[] {
  if (marker.words === 0) return [];
  const found = candidatesOf(indexable).flatMap(({ text, ...passage }) => {
    const isBody = passage.field === 'body' && standing !== undefined;
    const marks = text === '' ? [] : isBody ? marksInBody(text, marker, standing) : marker.marksIn(text, passage.field);
    return marks.length === 0 ? [] : [{ passage, ...snippetOf(text, marks) }];
  });
  found.sort(
    (a, b) => b.score - a.score || FIELD_ORDER.indexOf(a.passage.field) - FIELD_ORDER.indexOf(b.passage.field),
  );
  if (found.length === 0) return [{ field: 'body', runs: snippetOf(indexable.textContent, []).runs }];
  return tellingOf(found)
    .slice(0, MOST_PASSAGES)
    .map(({ passage, runs }) => Object.assign(passage, { runs }));
}

/**
 * Leaves out weak passages. Where one has several words of the query, a passage with half as many or fewer is kept only for
 * a word that no better passage has: a lone syllable of a Vietnamese word is in every other line.
 */
function tellingOf<Found extends { passage: Pick<SearchPassage, 'field'>; words: ReadonlySet<number> }>(
  found: readonly Found[],
): Found[] {
  const most = Math.max(...found.map(({ words }) => words.size));
  const told = new Set<number>();
  return found.filter(({ passage, words }) => {
    const isNew = [...words].some((word) => !told.has(word));
    for (const word of words) told.add(word);
    // The list shows the title anyway.
    return isNew || 2 * words.size > most || passage.field === 'title';
  });
}

function candidatesOf({ article, textContent, annotations }: Indexable): Candidate[] {
  return [
    { field: 'title', text: article.title },
    { field: 'byline', text: article.byline ?? '' },
    ...article.tags.map((text): Candidate => ({ field: 'tag', text })),
    { field: 'note', text: article.note },
    ...annotations.flatMap((annotation): Candidate[] => {
      const annotationId = annotation.id;
      return [
        { field: 'quote', text: quoteOf(annotation.target)?.exact ?? '', annotationId },
        { field: 'note', text: noteOf(annotation), annotationId },
        ...tagsOf(annotation).map((text): Candidate => ({ field: 'tag', text, annotationId })),
      ];
    }),
    { field: 'body', text: textContent },
  ];
}
