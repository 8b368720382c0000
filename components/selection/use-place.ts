import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box } from '@/utils/contract/surface';
import { placeAt, type Place } from './place';

interface Placing {
  /** Returns where the passage is now; null if it is out of sight. */
  box: () => Box | null;
  side: Place['side'];
  /** Whether the element stays in place while the passage is out of sight; otherwise it is hidden. */
  stays: boolean;
}

/** Keeps an element at a passage while the page scrolls, zooms or is resized. */
export function usePlace<T extends HTMLElement>(placing: Placing) {
  const ref = useRef<T>(null);
  const latest = useRef(placing);
  latest.current = placing;
  // After each render too, because the passage may be another one.
  useLayoutEffect(() => {
    if (ref.current) put(ref.current, latest.current);
  });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const end = new AbortController();
    let frame = 0;
    const placeSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        put(element, latest.current);
      });
    };
    const options = { capture: true, passive: true, signal: end.signal };
    window.addEventListener('scroll', placeSoon, options);
    window.addEventListener('resize', placeSoon, options);
    window.visualViewport?.addEventListener('scroll', placeSoon, options);
    window.visualViewport?.addEventListener('resize', placeSoon, options);
    const sizes = new ResizeObserver(placeSoon);
    sizes.observe(element);
    return () => {
      end.abort();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return ref;
}

function put(element: HTMLElement, { box, side: wanted, stays }: Placing): void {
  const passage = box();
  element.style.visibility = passage || stays ? '' : 'hidden';
  if (!passage && element.style.left !== '') return;
  const viewport = visibleArea();
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const { left, top, side } = placeAt(passage ?? middleOf(viewport), size, viewport, wanted);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.dataset.side = side;
}

/** Returns the visible part of the page, pinch zoom included. */
function visibleArea(): Box {
  const { visualViewport: view } = window;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (view?.width ?? window.innerWidth),
    bottom: top + (view?.height ?? window.innerHeight),
  };
}

function middleOf({ left, top, right, bottom }: Box): Box {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { left: middle.x, top: middle.y, right: middle.x, bottom: middle.y };
}
