import type { Selector } from '../model/selector';
import { describeIn, type Edges } from '../anchoring/describe';
import { currentIndexSliced, indexWith } from '../anchoring/index-cache';

export { anchor, anchorAll, type Anchored } from '../anchoring/anchor';
export type { Edges };
export type { Anchorable } from '../anchoring/passage';

/** Longest piece of the reading ahead, in milliseconds. */
const SLICE = 8;

/** Reads the text of a root while the browser is idle, so that to describe or find a passage in it need not wait for that. */
export async function readAhead(root: Element): Promise<void> {
  await currentIndexSliced(root, SLICE, () => new Promise((resolve) => requestIdleCallback(() => resolve())));
}

/** The selectors of a range, for `Target.selector`: JSON-safe, mostly under 2 KB. Null when it covers no text of the root. */
export function describe(root: Element, range: Edges): Selector[] | null {
  return describeIn(indexWith(root, range), range);
}
