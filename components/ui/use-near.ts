import { useEffect, useRef, useState } from 'preact/hooks';

/** How far out of sight an element still counts as near: about a screen. */
const AHEAD = '800px';

/**
 * Tells whether an element is near the viewport or `isWanted`, or ever was. A long list can leave its costly parts out
 * until then.
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
      // `scrollMargin` does the same for scrolling boxes within the window, in browsers that have it.
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return { ref, isNear };
}
