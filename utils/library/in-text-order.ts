import type { Annotation } from '../model/annotation';
import { positionOf, quoteOf, type PassageEvidenceSelector } from '../model/selector';
import { foldUnspaced } from '../text/fold';

/** The most places of a quote that are compared. A quote with more is a refrain, whose context tells little. */
const MOST_PLACES = 200;

/** The most that lengths of the same text differ by, as a share. The page's text differs from the copy's by far more. */
const ALIKE = 0.02;

/**
 * Returns the live annotations in the order of the copy's text. Their stored positions do not compare, because some count
 * in the page's text and some in the copy's. An annotation whose quote is not in the copy is placed beside its neighbour
 * in the text where it was made; without one it comes last, by position and then by age.
 */
export function inTextOrder(annotations: readonly Annotation[], textContent: string): Annotation[] {
  const live = annotations.filter((one) => one.deleted === undefined);
  if (live.length < 2) return live;
  const text = compact(textContent);
  const found = live.map((one) => placeIn(text, one));
  const places = live.map((one, index) => found[index] ?? placeBeside(one, live, found, text.length));
  return live
    .map((annotation, index) => ({ annotation, place: places[index] ?? Infinity, start: startOf(annotation) }))
    .sort(
      (a, b) =>
        compare(a.place, b.place) ||
        compare(a.start, b.start) ||
        a.annotation.created.localeCompare(b.annotation.created),
    )
    .map(({ annotation }) => annotation);
}

/** Removes white space, because pages and copies separate words and paragraphs differently. */
const compact = (text: string): string => foldUnspaced(text).replace(/\s+/gu, '');

// Not by subtraction: two missing places are both `Infinity`, and their difference is NaN.
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const startOf = ({ target }: Annotation): number => positionOf(target)?.start ?? Infinity;

/** Returns where the quote begins in the compact text, or null. Of several places, the one whose context fits best. */
function placeIn(text: string, { target }: Annotation): number | null {
  const quote = quoteOf(target);
  const exact = compact(quote?.exact ?? '');
  if (!quote || exact === '') return null;
  const [prefix, suffix] = [compact(quote.prefix), compact(quote.suffix)];
  let best: number | null = null;
  let most = -1;
  let at = text.indexOf(exact);
  for (let places = 0; at !== -1 && places < MOST_PLACES; places++) {
    const context = sharedBefore(text, at, prefix) + sharedAfter(text, at + exact.length, suffix);
    if (context > most) [best, most] = [at, context];
    at = text.indexOf(exact, at + 1);
  }
  return best;
}

function sharedBefore(text: string, at: number, prefix: string): number {
  let shared = 0;
  while (shared < prefix.length && shared < at && text[at - 1 - shared] === prefix.at(-1 - shared)) shared++;
  return shared;
}

function sharedAfter(text: string, at: number, suffix: string): number {
  let shared = 0;
  while (shared < suffix.length && text[at + shared] === suffix[shared]) shared++;
  return shared;
}

/** Returns a place right behind its predecessor in the text where it was made, or right before its successor, or null. */
function placeBeside(
  one: Annotation,
  live: readonly Annotation[],
  found: readonly (number | null)[],
  length: number,
): number | null {
  const start = startOf(one);
  const ofCopy = isOfCopy(one, length);
  let before: [start: number, place: number] | null = null;
  let behind: [start: number, place: number] | null = null;
  for (const [index, other] of live.entries()) {
    const place = found[index] ?? null;
    if (place === null || isOfCopy(other, length) !== ofCopy) continue;
    const at = startOf(other);
    if (at <= start && (before === null || at > before[0])) before = [at, place];
    if (at > start && (behind === null || at < behind[0])) behind = [at, place];
  }
  if (before) return before[1] + 0.5;
  return behind && behind[1] - 0.5;
}

/** Whether an annotation was made in the copy, judged by the length of the text that it was made in. */
function isOfCopy({ target }: Annotation, length: number): boolean {
  const evidence = target.selector.find(
    (one): one is PassageEvidenceSelector => one.type === 'PassageEvidenceSelector',
  );
  return evidence !== undefined && Math.abs(evidence.length - length) <= length * ALIKE;
}
