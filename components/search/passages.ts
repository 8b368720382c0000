import type { SearchHit, SearchPassage, TextRun } from '@/utils/model/search';

/** UTF-16 units before the first match of a text that is cut off after two lines: more, and the match would be cut off too. */
const LEAD = 40;

/** What a cut leaves of a sign at the beginning. */
const HALF = /^(?:[\udc00-\udfff]|\p{M}|\u200d)+/u;

/** The title with its matches, from the passages of a hit. */
export function titleRuns(hit: SearchHit): TextRun[] {
  const title = hit.passages.find((one) => one.field === 'title');
  return withMatchInView(title?.runs ?? [{ text: hit.article.title, match: false }]);
}

/** The runs from shortly before the first match on, at the beginning of a word where the script has words. */
export function withMatchInView(runs: readonly TextRun[]): TextRun[] {
  const first = runs.findIndex((run) => run.match);
  const before = runs.slice(0, Math.max(first, 0)).map((run) => run.text);
  const text = before.join('');
  if (text.length <= LEAD) return [...runs];
  const near = text.slice(-LEAD);
  const lead = /(?<=^\S{0,20}\s+)\S.*$/su.exec(near)?.[0] ?? near.replace(HALF, '');
  return [{ text: `…${lead}`, match: false }, ...runs.slice(first)];
}

/** The passages worth a line below the title. */
export function otherPassages(hit: SearchHit, most: number): SearchPassage[] {
  return hit.passages.filter((one) => one.field !== 'title').slice(0, most);
}

/** Where a hit is to be opened: at a highlight, at a passage of the text, or at the top. */
export function placeOf(passage: SearchPassage | undefined): { annotationId?: string; snippet?: string } {
  if (passage?.annotationId !== undefined) return { annotationId: passage.annotationId };
  const snippet = passage?.field === 'body' ? aroundFirstMatch(passage.runs) : '';
  return snippet === '' ? {} : { snippet };
}

/**
 * The first match with the whole words next to it: a text fragment has to be found letter by letter, so the shorter the
 * surer, and one word alone would lead to its first mention.
 */
function aroundFirstMatch(runs: readonly TextRun[]): string {
  const first = runs.findIndex((run) => run.match);
  if (first === -1) return '';
  let end = first;
  while (runs[end + 1]?.match || (runs[end + 1]?.text.trim() === '' && runs[end + 2]?.match)) end++;
  const match = runs
    .slice(first, end + 1)
    .map((run) => run.text)
    .join('');
  const before = (runs[first - 1]?.text ?? '').split('…').at(-1) ?? '';
  const after = (runs[end + 1]?.text ?? '').split('…')[0] ?? '';
  return (
    before
      .split(/(?<=\s)/u)
      .slice(-3)
      .join('') +
    match +
    after
      .split(/(?=\s)/u)
      .slice(0, 3)
      .join('')
  ).trim();
}
