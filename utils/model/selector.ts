/** W3C Web Annotation §4.2.4. The passage as it stood, and the text around it: survives edits elsewhere on the page. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * W3C Web Annotation §4.2.5, in UTF-16 units like the DOM (the standard counts code points), over the text of the
 * root the passage was described in. Quick and brittle: never believed without the quote.
 */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * Ours, beside the two standard selectors: what else tells this passage from its look-alikes. Its fields belong to
 * `utils/page/describe.ts`; everything else only stores and carries it.
 */
export interface PassageEvidenceSelector {
  type: 'PassageEvidenceSelector';
  [field: string]: unknown;
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
