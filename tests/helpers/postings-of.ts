import type { Postings } from '@/utils/search/posting-reader';

/** The postings of a list, each with its positions. */
export function postingsOf(postings: Postings): { document: number; impact: number; positions: number[] }[] {
  postings.read();
  const positions = postings.readPositions();
  let from = 0;
  return Array.from({ length: postings.count }, (_, at) => {
    const to = from + postings.occurrences[at]!;
    const own = Array.from(positions.subarray(from, to));
    from = to;
    return { document: postings.documents[at]!, impact: postings.impacts[at]!, positions: own };
  });
}
