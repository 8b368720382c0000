import { resumeEffort, spentEffort } from './effort';

/** Work that can be paused at each `rest`, and returns its result at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Pauses the work. The effort left for this passage is kept, whatever is searched for meanwhile. */
export function* rest(): Steps<void> {
  const spent = spentEffort();
  yield;
  resumeEffort(spent);
}

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
