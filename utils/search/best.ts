/** What documents are put in order by; the larger first. */
export interface Order {
  score: Float32Array;
  /** When each was saved; decides between equally good ones, and where it is not given the document number does. */
  minutes?: Uint32Array;
}

/** The best of many, the best first. */
export function bestOf(all: readonly number[], wanted: number, order: Order): number[] {
  return someBestOf(all, wanted, order).sort((a, b) => (isBefore(a, b, order) ? -1 : 1));
}

/** The best of many in no order: a heap of those chosen, the worst of them on top, so that most others cost one look. */
export function someBestOf(all: readonly number[], wanted: number, order: Order): number[] {
  const heap = all.slice(0, Math.max(0, wanted));
  if (wanted <= 0 || all.length <= wanted) return heap;
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at, order);
  for (let index = wanted; index < all.length; index++) {
    const next = all[index] ?? 0;
    if (!isBefore(next, heap[0] ?? 0, order)) continue;
    heap[0] = next;
    sink(heap, 0, order);
  }
  return heap;
}

function isBefore(a: number, b: number, { score, minutes }: Order): boolean {
  const difference = (score[a] ?? 0) - (score[b] ?? 0);
  if (difference !== 0) return difference > 0;
  const later = minutes ? (minutes[a] ?? 0) - (minutes[b] ?? 0) : 0;
  return later === 0 ? a > b : later > 0;
}

function sink(heap: number[], from: number, order: Order): void {
  const moved = heap[from] ?? 0;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child] ?? 0, heap[child + 1] ?? 0, order)) child++;
    if (!isBefore(moved, heap[child] ?? 0, order)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = moved;
}
