import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import type { TextQuoteSelector } from '@apache-annotator/selector';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import {
  generateFragmentFromRange,
  GenerateFragmentStatus,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { anchor, describe } from '@/utils/page/anchoring';

/** Where a contender says that the passage is. */
export interface Answer {
  ranges: readonly Range[];
  confident: boolean;
}

/** A way to describe a range and find it again, at once or by and by. */
export interface Contender {
  name: string;
  describe(root: HTMLElement, range: Range): unknown;
  anchor(root: HTMLElement, described: unknown): Answer | Promise<Answer>;
}

const NOTHING: Answer = { ranges: [], confident: false };

const pressmark: Contender = {
  name: 'Pressmark',
  describe: (root, range) => describe(root, range),
  anchor: (root, described) => anchor(root, described as never) ?? NOTHING,
};

const domAnchorTextQuote: Contender = {
  name: 'dom-anchor-text-quote',
  describe: (root, range) => fromRange(root, range),
  anchor(root, described) {
    const range = toRange(root, described as never);
    return range ? { ranges: [range], confident: true } : NOTHING;
  },
};

const apacheAnnotator: Contender = {
  name: 'Apache Annotator',
  describe: (root, range) => describeTextQuote(range, root),
  async anchor(root, described) {
    for await (const range of createTextQuoteSelectorMatcher(described as TextQuoteSelector)(root)) {
      return { ranges: [range], confident: true };
    }
    return NOTHING;
  },
};

const textFragments: Contender = {
  name: 'text-fragments-polyfill',
  describe(_, range) {
    const { status, fragment } = generateFragmentFromRange(range.cloneRange());
    return status === GenerateFragmentStatus.SUCCESS && fragment ? fragment : null;
  },
  anchor(_, described) {
    // Several places: the browser goes to the first.
    const [first] = processTextFragmentDirective(described);
    return first ? { ranges: [first], confident: true } : NOTHING;
  },
};

/** Ours first. */
export const CONTENDERS: readonly Contender[] = [pressmark, domAnchorTextQuote, apacheAnnotator, textFragments];
