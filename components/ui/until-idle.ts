/** Resolves when the page has drawn what it had to draw, and has time. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });
}
