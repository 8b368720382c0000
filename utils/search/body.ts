import { forEachRun } from '../text/segment';
import type { Mark, Marker } from './mark';
import { bestWindow } from './snippet';

/** Words around the best window that are looked at too: more than is shown, and than the index may be off by. */
const AROUND = 60;

/** Where a word of the query stands in a text, as the index says. */
export type WordAt = Pick<Mark, 'place' | 'word'>;

/**
 * The words of the query in the best part of an article's text. Where that is the index knows, so that most of the text
 * need not be looked at word by word.
 *
 * @param standing rising by place; those beyond the text are of other parts of the article
 */
export function marksInBody(text: string, marker: Marker, standing: readonly WordAt[]): Mark[] {
  let left = marker.wholePhrases(standing);
  while (left.length > 0) {
    const { first, last } = bestWindow(left);
    const region = regionOf(text, left[first]?.place ?? 0, left[last]?.place ?? 0);
    if ('start' in region) {
      const marks = marker.marksIn(text, 'body', region);
      return marks.length > 0 ? marks : marker.marksIn(text, 'body');
    }
    left = left.filter(({ place }) => place < region.places);
  }
  return [];
}

/** The part of a text around some places, in UTF-16 units; or how many places it has, where these lie beyond. */
function regionOf(text: string, first: number, last: number): { start: number; end: number } | { places: number } {
  let places = 0;
  let start = -1;
  let end = text.length;
  forEachRun(text, (from, to, kind) => {
    const next = places + (kind === 'unspaced' ? charactersIn(text, from, to) : 1);
    if (start < 0 && next > first - AROUND) start = from;
    places = next;
    if (places <= last + AROUND) return false;
    end = to;
    return true;
  });
  return places > first && start >= 0 ? { start, end } : { places };
}

function charactersIn(text: string, from: number, to: number): number {
  let count = to - from;
  for (let at = from; at < to; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--;
  return count;
}
