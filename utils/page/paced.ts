/** How often something that is told all the time is worth hearing, in milliseconds. */
const EVERY = 150;

/** Tells of a thing no more often than a reader can follow, and of nothing that is over before that. */
export function paced<T>(tell: (what: T) => void, now: () => number = () => performance.now()): (what: T) => void {
  let last = now();
  return (what) => {
    if (now() - last < EVERY) return;
    last = now();
    tell(what);
  };
}
