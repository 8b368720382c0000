/** A stretch of a text, as [from, to). */
export type Bounds = readonly [number, number];

/** For each unit the rows of the block at hand in which it stands, as bits; all zero between calls. */
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
 * The last row of the table of Levenshtein distances: that of a[aFrom, aTo) to b[bFrom, bFrom + j) for each j; with `free`,
 * to the best stretch that ends there (Sellers). Myers' bit-parallel algorithm in blocks of 32 rows, each taken over all
 * columns before the next: "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
 * J. ACM 46 (1999), in the form of Hyyrö (2003). The array is good until the next call.
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
  // Above the first row stands the row of no units: 0, 1, 2 …, or nothing but 0.
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

/** Takes one block over all columns: reads the steps above it from `edge`, and leaves those of its row `last` there. */
function block(b: Uint16Array, bFrom: number, width: number, last: number): void {
  const steps = edge;
  // Bits of the rows in which the distance is one more, or one less, than in the row above.
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
