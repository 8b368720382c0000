import { NEUTRAL, type Stretch, type TrackedPage } from './tracked-page';

/** What became of one case. */
export type Outcome = 'right' | 'wrong' | 'missed';

/** Offsets in the joined text nodes of a body, for ranges of any kind. */
class Ruler {
  readonly #starts = new Map<Node, number>();
  readonly length: number;

  constructor(readonly texts: readonly Text[]) {
    let length = 0;
    for (const text of texts) {
      this.#starts.set(text, length);
      length += text.length;
    }
    this.length = length;
  }

  offset(container: Node, offset: number): number {
    const start = this.#starts.get(container);
    if (start !== undefined) return start + offset;
    const probe = document.createRange();
    probe.setStart(container, offset);
    for (const text of this.texts) if (probe.comparePoint(text, 0) >= 0) return this.#starts.get(text) as number;
    return this.length;
  }
}

/** How far the units of the ranges and those of the truth are the same: intersection over union, white space aside. */
export function overlapOf(page: TrackedPage, stretch: Stretch, ranges: readonly Range[]): number {
  const ruler = new Ruler(page.texts());
  const found = ranges.map((range): [number, number] => [
    ruler.offset(range.startContainer, range.startOffset),
    ruler.offset(range.endContainer, range.endOffset),
  ]);
  const truth = page.rangeOf(stretch);
  const first = truth ? ruler.offset(truth.startContainer, truth.startOffset) : -1;
  const last = truth ? ruler.offset(truth.endContainer, truth.endOffset) : -1;
  let both = 0;
  let either = 0;
  let at = 0;
  for (const text of ruler.texts) {
    const ids = page.ids(text);
    for (let i = 0; i < ids.length; i++, at++) {
      const isTrue = at >= first && at < last;
      const isFound = found.some(([start, end]) => at >= start && at < end);
      if ((!isTrue && !isFound) || ids[i] === NEUTRAL || /\s/.test(text.data[i] as string)) continue;
      either++;
      if (isTrue && isFound) both++;
    }
  }
  return either === 0 ? 0 : both / either;
}

/** Right: attached with an overlap of at least 0.9, or not attached when the passage is gone. */
export function judge(
  page: TrackedPage,
  stretch: Stretch,
  isGone: boolean,
  answer: { ranges: readonly Range[]; confident: boolean },
): Outcome {
  const attached = answer.confident && answer.ranges.length > 0;
  if (isGone) return attached ? 'wrong' : 'right';
  if (!attached) return 'missed';
  return overlapOf(page, stretch, answer.ranges) >= 0.9 ? 'right' : 'wrong';
}
