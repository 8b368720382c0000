import type { TextQuoteSelector } from '@/utils/model/selector';
import type { SearchHit, SearchPassage, TextRun } from '@/utils/model/search';
import { titleOf } from '../ui/title-of';

/** The most text shown before the first match, in UTF-16 units: with more, two lines might end before the match. */
const LEAD = 40;

/** The rest of a character that the cut has split. */
const HALF = /^(?:[\udc00-\udfff]|\p{M}|\u200d)+/u;

/** Returns the title of a hit with its matches. */
export function titleRuns(hit: SearchHit): TextRun[] {
  const title = hit.passages.find((one) => one.field === 'title');
  return withMatchInView(title?.runs ?? [{ text: titleOf(hit.article), match: false }]);
}

/** Returns the runs from shortly before the first match on, starting at a word if the script has spaces. */
export function withMatchInView(runs: readonly TextRun[]): TextRun[] {
  const first = runs.findIndex((run) => run.match);
  const before = runs.slice(0, Math.max(first, 0)).map((run) => run.text);
  const text = before.join('');
  if (text.length <= LEAD) return [...runs];
  const near = text.slice(-LEAD);
  const lead = /(?<=^\S{0,20}\s+)\S.*$/su.exec(near)?.[0] ?? near.replace(HALF, '');
  return [{ text: `…${lead}`, match: false }, ...runs.slice(first)];
}

/** Returns the first passages outside the title, `most` at most. */
export function otherPassages(hit: SearchHit, most: number): SearchPassage[] {
  return hit.passages.filter((one) => one.field !== 'title').slice(0, most);
}

/** Returns where to open a hit: at a highlight, at a passage of the text, or at the top (empty). */
export function placeOf(passage: SearchPassage | undefined): { annotationId?: string; quote?: TextQuoteSelector } {
  if (passage?.annotationId !== undefined) return { annotationId: passage.annotationId };
  const quote = passage?.field === 'body' ? firstMatch(passage.runs) : null;
  return quote === null ? {} : { quote };
}

/** Words of context on each side of a match: enough to identify it, few enough to occur unchanged in the page. */
const CONTEXT_WORDS = 3;

/** Returns the first match, with the whole words next to it as context; null without a match. */
function firstMatch(runs: readonly TextRun[]): TextQuoteSelector | null {
  const first = runs.findIndex((run) => run.match);
  if (first === -1) return null;
  let end = first;
  while (runs[end + 1]?.match || (runs[end + 1]?.text.trim() === '' && runs[end + 2]?.match)) end++;
  const exact = runs
    .slice(first, end + 1)
    .map((run) => run.text)
    .join('');
  const before = (runs[first - 1]?.text ?? '').split('…').at(-1) ?? '';
  const after = (runs[end + 1]?.text ?? '').split('…')[0] ?? '';
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: before
      .split(/(?<=\s)/u)
      .slice(-CONTEXT_WORDS)
      .join('')
      .trimStart(),
    suffix: after
      .split(/(?=\s)/u)
      .slice(0, CONTEXT_WORDS)
      .join('')
      .trimEnd(),
  };
}
