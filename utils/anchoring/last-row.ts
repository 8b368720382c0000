/** A stretch of a text, as [from, to). */
export type Bounds = readonly [number, number];

/** For each unit the rows of the current block that have it, as bits; all zero between calls. */
const rowsWith = new Int32Array(0x10000);
/** How the distance changes from one column to the next at the lower edge of the block above: -1, 0 or 1. */
let edge = new Int8Array(256);
let distances = new Int32Array(257);

function reserve(width: number): void {
  if (edge.length >= width) return;
  edge = new Int8Array(width * 2);
  distances = new Int32Array(width * 2 + 1);
}

/**
 * Returns the last row of the table of Levenshtein distances: of a[aFrom, aTo) to b[bFrom, bFrom + j) for each j; with
 * `free`, to the best stretch that ends there (Sellers). The array is valid until the next call. Myers' bit-parallel
 * algorithm in blocks of 32 rows, each over all columns: "A fast bit-vector algorithm for approximate string matching based
 * on dynamic programming", J. ACM 46 (1999), in the form of Hyyrö (2003).
 */
export function lastRow(
  a: Uint16Array,
  [aFrom, aTo]: Bounds,
  b: Uint16Array,
  [bFrom, bTo]: Bounds,
  free: boolean,
): Int32Array {
  const width = bTo - bFrom;
  reserve(width);
  const [row, steps] = [distances, edge];
  row[0] = aTo - aFrom;
  // Above the first row is that of the empty text: 0, 1, 2 …, or all 0 with `free`.
  steps.fill(free ? 0 : 1, 0, width);
  for (let from = aFrom; from < aTo; from += 32) {
    const to = Math.min(from + 32, aTo);
    for (let i = from; i < to; i++) rowsWith[a[i] as number] = (rowsWith[a[i] as number] as number) | (1 << (i - from));
    block(b, bFrom, width, to - from - 1);
    for (let i = from; i < to; i++) rowsWith[a[i] as number] = 0;
  }
  for (let j = 0; j < width; j++) row[j + 1] = (row[j] as number) + (steps[j] as number);
  return row;
}

/** Computes one block over all columns. `edge` holds the steps above it before, and those of its row `last` after. */
function block(b: Uint16Array, bFrom: number, width: number, last: number): void {
  const steps = edge;
  // Bits of the rows whose distance is one more, or one less, than in the row above.
  let more = -1;
  let less = 0;
  for (let j = 0; j < width; j++) {
    const above = steps[j] as number;
    const isLess = above >>> 31;
    const equal = rowsWith[b[bFrom + j] as number] as number;
    const vertical = equal | less;
    const match = equal | isLess;
    const horizontal = ((((match & more) + more) | 0) ^ more) | match;
    const up = less | ~(horizontal | more);
    const down = more & horizontal;
    steps[j] = ((up >>> last) & 1) - ((down >>> last) & 1);
    const shiftedUp = (up << 1) | (above > 0 ? 1 : 0);
    more = (down << 1) | isLess | ~(vertical | shiftedUp);
    less = shiftedUp & vertical;
  }
}
