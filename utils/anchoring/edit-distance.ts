let previous = new Int32Array(256);
let current = new Int32Array(256);

function rows(length: number): void {
  if (previous.length > length) return;
  previous = new Int32Array(length * 2);
  current = new Int32Array(length * 2);
}

/** How `fitted` and `page` may meet: over the whole of both, or `page` free at its start, its end, or both. */
export interface Freedom {
  start: boolean;
  end: boolean;
}

/** The best fit of a stretch into a stretch of the page. */
export interface Fit {
  distance: number;
  /** End of the best stretch, counted from the beginning of the page's stretch. */
  end: number;
}

/** Levenshtein distance of a[aFrom, aTo) to the best stretch of b[bFrom, bTo) (Sellers' variant where free). */
export function fit(
  a: Uint16Array,
  [aFrom, aTo]: readonly [number, number],
  b: Uint16Array,
  [bFrom, bTo]: readonly [number, number],
  free: Freedom,
): Fit {
  const width = bTo - bFrom;
  rows(width + 1);
  for (let j = 0; j <= width; j++) previous[j] = free.start ? 0 : j;
  for (let i = aFrom; i < aTo; i++) {
    const unit = a[i];
    current[0] = i - aFrom + 1;
    for (let j = 1; j <= width; j++) {
      const swap = (previous[j - 1] as number) + (unit === b[bFrom + j - 1] ? 0 : 1);
      const drop = (previous[j] as number) + 1;
      const add = (current[j - 1] as number) + 1;
      current[j] = swap < drop ? (swap < add ? swap : add) : drop < add ? drop : add;
    }
    [previous, current] = [current, previous];
  }
  let end = width;
  if (free.end) for (let j = width; j >= 0; j--) if ((previous[j] as number) <= (previous[end] as number)) end = j;
  return { distance: previous[end] as number, end };
}

/** The same, run backwards: where the best stretch that must end at `bTo` begins (counted back from `bTo`). */
export function fitBackwards(a: Uint16Array, b: Uint16Array): Fit {
  return fit(a.slice().reverse(), [0, a.length], b.slice().reverse(), [0, b.length], { start: false, end: true });
}
