let segmenter: Intl.Segmenter | undefined;

/** Letters, figures, signs and spaces that are graphemes by themselves next to each other. */
const PLAIN =
  /^[\x20-\x7e\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff\u3041-\u3098\u30a1-\u30ff\u4e00-\u9fff]{2}$/;

/** The grapheme of `text` around the boundary at `at`, or null when the boundary parts two graphemes. */
function graphemeAcross(text: string, at: number): { start: number; end: number } | null {
  if (at <= 0 || at >= text.length || PLAIN.test(text.slice(at - 1, at + 1))) return null;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const found = segmenter.segment(text).containing(at);
  if (!found || found.index === at) return null;
  return { start: found.index, end: found.index + found.segment.length };
}

/** `at`, or the start of the grapheme it would cut. */
export function graphemeStart(text: string, at: number): number {
  return graphemeAcross(text, at)?.start ?? at;
}

/** `at`, or the end of the grapheme it would cut. */
export function graphemeEnd(text: string, at: number): number {
  return graphemeAcross(text, at)?.end ?? at;
}
