import type { Selector } from '../model/selector';
import { innerTreesOf } from '../anchoring/index-cache';
import { watchText } from '../anchoring/trees';
import { anchorAll, type Anchored } from './anchoring';
import { isTranslated } from './translation';

/** What is kept of an annotation: any `Annotation` will do. */
export interface Keepable {
  id: string;
  target: { selector: Selector[] };
  /** The words of a place that the reader said is not the passage: it is not offered again. */
  refusedPlace?: string;
}

export interface KeepAnchoredOptions {
  root: Element;
  annotations: readonly Keepable[];
  /**
   * Called when it becomes known where an annotation is, and whenever that changes. `wasHere`: it was surely found
   * earlier on this page, or the page is shown in translation, so an orphan is merely out of the page at the moment (a
   * virtualised list) and not to be stored as one.
   */
  onAnchored: (id: string, anchored: Anchored, wasHere: boolean) => void;
  /** Called when the browser begins or ends to show the page in another language; nothing is called edited then. */
  onTranslated?: (translated: boolean) => void;
  /** Called before each look at the page. */
  onLook?: () => void;
  /** Called when there is nothing left to look for until the page changes again. */
  onSettled?: () => void;
  /** Ends it all. */
  signal: AbortSignal;
}

/** Keeps annotations at their passages for as long as its signal lets it. */
export interface Keeper {
  /** Takes an annotation in, or in its new form. */
  add(annotation: Keepable): void;
  remove(id: string): void;
}

/** Mutations are waited out this long, but never longer than `LONGEST_WAIT` in all. Milliseconds. */
const QUIET = 250;
const LONGEST_WAIT = 2000;
/** Each attempt for the same passage is put off longer, up to this; so many in vain and it rests until the page is loaded anew. */
const LONGEST_PAUSE = 20_000;
const MOST_ATTEMPTS = 40;

interface Kept {
  annotation: Keepable;
  anchored: Anchored | null;
  /** The text of the ranges when they were found. */
  text: string;
  wasHere: boolean;
  /** The nodes it was surely found in, word for word, have been taken out of the page. */
  left: boolean;
  attempts: number;
  /** Not looked for again before this, as `performance.now()` counts. */
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

/** A document whose frame is gone has no window any more; its nodes are still connected to it. */
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

/** Whether the nodes of a passage were taken out: its ranges have shrunk to where they stood. Text that is edited keeps its node. */
const hasLeft = ({ anchored }: Kept): boolean =>
  anchored !== null &&
  anchored.ranges.length > 0 &&
  isWordForWord(anchored) &&
  anchored.ranges.every(({ collapsed, startContainer }) => collapsed && startContainer.nodeType !== Node.TEXT_NODE);

/** Whether the reader has said of a place with these words that it is not the passage. */
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

/** Anchors annotations, and anchors them again as the page moves. */
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
    // Where one row of a list is put in the place of another, it is another: not the same, edited.
    const isOther = kept.left && anchored.verdict === 'edited';
    report(kept, refused || isOther ? nowhere(anchored) : anchored);
  };

  /** What is left of its ranges may cover words of the translation: it is nowhere, as long as that is shown. */
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

  /** To look for nothing would still read the page, and some change every second. */
  const seek = async (due: readonly Kept[]): Promise<void> => {
    if (due.length === 0) return;
    const list = due.map((kept) => kept.annotation.target);
    await anchorAll(root, list, {
      signal,
      order: 'viewport',
      onResult: (at, anchored) => {
        const kept = due[at];
        // Removed or replaced by its new form meanwhile: the answer is to a question nobody asks any more.
        if (kept && anchored && all.get(kept.annotation.id) === kept) settle(kept, anchored);
      },
    });
    watch.take(innerTreesOf(root));
  };

  /** Looks for what is not where it was, or not yet found, and is due. */
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
  // Where a browser says that it translates.
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
