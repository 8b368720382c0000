/** Adds numbers to rising numbers; the result rises, without duplicates. */
export function withNumbers(numbers: Uint32Array, more: readonly number[]): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(new Set([...numbers, ...more])).sort();
}

/** Returns rising numbers without those in `gone`. */
export function withoutNumbers(numbers: Uint32Array, gone: ReadonlySet<number>): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(numbers.filter((one) => !gone.has(one)));
}

/** Counts the rising numbers from `min` to `max`, both included. */
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
