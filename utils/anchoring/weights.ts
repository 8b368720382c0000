/** Context is kept and weighed over this many units on each side. */
export const CONTEXT = 256;

/** A unit at distance d from the quote weighs e^(-d/72): near neighbours are evidence, far ones change. */
const REACH = 72;

const sums = new Float64Array(CONTEXT + 1);
for (let n = 0; n < CONTEXT; n++) sums[n + 1] = (sums[n] as number) + Math.exp(-n / REACH);

/** Returns the weight of the nearest `count` units of context. */
export function weightOf(count: number): number {
  return sums[Math.min(CONTEXT, Math.max(0, count))] as number;
}
