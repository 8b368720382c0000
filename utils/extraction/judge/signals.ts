import { boxSignals } from './box-signals';
import { neighbourSignals } from './neighbour-signals';
import { placeSignals } from './place-signals';
import type { Scene } from './scene';
import { textSignals } from './text-signals';
import { witnessSignals } from './witness-signals';

/** One thing that is seen of a block, and may speak for or against it. */
export interface Signal {
  name: string;
  /** Its value for the block at a place in the order of the text; nothing, false or no is 0. */
  of: (scene: Scene, at: number) => number;
}

/** Signals by what they look at; a group can be left out of a debug run, or of a fit. */
export const SIGNAL_GROUPS: Record<string, readonly Signal[]> = {
  text: textSignals,
  place: placeSignals,
  boxes: boxSignals,
  neighbours: neighbourSignals,
  witnesses: witnessSignals,
};

/** All signals, in the order of the columns that `model.ts` asks for. */
export const SIGNALS: readonly Signal[] = Object.values(SIGNAL_GROUPS).flat();
