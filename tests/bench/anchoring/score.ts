import { NEUTRAL, type Stretch, type TrackedPage } from './tracked-page';

/** What became of one case. */
export type Outcome = 'right' | 'wrong' | 'missed';

/** Offsets in the joined text nodes of a body, for ranges of any kind. */
export class Ruler {
  readonly #starts = new Map<Node, number>();
  readonly length: number;
  readonly #texts: readonly Text[];
  readonly #data: string;
  readonly #ids: Int32Array;

  constructor(page: TrackedPage) {
    this.#texts = page.texts();
    let length = 0;
    for (const text of this.#texts) {
      this.#starts.set(text, length);
      length += text.length;
    }
    this.length = length;
    this.#data = this.#texts.map((text) => text.data).join('');
    this.#ids = new Int32Array(length);
    for (const text of this.#texts) this.#ids.set(page.ids(text), this.#starts.get(text));
  }

  #offset(container: Node, offset: number): number {
    const start = this.#starts.get(container);
    if (start !== undefined) return start + offset;
    const probe = document.createRange();
    probe.setStart(container, offset);
    for (const text of this.#texts) if (probe.comparePoint(text, 0) >= 0) return this.#starts.get(text) as number;
    return this.length;
  }

  span(range: Range): Stretch {
    return {
      start: this.#offset(range.startContainer, range.startOffset),
      end: this.#offset(range.endContainer, range.endOffset),
    };
  }

  /** From the first to the last unit of a stretch that is still there. */
  truth({ start, end }: Stretch): Stretch {
    let first = -1;
    let last = -1;
    for (let at = 0; at < this.length; at++) {
      const id = this.#ids[at] as number;
      if (id < start || id >= end || /\s/.test(this.#data[at] as string)) continue;
      if (first === -1) first = at;
      last = at + 1;
    }
    return { start: first, end: last };
  }

  /** True for what is counted: text of the page, no advertisement and no white space. */
  counts(at: number): boolean {
    return this.#ids[at] !== NEUTRAL && !/\s/.test(this.#data[at] as string);
  }
}

/** How far the units of the ranges and those of the truth are the same: intersection over union, white space aside. */
export function overlapOf(ruler: Ruler, stretch: Stretch, ranges: readonly Range[]): number {
  const found = ranges.map((range) => ruler.span(range));
  const truth = ruler.truth(stretch);
  const all = [...found, truth];
  const isIn = (one: Stretch, at: number): boolean => at >= one.start && at < one.end;
  let both = 0;
  let either = 0;
  for (let at = Math.min(...all.map((one) => one.start)); at < Math.max(...all.map((one) => one.end)); at++) {
    const isTrue = isIn(truth, at);
    const isFound = found.some((one) => isIn(one, at));
    if ((!isTrue && !isFound) || !ruler.counts(at)) continue;
    either++;
    if (isTrue && isFound) both++;
  }
  return either === 0 ? 0 : both / either;
}

/** Right: attached with an overlap of at least 0.9, or not attached when the passage is gone. */
export function judge(
  ruler: Ruler,
  stretch: Stretch,
  isGone: boolean,
  answer: { ranges: readonly Range[]; confident: boolean },
): Outcome {
  const attached = answer.confident && answer.ranges.length > 0;
  if (isGone) return attached ? 'wrong' : 'right';
  if (!attached) return 'missed';
  return overlapOf(ruler, stretch, answer.ranges) >= 0.9 ? 'right' : 'wrong';
}
