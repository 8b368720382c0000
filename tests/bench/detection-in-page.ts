import { isProbablyReaderable } from '@mozilla/readability';
import { detectArticle } from '@/utils/detection/detect';
import { Facts } from '@/utils/detection/facts';
import { SIGNALS } from '@/utils/detection/signals';

/** How strongly each signal holds on a page. */
export function strengths(html: string, url: string): number[] {
  const facts = new Facts(new DOMParser().parseFromString(html, 'text/html'), url);
  return SIGNALS.map((signal) => signal.strength(facts));
}

const AGAIN = 9;

/** Milliseconds of the first call on a fresh page, and the median of more. */
function time(run: () => boolean): { says: boolean; first: number; again: number } {
  let before = performance.now();
  const says = run();
  const first = performance.now() - before;
  const more = Array.from({ length: AGAIN }, () => {
    before = performance.now();
    run();
    return performance.now() - before;
  }).sort((a, b) => a - b);
  return { says, first, again: more[AGAIN >> 1] ?? 0 };
}

export interface Compared {
  ours: ReturnType<typeof time>;
  readability: ReturnType<typeof time>;
}

/** Asks both detectors. They take turns in going first: whoever does pays for the page's nodes. */
export function compare(url: string, at: number): Compared {
  const ours = () => detectArticle(document, url).isArticle;
  const theirs = () => isProbablyReaderable(document);
  if (at % 2 === 0) {
    const first = time(ours);
    return { ours: first, readability: time(theirs) };
  }
  const first = time(theirs);
  return { ours: time(ours), readability: first };
}
