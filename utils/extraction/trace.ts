/** A line of a debug run: which step did what to which piece of the page. */
export interface TraceLine {
  step: string;
  action: 'removed' | 'kept' | 'chose';
  /** Tag, id and classes. */
  node: string;
  /** The beginning of its text. */
  text: string;
}

/** What a debug run asks for: steps to leave out, and where to write what the others did. */
export interface Trace {
  /** Names of steps that do not run, and of signals, or groups of them, that the judgement does without. */
  without?: ReadonlySet<string>;
  record?: (line: TraceLine) => void;
}
