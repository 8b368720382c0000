import { forEachRun, placesOf } from '../text/segment';
import type { Mark, Marker } from './mark';
import { bestWindow } from './snippet';

/** Words on each side of the best window that are marked too; more than is shown. */
const AROUND = 60;

/** Where a word of the query stands in a text, according to the index. */
export type WordAt = Pick<Mark, 'place' | 'word' | 'isSame'>;

/**
 * Marks the words of the query in the best part of an article's text. The index knows where that part is, so words are
 * only counted up to it, and only those that are marked are looked at.
 *
 * @param standing rising by place; places beyond the text are in other parts of the article
 */
export function marksInBody(text: string, marker: Marker, standing: readonly WordAt[]): Mark[] {
  let left = marker.wholePhrases(standing);
  while (left.length > 0) {
    const { first, last } = bestWindow(left);
    const [from, to] = [left[first]?.place ?? 0, left[last]?.place ?? 0];
    const found = marksAt(text, marker, left, { from: from - AROUND, to: to + AROUND });
    if (found === null) return marker.marksIn(text, 'body');
    if (found.places > from) return found.marks;
    left = left.filter(({ place }) => place < found.places);
  }
  return [];
}

/**
 * Marks the words at the places from `from` to `to`. The returned `places` is how many the text has, as far as it was
 * read. Null where the text does not have the words that the index says.
 */
function marksAt(
  text: string,
  marker: Marker,
  standing: readonly WordAt[],
  { from, to }: { from: number; to: number },
): { marks: Mark[]; places: number } | null {
  const marks: Mark[] = [];
  let places = 0;
  let next = 0;
  let isRight = true;
  while ((standing[next]?.place ?? Infinity) < from) next++;
  forEachRun(text, (start, end, kind) => {
    const after = places + placesOf(text, start, end, kind);
    for (let at = standing[next]; isRight && at && at.place < Math.min(after, to); at = standing[++next]) {
      const mark = marker.markAt(text, { start, end, kind }, places, at);
      if (mark) marks.push(mark);
      else isRight = false;
    }
    places = after;
    return !isRight || places > to;
  });
  return isRight ? { marks, places } : null;
}
