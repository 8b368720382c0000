/** How often each run of four words stands in a text; a text of fewer words is one run. */
export function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const run = words.slice(at, at + 4).join(' ');
    if (run !== '') counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** Runs in both, in the second alone and in the first alone. */
export interface Overlap {
  both: number;
  foreign: number;
  missing: number;
}

export function compare(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): Overlap {
  let both = 0;
  let all = 0;
  let wanted = 0;
  for (const count of truth.values()) wanted += count;
  for (const [run, count] of found) {
    all += count;
    both += Math.min(count, truth.get(run) ?? 0);
  }
  return { both, foreign: all - both, missing: wanted - both };
}

export const f1Of = ({ both, foreign, missing }: Overlap): number =>
  both === 0 ? 0 : (2 * both) / (2 * both + foreign + missing);

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean precision over the pages that gave a text, mean recall over all, and F1 of the two means, as the scorer has it. */
export function figuresOf(overlaps: readonly Overlap[]): Figures {
  const precision = mean(
    overlaps.filter(({ both, foreign }) => both + foreign > 0).map(({ both, foreign }) => both / (both + foreign)),
  );
  const recall = mean(overlaps.map(({ both, missing }) => both / Math.max(1, both + missing)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
