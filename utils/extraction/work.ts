import { describeNode, massOf, squash } from './dom';
import type { PageMetadata } from './metadata/read-metadata';
import type { Trace, TraceLine } from './trace';

/** An element with text of its own: to a reader one paragraph, heading, item or cell. */
export interface Block {
  element: Element;
  text: string;
  /** Size of the text in letters, see `massOf`. */
  mass: number;
  /** Share of the text that is a link, 0 to 1. */
  linkShare: number;
  kept: boolean;
  /** Whether Readability chose it. */
  chosen: boolean;
  /** Log-odds minus `LIMIT` that it belongs to the article: above 0 it does. Null where it was not judged. */
  score: number | null;
}

/** What the steps share: a copy of the page that they may change, and the metadata. */
export interface Work {
  /** The page itself, only to be read. */
  page: Document;
  url: string;
  /** What relative addresses are resolved against. */
  base: string;
  /** The body of the copy. Steps before `blocks` remove and rename elements in it. */
  body: HTMLElement;
  /** The page's metadata; steps add what only the text tells. */
  known: PageMetadata;
  /** Every block of the copy in the order of the text; empty until the blocks are listed. */
  blocks: Block[];
  /** The article; null until it is rendered. */
  content: HTMLElement | null;
  /** Steps, signals and groups of signals that a debug run leaves out. */
  without?: ReadonlySet<string> | undefined;
}

/** One named step of the extraction. */
export interface Step {
  name: string;
  /** What it is for, in a line. */
  purpose: string;
  /** A step that is slow on large pages is a generator, and gives the page its turn where it yields. */
  run: (work: Work, record: Recorder) => void | Generator<void>;
}

export type Recorder = (action: TraceLine['action'], element: Element) => void;

/** Creates a recorder that adds the step's name to each line; it does nothing when nothing is recorded. */
export function recorderFor(trace: Trace, step: string): Recorder {
  const { record } = trace;
  if (!record) return () => undefined;
  return (action, element) =>
    record({ step, action, node: describeNode(element), text: squash(element.textContent).slice(0, 80) });
}

/** Drops the kept blocks among `blocks`, and returns their text size. */
export function dropBlocks(blocks: readonly Block[], element: Element, record: Recorder): number {
  let dropped = 0;
  for (const block of blocks) {
    if (!block.kept) continue;
    block.kept = false;
    dropped += block.mass;
  }
  if (dropped > 0) record('removed', element);
  return dropped;
}

/** Returns the text size of the kept blocks. */
export const keptMass = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kept ? block.mass : 0), 0);

/** Creates the block of an element, with its size and share of links. */
export function measureBlock(element: Element): Block {
  const text = squash(element.textContent);
  const mass = massOf(text);
  let linked = 0;
  if (element.closest('a')) linked = mass;
  else if (element.firstElementChild)
    for (const link of element.querySelectorAll('a')) linked += massOf(squash(link.textContent));
  return {
    element,
    text,
    mass,
    linkShare: mass === 0 ? 0 : Math.min(1, linked / mass),
    kept: false,
    chosen: false,
    score: null,
  };
}
