import type { Selector } from '../model/selector';
import { describeIn } from '../anchoring/describe';
import { currentIndex } from '../anchoring/index-cache';

export { anchor, anchorAll, type Anchored } from '../anchoring/anchor';
export type { Anchorable } from '../anchoring/passage';

/** The selectors of a range, for `Target.selector`: JSON-safe, mostly under 2 KB. Null when it covers no text of the root. */
export function describe(root: Element, range: Range): Selector[] | null {
  return describeIn(currentIndex(root), range);
}
