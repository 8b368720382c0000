/**
 * The budget of the search for one passage, in steps of its inner loops (table cells, compared units, pairs of seeds):
 * about 20 milliseconds. A hostile page or quote then gets a poorer answer, not a longer wait.
 */
export const EFFORT = 8_000_000;

let left = EFFORT;

/** Restores the full budget; called for each passage. */
export function startEffort(): void {
  left = EFFORT;
}

/** Continues the budget of a paused passage that has spent so much. */
export function resumeEffort(spent: number): void {
  left = EFFORT - spent;
}

/** Takes `steps` from the budget; false when too few are left, and then the caller must not take them. */
export function spend(steps: number): boolean {
  if (steps > left) return false;
  left -= steps;
  return true;
}

/** Returns the steps spent by this passage. */
export function spentEffort(): number {
  return EFFORT - left;
}
