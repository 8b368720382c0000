import { resumeEffort, spentEffort } from './effort';

/** Work that may be put off at each of its rests; what it came to is returned at the end. */
export type Steps<T> = Generator<void, T, void>;

/** A place to rest: what the passage at hand may still cost is kept, whatever is looked for meanwhile. */
export function* rest(): Steps<void> {
  const spent = spentEffort();
  yield;
  resumeEffort(spent);
}

/** Does it all at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
