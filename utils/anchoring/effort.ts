/**
 * What looking for one passage may cost, in steps of its inner loops (cells of a table, units compared, pairs of
 * seeds): a hostile page or quote gets a poorer answer, not a longer wait. About 20 milliseconds.
 */
export const EFFORT = 8_000_000;

let left = EFFORT;

/** Begins to count anew: for each passage. */
export function startEffort(): void {
  left = EFFORT;
}

/** Goes on counting for a passage that was put off when so much was spent. */
export function resumeEffort(spent: number): void {
  left = EFFORT - spent;
}

/** Asks for `steps`: false when they are more than are left, and then they are not to be taken. */
export function spend(steps: number): boolean {
  if (steps > left) return false;
  left -= steps;
  return true;
}

/** How much was spent since the count began. */
export function spentEffort(): number {
  return EFFORT - left;
}
