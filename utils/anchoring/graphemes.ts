let segmenter: Intl.Segmenter | undefined;

/**
 * Two units that are a grapheme each: figures, signs, spaces and line feeds, and letters of Latin, Greek, Cyrillic, Hebrew,
 * Arabic, Thai, Japanese and Chinese, without combining marks. Spares most places the segmenter.
 */
const PLAIN =
  /^[\t\n\x20-\x7e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0e01-\u0e30\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u3000-\u3029\u3041-\u3098\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff9d]{2}$/;

/** Returns the grapheme that the boundary at `at` would cut; null when it is between two graphemes. */
function graphemeAcross(text: string, at: number): { start: number; end: number } | null {
  if (at <= 0 || at >= text.length || PLAIN.test(text.slice(at - 1, at + 1))) return null;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const found = segmenter.segment(text).containing(at);
  if (!found || found.index === at) return null;
  return { start: found.index, end: found.index + found.segment.length };
}

/** Returns `at`, or the start of the grapheme it would cut. */
export function graphemeStart(text: string, at: number): number {
  return graphemeAcross(text, at)?.start ?? at;
}

/** Returns `at`, or the end of the grapheme it would cut. */
export function graphemeEnd(text: string, at: number): number {
  return graphemeAcross(text, at)?.end ?? at;
}
