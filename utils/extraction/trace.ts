/** A line of a debug run: what a step did to a piece of the page. */
export interface TraceLine {
  step: string;
  action: 'removed' | 'kept' | 'chose';
  /** Tag, id and classes. */
  node: string;
  /** The beginning of its text. */
  text: string;
}

/** Options of a debug run: what to leave out, and where to record what the steps do. */
export interface Trace {
  /** Names of steps, signals and groups of signals to leave out. */
  without?: ReadonlySet<string>;
  record?: (line: TraceLine) => void;
}
