/** Rising numbers with some more among them. */
export function withNumbers(numbers: Uint32Array, more: readonly number[]): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(new Set([...numbers, ...more])).sort();
}

/** Rising numbers without some. */
export function withoutNumbers(numbers: Uint32Array, gone: ReadonlySet<number>): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(numbers.filter((one) => !gone.has(one)));
}

/** How many of the rising numbers lie from `min` to `max`. */
export function countBetween(numbers: Uint32Array, min: number, max: number): number {
  return countBelow(numbers, max + 1) - countBelow(numbers, min);
}

/** How many of the rising numbers are below a limit. */
function countBelow(numbers: Uint32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
