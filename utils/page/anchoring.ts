import type { Selector } from '../model/selector';
import { describeIn, type Edges } from '../anchoring/describe';
import { currentIndexSliced, indexWith } from '../anchoring/index-cache';

export { anchor, anchorAll, type Anchored } from '../anchoring/anchor';
export type { Edges };
export type { Anchorable } from '../anchoring/passage';

/** Length of a slice of `readAhead`, in milliseconds. */
const SLICE = 8;

/** Reads the text of a root while the browser is idle, so that describing or finding a passage need not wait for it. */
export async function readAhead(root: Element): Promise<void> {
  await currentIndexSliced(root, SLICE, () => new Promise((resolve) => requestIdleCallback(() => resolve())));
}

/** Returns the selectors of a range for `Target.selector`: JSON-safe, mostly under 2 KB. Null when it covers no text. */
export function describe(root: Element, range: Edges): Selector[] | null {
  return describeIn(indexWith(root, range), range);
}
