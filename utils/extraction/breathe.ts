/** Milliseconds of work after which the page gets its turn. */
const SLICE = 40;

/** With more blocks than this, a step that cannot be cut into slices waits until the page is idle. */
const LARGE = 2000;

/** Longest wait for an idle page, in milliseconds. */
const PATIENCE = 500;

interface Scheduler {
  yield?: () => Promise<void>;
}

const turn = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
};

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 0);
  });

/** Gives the page its turn: before a task over more than `LARGE` blocks, else once a `SLICE` of time is used up. */
export type Breathe = (blocks?: number) => Promise<void>;

/** Creates the pause that is awaited between steps, and within those that can be cut. */
export function createBreather(): Breathe {
  let since = performance.now();
  return async (blocks = 0) => {
    if (blocks > LARGE) await idle();
    else if (performance.now() - since > SLICE) await turn();
    else return;
    since = performance.now();
  };
}
