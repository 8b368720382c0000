import { useEffect, useRef, useState } from 'preact/hooks';

/** How far out of sight something is made ready already: about a screen. */
const AHEAD = '800px';

/**
 * Whether an element is in sight or will be soon, or has been: what a long list makes for that costs only those of its
 * parts that a reader comes to. It counts as near too where it `isWanted` for another reason, and from then on.
 */
export function useNear<T extends Element>(isWanted: boolean) {
  const ref = useRef<T>(null);
  const [isMet, setMet] = useState(false);
  const isReady = useRef(false);
  isReady.current ||= isWanted || isMet;
  const isNear = isReady.current;
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((one) => one.isIntersecting)) setMet(true);
      },
      // Of the window, and of the box that scrolls in it, where the browser knows the second.
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return { ref, isNear };
}
