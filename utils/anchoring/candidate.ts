/** The context found on one side of a candidate. */
export interface Side {
  /** Weight of the context that was found and still adjoins the quote. */
  weight: number;
  /** Units of that context. */
  units: number;
  /** The unit of context next to the quote still adjoins it. */
  glued: boolean;
  /** The context adjoins with nothing inserted or removed in between. */
  direct: boolean;
}

/** A place that may be the passage. */
export interface Candidate {
  start: number;
  end: number;
  /** Share of the quote found there, 0 to 1, reduced for foreign text. */
  coverage: number;
  /** The quote is there unit by unit. */
  exact: boolean;
  before: Side;
  after: Side;
  /** Units of whole blocks inserted into the passage. */
  extra: number;
  /** Share of the quote, at its ends, whose position is unknown. */
  open: number;
}

export const NOTHING: Side = { weight: 0, units: 0, glued: false, direct: false };
