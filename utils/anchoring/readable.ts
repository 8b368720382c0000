import { SPACE, foldUnit } from './canonical';
import { rawText, spanOf } from './dom-map';
import { GAP_BLOCK } from './folder';
import type { TextIndex } from './text-index';

/** Invisible marks for line breaking and byte order, which a copied quote should not carry. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

const encoder = new TextEncoder();

/** Returns the length of a text in UTF-8 bytes. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && foldUnit(text.charCodeAt(start)) === SPACE) start++;
  while (end > start && foldUnit(text.charCodeAt(end - 1)) === SPACE) end--;
  return text.slice(start, end).replace(UNSEEN, '');
}

/**
 * Returns the text between two canonical offsets as a reader sees it: runs of white space become one space, and block
 * edges a line break. There is no white space at its ends.
 */
export function readable(index: TextIndex, from: number, to: number): string {
  if (to <= from) return '';
  const { gaps } = index.page;
  const span = spanOf(index, from, to);
  const text = rawText(index, span.start, span.end);
  const parts: string[] = [];
  let begun = span.start;
  for (let i = from + 1; i < to; i++) {
    const gap = gaps[i] as number;
    if (gap === 0) continue;
    const next = index.page.raw[i] as number;
    parts.push(trim(text.slice(begun - span.start, next - span.start)), gap & GAP_BLOCK ? '\n' : ' ');
    begun = next;
  }
  parts.push(trim(text.slice(begun - span.start)));
  return parts.join('');
}

/** Returns the white space before the unit at `at`, as `readable` writes it. */
export function gapAt(index: TextIndex, at: number): string {
  const gap = index.page.gaps[at] as number;
  return gap === 0 ? '' : gap & GAP_BLOCK ? '\n' : ' ';
}
