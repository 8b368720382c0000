/** W3C Web Annotation §4.2.4: the passage as it stood and the text around it. Survives edits elsewhere on the page. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * W3C Web Annotation §4.2.5, counted in UTF-16 units like the DOM (the standard counts code points). The offsets are in
 * the text of the root the passage was described in, without scripts and styles. Used to put passages in order; never
 * believed without the quote.
 */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * Ours, beside the two standard selectors: what else tells this passage from its look-alikes. Written by `describe`,
 * read by `anchor`; everything else only stores and carries it. Offsets and lengths are of the canonical text, in
 * which letters are folded and white space is left out.
 */
export interface PassageEvidenceSelector {
  type: 'PassageEvidenceSelector';
  /** `FOLD_VERSION` when it was written: under another version `before` and `after` cannot be compared. */
  version: number;
  /** Where the passage began, and how long the whole text was. */
  position: number;
  length: number;
  /** How often the same words stood on the page, and which occurrence this one was, from 0. */
  count: number;
  rank: number;
  /** How many other occurrences had the same neighbours too, and which of those twins this one was, from 0. */
  twins: number;
  twinRank: number;
  /** Short pieces of text at growing distances before and after the passage. */
  before: string[];
  after: string[];
  /** The strongest claim another place of the page had to be this passage, 0 to 1.8. */
  rival: number;
  /** The greatest share of this passage's context, 0 to 1, that stood around another place. */
  rivalContext: number;
  /** The passage was out of sight when described (in a closed tab, say), so a hidden place is as likely as a visible one. */
  hidden: boolean;
  /** Where the passage stood in the structure of the page; absent in older records. */
  structure?: StructureEvidence;
}

/** What tells a passage from the look-alikes that stood in the same structure of the page. */
export interface StructureEvidence {
  /** The kind of block the passage began in, and what held that block, each as a hash. */
  place: string;
  /** A hash of what else marked that block (its classes, its inline elements); empty for a bare block. */
  marks?: string;
  /** How many other times the same words stood in such a place. */
  repeats: number;
  /** As in `PassageEvidenceSelector`, but only among places in the same structure. */
  rival: number;
  rivalContext: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector | PassageEvidenceSelector;

/** W3C Web Annotation §4: the page a passage is on, and how to find it there. */
export interface Target {
  /** The address of the page, as `sourceOf` writes it. */
  source: string;
  selector: Selector[];
}

/** The quote of a target, or null when it has none (a foreign annotation). */
export function quoteOf(target: Target): TextQuoteSelector | null {
  return target.selector.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector') ?? null;
}

/** The position of a target, or null when it has none. */
export function positionOf(target: Target): TextPositionSelector | null {
  return target.selector.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector') ?? null;
}
