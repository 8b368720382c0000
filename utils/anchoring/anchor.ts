import type { Verdict, WordChange } from '../model/anchoring';
import { rangesOf, spanOf } from './dom-map';
import { currentIndex, currentIndexSliced } from './index-cache';
import { languageOf } from './language';
import { locateFast, locateInSteps, locateSlow, type Found, type Look } from './locate';
import { readPassage, type Anchorable, type Passage } from './passage';
import { readable } from './readable';
import { settingIn } from './setting';
import type { Steps } from './steps';
import type { TextIndex } from './text-index';
import { compareWords } from './verdict';

/** How a passage was found on a page. */
export interface Anchored {
  /** The passage; null for an orphan, or when it reaches over several trees (shadow roots, frames). */
  range: Range | null;
  /** The passage, one range for each tree; empty for an orphan. */
  ranges: Range[];
  /** False when only the reader can say whether this is the passage. */
  confident: boolean;
  verdict: Verdict;
  /** 0 to 1. */
  confidence: number;
  /** Empty unless the verdict is `edited` or `unsure`. */
  changes: WordChange[];
  /** The text of the passage now, where it differs from the quote. */
  found?: string;
}

const orphan = (): Anchored => ({
  range: null,
  ranges: [],
  confident: false,
  verdict: 'orphan',
  confidence: 0,
  changes: [],
});

function present(index: TextIndex, passage: Passage, found: Found | null): Anchored {
  if (!found) return orphan();
  const ranges = rangesOf(index, spanOf(index, found.start, found.end));
  const now = readable(index, found.start, found.end);
  const { verdict, changes } = compareWords(passage.exact, now, languageOf(index.page));
  return {
    range: ranges.length === 1 ? (ranges[0] ?? null) : null,
    ranges,
    confident: found.sure,
    verdict: found.sure ? verdict : 'unsure',
    confidence: found.confidence,
    changes,
    ...(verdict === 'exact' ? {} : { found: now }),
  };
}

/** Finds a passage in a root as it is now. Null when `given` holds no quote. */
export function anchor(root: Element, given: Anchorable): Anchored | null {
  const passage = readPassage(given);
  if (!passage) return null;
  const index = currentIndex(root);
  const first = locateFast(index.page, passage, settingIn(index));
  return present(index, passage, isFound(first) ? first : locateSlow(first));
}

const isFound = (one: Found | Look): one is Found => 'sure' in one;

/** Options of `anchorAll`. */
export interface AnchorAllOptions {
  /** Stops the work: the rest gets no result, and the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called for each passage as soon as its result is known; `at` is its index in the list. */
  onResult?: (at: number, anchored: Anchored | null) => void;
  /** Which passages come first among those that need a search: near the view, or near the beginning. */
  order?: 'document' | 'viewport';
  /** Milliseconds after which the page gets its turn. */
  slice?: number;
}

/** Length of a slice in milliseconds. A step that has begun is finished first. */
const SLICE = 8;

/** Gives the page its turn whenever a slice is used up. */
class Slices {
  readonly #channel = new MessageChannel();
  #end: number;

  constructor(
    readonly length: number,
    readonly signal: AbortSignal | undefined,
  ) {
    this.#channel.port1.start();
    this.#end = performance.now() + length;
  }

  /** Gives the page its turn. A message queues behind other tasks, without the 4 ms minimum of a nested timer. */
  async next(): Promise<void> {
    const { port1, port2 } = this.#channel;
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port2.postMessage(null);
    });
    this.signal?.throwIfAborted();
    this.#end = performance.now() + this.length;
  }

  async breathe(): Promise<void> {
    if (performance.now() > this.#end) await this.next();
  }

  async through<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.breathe();
    }
  }

  close(): void {
    this.#channel.port1.close();
  }
}

/** Returns how far down the root the reader is, 0 to 1. */
function viewportShare(root: Element): number {
  const box = root.getBoundingClientRect();
  const height = root.ownerDocument.defaultView?.innerHeight ?? 0;
  return box.height > 0 ? Math.min(1, Math.max(0, (height / 2 - box.top) / box.height)) : 0;
}

const shareOf = ({ evidence }: Passage): number => (evidence.length > 0 ? evidence.position / evidence.length : 0);

/** Anchors many passages with one index, the easy ones first, and gives the page its turn between slices. */
export async function anchorAll(
  root: Element,
  list: readonly Anchorable[],
  options: AnchorAllOptions = {},
): Promise<(Anchored | null)[]> {
  options.signal?.throwIfAborted();
  const slices = new Slices(options.slice ?? SLICE, options.signal);
  try {
    return await anchorIn(slices, root, list, options);
  } finally {
    slices.close();
  }
}

async function anchorIn(
  slices: Slices,
  root: Element,
  list: readonly Anchorable[],
  { onResult, order = 'document' }: AnchorAllOptions,
): Promise<(Anchored | null)[]> {
  const index = await currentIndexSliced(root, slices.length, () => slices.next());
  const setting = settingIn(index);
  const results: (Anchored | null)[] = Array.from({ length: list.length }, () => null);
  const settle = (at: number, passage: Passage | null, found: Found | null): void => {
    results[at] = passage && present(index, passage, found);
    onResult?.(at, results[at] ?? null);
  };
  const hard: { at: number; look: Look }[] = [];
  for (const [at, given] of list.entries()) {
    const passage = readPassage(given);
    const first = passage && locateFast(index.page, passage, setting);
    if (first && !isFound(first)) hard.push({ at, look: first });
    else settle(at, passage, first);
    await slices.breathe();
  }
  const near = order === 'viewport' ? viewportShare(root) : 0;
  const distance = ({ look }: { look: Look }): number => Math.abs(shareOf(look.passage) - near);
  for (const { at, look } of hard.sort((a, b) => distance(a) - distance(b))) {
    settle(at, look.passage, await slices.through(locateInSteps(look)));
    await slices.breathe();
  }
  return results;
}
