import type { Selector } from '../model/selector';
import { innerTreesOf } from '../anchoring/index-cache';
import { watchText } from '../anchoring/trees';
import { anchorAll, type Anchored } from './anchoring';
import { isTranslated } from './translation';

/** The part of an `Annotation` that is needed here. */
export interface Keepable {
  id: string;
  target: { selector: Selector[] };
  /** The words of a place that the reader refused: it is not offered again. */
  refusedPlace?: string;
}

export interface KeepAnchoredOptions {
  root: Element;
  annotations: readonly Keepable[];
  /**
   * Called when an annotation's place becomes known, and whenever it changes. `wasHere`: it was surely found earlier on
   * this page, or the page is translated. An orphan is then only missing for now (a virtualised list) and must not be
   * stored as one.
   */
  onAnchored: (id: string, anchored: Anchored, wasHere: boolean) => void;
  /** Called when the browser starts or stops translating the page. While it does, nothing is reported as edited. */
  onTranslated?: (translated: boolean) => void;
  /** Called before each search of the page. */
  onLook?: () => void;
  /** Called when there is nothing left to search for until the page changes again. */
  onSettled?: () => void;
  /** Ends everything. */
  signal: AbortSignal;
}

/** Keeps annotations at their passages until its signal ends it. */
export interface Keeper {
  /** Adds an annotation, or replaces it with its new form. */
  add(annotation: Keepable): void;
  remove(id: string): void;
}

/** A search waits until the page was quiet this long, but at most `LONGEST_WAIT` in all. Milliseconds. */
const QUIET = 250;
const LONGEST_WAIT = 2000;
/** Attempts for the same passage are spaced ever farther, up to this; after `MOST_ATTEMPTS` it rests until the next load. */
const LONGEST_PAUSE = 20_000;
const MOST_ATTEMPTS = 40;

interface Kept {
  annotation: Keepable;
  anchored: Anchored | null;
  /** The text of its ranges when they were found. */
  text: string;
  wasHere: boolean;
  /** Whether the nodes it was found in, word for word, were removed from the page. */
  left: boolean;
  attempts: number;
  /** Earliest time of the next search (`performance.now()`). */
  notBefore: number;
}

const fresh = (annotation: Keepable): Kept => ({
  annotation,
  anchored: null,
  text: '',
  wasHere: false,
  left: false,
  attempts: 0,
  notBefore: 0,
});

const textOf = (ranges: readonly Range[]): string => ranges.map((range) => range.toString()).join('');

/** Whether a node is shown. A document whose frame is gone has no window, although its nodes are still connected. */
const isOnPage = (node: Node): boolean => node.isConnected && node.ownerDocument?.defaultView !== null;

function isIntact({ anchored, text }: Kept): boolean {
  return (
    anchored !== null &&
    anchored.confident &&
    anchored.ranges.every((range) => isOnPage(range.startContainer) && !range.collapsed) &&
    textOf(anchored.ranges) === text
  );
}

const isWordForWord = ({ verdict }: Anchored): boolean => verdict === 'exact' || verdict === 'same';

/** Whether the nodes of a passage were removed, which collapses its ranges into their parent. Edited text keeps its node. */
const hasLeft = ({ anchored }: Kept): boolean =>
  anchored !== null &&
  anchored.ranges.length > 0 &&
  isWordForWord(anchored) &&
  anchored.ranges.every(({ collapsed, startContainer }) => collapsed && startContainer.nodeType !== Node.TEXT_NODE);

/** Whether the reader refused a place with these words. */
function isRefused({ target, refusedPlace }: Keepable, { found }: Anchored): boolean {
  const quote = target.selector.find((one) => one.type === 'TextQuoteSelector');
  return refusedPlace !== undefined && (found ?? quote?.exact) === refusedPlace;
}

const nowhere = (anchored: Anchored): Anchored => ({
  ...anchored,
  range: null,
  ranges: [],
  confident: false,
  verdict: 'orphan',
  confidence: 0,
});

/** Anchors annotations, and anchors them again whenever the page changes. */
export function keepAnchored(options: KeepAnchoredOptions): Keeper {
  const { root, signal, onAnchored, onTranslated, onLook, onSettled } = options;
  const document = root.ownerDocument;
  const all = new Map<string, Kept>(options.annotations.map((one) => [one.id, fresh(one)]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let translated = false;
  let running = false;
  let again = false;

  const schedule = (delay: number): void => {
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), delay);
  };

  const report = (kept: Kept, anchored: Anchored): void => {
    const last = kept.anchored;
    const text = textOf(anchored.ranges);
    const isNews =
      last === null || anchored.ranges.length > 0 || last.ranges.length > 0 || last.verdict !== anchored.verdict;
    kept.anchored = anchored;
    kept.text = text;
    if (anchored.confident) {
      kept.wasHere = true;
      kept.attempts = 0;
    }
    if (isNews) onAnchored(kept.annotation.id, anchored, kept.wasHere);
  };

  const settle = (kept: Kept, anchored: Anchored): void => {
    kept.attempts++;
    kept.notBefore = performance.now() + Math.min(LONGEST_PAUSE, QUIET * 1.5 ** kept.attempts);
    if (translated && !isWordForWord(anchored)) {
      awaitOriginal(kept, anchored);
      return;
    }
    if (isWordForWord(anchored)) kept.left = false;
    const refused = anchored.verdict === 'unsure' && isRefused(kept.annotation, anchored);
    // When a list replaces one row by another, that is another row, not an edited passage.
    const isOther = kept.left && anchored.verdict === 'edited';
    report(kept, refused || isOther ? nowhere(anchored) : anchored);
  };

  /** Reports a passage as nowhere during a translation, because its old ranges may cover translated words. */
  const awaitOriginal = (kept: Kept, anchored: Anchored): void => {
    if (kept.anchored?.ranges.length === 0) return;
    kept.anchored = nowhere(kept.anchored ?? anchored);
    kept.text = '';
    onAnchored(kept.annotation.id, kept.anchored, true);
  };

  const noteTranslation = (): void => {
    const now = isTranslated(document);
    if (now === translated) return;
    translated = now;
    for (const kept of all.values()) kept.attempts = kept.notBefore = 0;
    onTranslated?.(now);
  };

  /** Searches for passages. Returns early for none, because a search reads the page, and some pages change every second. */
  const seek = async (due: readonly Kept[]): Promise<void> => {
    if (due.length === 0) return;
    const list = due.map((kept) => kept.annotation.target);
    await anchorAll(root, list, {
      signal,
      order: 'viewport',
      onResult: (at, anchored) => {
        const kept = due[at];
        // Ignores the result if the annotation was removed or replaced in the meantime.
        if (kept && anchored && all.get(kept.annotation.id) === kept) settle(kept, anchored);
      },
    });
    watch.take(innerTreesOf(root));
  };

  /** Searches for the due annotations that are not yet found, or no longer where they were. */
  async function look(): Promise<void> {
    waitingSince = null;
    if (running) {
      again = true;
      return;
    }
    onLook?.();
    if (signal.aborted) return;
    running = true;
    try {
      noteTranslation();
      const now = performance.now();
      const open = [...all.values()].filter((kept) => !isIntact(kept) && kept.attempts < MOST_ATTEMPTS);
      const due = open.filter((kept) => kept.notBefore <= now);
      for (const kept of open) kept.left ||= hasLeft(kept);
      await seek(due);
      const put = open.filter((kept) => kept.notBefore > now && !due.includes(kept));
      if (again) schedule(QUIET);
      else if (put.length > 0) schedule(Math.min(...put.map((kept) => kept.notBefore)) - performance.now());
      else onSettled?.();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
      again = false;
    }
  }

  const onMutations = (): void => {
    const now = performance.now();
    waitingSince ??= now;
    schedule(Math.max(0, Math.min(QUIET, waitingSince + LONGEST_WAIT - now)));
  };
  const watch = watchText(root, onMutations, signal);
  // Chrome marks a translated page with a class on the root element.
  const observer = new MutationObserver(onMutations);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  if (!signal.aborted) void look();

  return {
    add(annotation) {
      all.set(annotation.id, fresh(annotation));
      schedule(0);
    },
    remove(id) {
      all.delete(id);
    },
  };
}
