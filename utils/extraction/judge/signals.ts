import { boxSignals } from './box-signals';
import { neighbourSignals } from './neighbour-signals';
import { placeSignals } from './place-signals';
import type { Scene } from './scene';
import { textSignals } from './text-signals';
import { witnessSignals } from './witness-signals';

/** A measurement of a block that may speak for or against it. */
export interface Signal {
  name: string;
  /** Returns its value for the block at an index; 0 for "no" and for what is absent. */
  of: (scene: Scene, at: number) => number;
}

/** Signals by what they measure. A group can be left out of a debug run or a fit. */
export const SIGNAL_GROUPS: Record<string, readonly Signal[]> = {
  text: textSignals,
  place: placeSignals,
  boxes: boxSignals,
  neighbours: neighbourSignals,
  witnesses: witnessSignals,
};

/** All signals, in the order of the columns that `model.ts` asks for. */
export const SIGNALS: readonly Signal[] = Object.values(SIGNAL_GROUPS).flat();
