/** What speaks for a place on one side of the quote. */
export interface Side {
  /** Weight of the context found and still adjoining. */
  weight: number;
  /** Units of context found and still adjoining. */
  units: number;
  /** The unit of context next to the quote still adjoins it. */
  glued: boolean;
  /** The context adjoins with nothing put between or taken away. */
  direct: boolean;
}

/** A place that may be the passage. */
export interface Candidate {
  start: number;
  end: number;
  /** How much of the quote stands there, 0 to 1; text that does not belong counts against it. */
  coverage: number;
  /** The quote stands there unit by unit. */
  exact: boolean;
  before: Side;
  after: Side;
  /** Units of block material inside the passage that are not of the quote. */
  extra: number;
  /** Share of the quote at its ends of which it is not known where it stands. */
  open: number;
}

export const NOTHING: Side = { weight: 0, units: 0, glued: false, direct: false };
