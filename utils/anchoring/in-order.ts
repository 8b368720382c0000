import { spend } from './effort';

/** The cost of each new run of kept units, so that chance runs of one or two letters keep nothing. */
const BREAK = 1.5;
/** The cost of an inserted unit: little, because both neighbours confirm the place. */
const SURPLUS = 0.2;

/**
 * Returns how much of a quote is in a stretch, in order, 0 to 1. For a stretch known to be its place, where words may have
 * been inserted or removed. A global alignment with affine gaps; unlike units keep nothing.
 */
export function keptInOrder(quote: Uint16Array, stretch: Uint16Array): number {
  const m = quote.length;
  const n = stretch.length;
  if (m === 0 || !spend(m * n)) return 0;
  let joined = new Float64Array(n + 1).fill(-Infinity);
  let apart = new Float64Array(n + 1);
  let nowJoined = new Float64Array(n + 1).fill(-Infinity);
  let nowApart = new Float64Array(n + 1);
  for (let i = 1; i <= m; i++) {
    const unit = quote[i - 1];
    let last = 0;
    for (let j = 1; j <= n; j++) {
      let run = -Infinity;
      if (unit === stretch[j - 1]) {
        const start = (apart[j - 1] as number) - (i === 1 && j === 1 ? 0 : BREAK);
        const going = joined[j - 1] as number;
        run = 1 + (going > start ? going : start);
      }
      const above = apart[j] as number;
      last = Math.max(last, above, run);
      nowJoined[j] = run;
      nowApart[j] = last;
    }
    [joined, nowJoined] = [nowJoined, joined];
    [apart, nowApart] = [nowApart, apart];
  }
  const kept = Math.max(0, apart[n] as number);
  return Math.min(1, kept / (m + SURPLUS * Math.max(0, n - m)));
}
