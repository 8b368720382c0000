import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';

/** Where the quotes of a page were found; they are painted there, and kept right while the page changes. */
export interface Anchors {
  /** From now on these are looked for and painted, and no others. */
  follow(annotations: readonly Annotation[]): void;
  /** How a quote was found; undefined while it is being looked for. */
  anchoringOf(id: string): Anchoring | undefined;
  /** The passage of a highlight, in as many ranges as it takes; empty where it is not on the page. */
  rangesOf(id: string): readonly Range[];
  /** The same, once it has been looked for. */
  whenFound(id: string): Promise<readonly Range[]>;
  /** The highlights at a point of the viewport, the smallest first. */
  at(x: number, y: number): string[];
  /** Paints a passage that is not stored yet, until the function it returns is called. */
  paintMeanwhile(range: Range, color: Color): () => void;
  /** Draws the reader's eye to a highlight. */
  flash(id: string): void;
}

/** Calls back whenever a quote was found, lost or changed; the signal ends the looking, and wipes off the paint. */
export type CreateAnchors = (document: Document, onChange: () => void, signal: AbortSignal) => Anchors;
