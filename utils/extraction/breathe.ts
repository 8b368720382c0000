/** Milliseconds after which the page gets its turn. */
const SLICE = 40;

/** Blocks from which a step that cannot be cut into slices waits until the page is idle. */
const LARGE = 2000;

/** Milliseconds that a page which is never idle may hold the work up. */
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

/** Gives the page its turn: at once before a task over many blocks that cannot be cut, else when a slice of time is used up. */
export type Breathe = (blocks?: number) => Promise<void>;

/** A pause to be made between steps, and within those that can be cut. */
export function createBreather(): Breathe {
  let since = performance.now();
  return async (blocks = 0) => {
    if (blocks > LARGE) await idle();
    else if (performance.now() - since > SLICE) await turn();
    else return;
    since = performance.now();
  };
}
