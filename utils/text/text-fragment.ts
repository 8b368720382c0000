import type { Anchoring } from '../model/anchoring';
import { quoteOf, type Target, type TextQuoteSelector } from '../model/selector';
import { withoutAnchor } from './route';

/** In UTF-16 units. Of a longer passage only the first and last words are written, so only those have to be unchanged. */
const LONGEST_WHOLE = 120;
/** Words of context on each side, and words at each end of a long passage. */
const CONTEXT_WORDS = 3;
const END_WORDS = 5;
/** Fewer words than these also stand in the menus and headlines of a page, which the text of its article does not hold. */
const OWN_WORDS = 3;

/**
 * Returns `url` with a text fragment that leads to a passage (https://wicg.github.io/scroll-to-text-fragment/). `text` is
 * the text around the passage. Where all words that the link names occur in it only once, the context is left out, so that the
 * link survives changes beside the passage. An empty quote gives the address of the page alone.
 */
export function linkToPassage(url: string, quote: TextQuoteSelector, text?: string): string {
  // An anchor would compete with the passage for the scroll position.
  const page = withoutAnchor(url);
  const place = placeOf(quote);
  if (place === null) return page;
  const lines = place.passage.split('\n').filter((line) => line.trim() !== '');
  const isWhole = lines.length === 1 && place.passage.length <= LONGEST_WHOLE;
  const ends = isWhole
    ? [place.passage]
    : [firstWords(lines[0] ?? '', END_WORDS), lastWords(lines.at(-1) ?? '', END_WORDS)];
  // A long passage occurs once where its beginning does not: paragraphs begin alike.
  const isAlone =
    text !== undefined && ends.every((words) => countWords(words) >= OWN_WORDS && occursOnce(text, words));
  const before = isAlone ? '' : lastWords(lastLine(place.before), CONTEXT_WORDS);
  const after = isAlone ? '' : firstWords(firstLine(place.after), CONTEXT_WORDS);
  const directive = [
    ...(before === '' ? [] : [`${encode(before)}-`]),
    ...ends.map(encode),
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ].join(',');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Returns the quote as its passage reads now; null where there is no quote, or the passage is gone. */
export function presentQuote(target: Target | undefined, anchoring: Anchoring | undefined): TextQuoteSelector | null {
  const quote = target ? quoteOf(target) : null;
  if (quote === null || anchoring?.verdict === 'orphan') return null;
  return { ...quote, exact: anchoring?.found ?? quote.exact };
}

/** Widens a passage to whole words, because a browser finds no others. */
function placeOf({
  prefix,
  exact,
  suffix,
}: TextQuoteSelector): { before: string; passage: string; after: string } | null {
  if (exact.trim() === '') return null;
  const all = prefix + exact + suffix;
  let from = prefix.length + (exact.length - exact.trimStart().length);
  let to = prefix.length + exact.trimEnd().length;
  for (const { index, segment, isWordLike } of wordsOf(all)) {
    const end = index + segment.length;
    // A word at the outer edge of the context may itself be cut off there.
    if (isWordLike && index > 0 && index < from && from < end) from = index;
    if (isWordLike && end < all.length && index < to && to < end) to = end;
  }
  return { before: all.slice(0, from), passage: all.slice(from, to), after: all.slice(to) };
}

function wordsOf(text: string): Intl.SegmentData[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
}

function firstWords(text: string, count: number): string {
  const words = wordsOf(text).filter((one) => one.isWordLike);
  const last = words[count - 1] ?? words.at(-1);
  return last ? text.slice(0, last.index + last.segment.length).trim() : '';
}

/** The last `count` words of a text, and what follows them; the whole text where it has fewer. */
function lastWords(text: string, count: number): string {
  const words = wordsOf(text).filter((one) => one.isWordLike);
  const first = words.at(-count) ?? words[0];
  return first ? text.slice(first.index).trim() : '';
}

function countWords(text: string): number {
  return wordsOf(text).filter((one) => one.isWordLike).length;
}

function firstLine(text: string): string {
  return text.trimStart().split('\n')[0] ?? '';
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

function occursOnce(text: string, passage: string): boolean {
  const [all, one] = [spaced(text), spaced(passage)];
  const at = all.indexOf(one);
  return at !== -1 && all.indexOf(one, at + 1) === -1;
}

/** Browsers ignore case and white space when they compare. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}

/** Also encodes parentheses, which would end a Markdown link, and the dash, which marks context in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '').replace(/\s+/gu, ' ')).replace(
    /[-()!'*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
