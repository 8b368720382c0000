/** What it costs when the kept units break off and go on later: chance runs of one or two letters keep nothing. */
const BREAK = 1.5;
/** What units put in between cost: little, for both neighbours say that this is the place. */
const SURPLUS = 0.2;

/**
 * How much of a quote stands in a stretch in its order, 0 to 1, when the stretch is known to be its place: words may
 * have been put in or taken out. A global alignment with affine gaps; unlike units keep nothing.
 */
export function keptInOrder(quote: Uint16Array, stretch: Uint16Array): number {
  const m = quote.length;
  const n = stretch.length;
  if (m === 0) return 0;
  let joined = new Float64Array(n + 1).fill(-Infinity);
  let apart = new Float64Array(n + 1);
  for (let i = 1; i <= m; i++) {
    const nowJoined = new Float64Array(n + 1).fill(-Infinity);
    const nowApart = new Float64Array(n + 1);
    const unit = quote[i - 1];
    nowApart[0] = 0;
    for (let j = 1; j <= n; j++) {
      if (unit === stretch[j - 1]) {
        const start = (apart[j - 1] as number) - (i === 1 && j === 1 ? 0 : BREAK);
        nowJoined[j] = 1 + Math.max(joined[j - 1] as number, start);
      }
      nowApart[j] = Math.max(nowApart[j - 1] as number, apart[j] as number, nowJoined[j] as number);
    }
    joined = nowJoined;
    apart = nowApart;
  }
  const kept = Math.max(0, apart[n] as number);
  return Math.min(1, kept / (m + SURPLUS * Math.max(0, n - m)));
}
