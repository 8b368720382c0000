import type { PageText } from './page-text';
import type { Passage } from './passage';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces, in which a word may begin and end anywhere. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
/** Farthest distance to a word edge that is searched, in units. */
const LONGEST = 40;

const isLetter = (code: number | undefined): boolean => {
  if (code === undefined) return false;
  const char = String.fromCharCode(code);
  return (code >= 0xd800 && code <= 0xdfff) || (LETTER.test(char) && !UNSPACED.test(char));
};

/** Whether the offset `at` is not within a word. */
export function isWordEdge(page: Pick<PageText, 'codes' | 'gaps'>, at: number): boolean {
  return page.gaps[at] !== 0 || !isLetter(page.codes[at - 1]) || !isLetter(page.codes[at]);
}

/** Whether the quote began (or ended) with a whole word. */
export function hasWholeWord({ codes, before, size, gapBefore, gapAfter }: Passage, end: 'start' | 'end'): boolean {
  const at = end === 'start' ? before : before + size;
  return (end === 'start' ? gapBefore : gapAfter) || !isLetter(codes[at - 1]) || !isLetter(codes[at]);
}

/** Moves an end that was aligned by likeness to the nearer edge of a word it would cut, unless the quote cut one there. */
export function wholeWord(page: PageText, passage: Passage, at: number, end: 'start' | 'end'): number {
  if (at <= 0 || at >= page.length || isWordEdge(page, at) || !hasWholeWord(passage, end)) return at;
  let low = at;
  while (low > 0 && at - low < LONGEST && !isWordEdge(page, low)) low--;
  let high = at;
  while (high < page.length && high - at < LONGEST && !isWordEdge(page, high)) high++;
  if (!isWordEdge(page, low) || !isWordEdge(page, high)) return at;
  return at - low < high - at || (at - low === high - at && end === 'start') ? low : high;
}
