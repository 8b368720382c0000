import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';
import type { Anchored } from './anchoring';
import { keepAnchored, type Keeper } from './keep-anchored';
import { isPaintingSupported, type Paint } from './paint';
import { createPagePainter } from './page-painter';

/** Where the quotes of a page were found; they are painted there, and kept right while the page changes. */
export interface Anchors {
  /** False where the browser cannot paint: then nothing is seen in the page, and the rest works. */
  readonly canPaint: boolean;
  /** From now on these are looked for and painted, and no others. */
  follow(annotations: readonly Annotation[]): void;
  /** How a quote was found; undefined while it is being looked for. */
  anchoringOf(id: string): Anchoring | undefined;
  /** The passage of a highlight, in as many ranges as it takes; empty where it is not on the page. */
  rangesOf(id: string): readonly Range[];
  /** The same, once it has been looked for. */
  whenFound(id: string): Promise<readonly Range[]>;
  /** The highlights at a point of the viewport of the page, or of a frame's document in it, the shortest first. */
  at(x: number, y: number, document: Document): string[];
  /** Paints a passage that is not stored yet, until the function it returns is called. */
  paintMeanwhile(range: Range, color: Color): () => void;
  /** Sets one highlight off from the others as the one the reader is at; null: none. */
  attend(id: string | null): void;
}

export interface AnchorsWatch {
  /** A quote was found, lost or changed. */
  onChange: () => void;
  /** The browser begins or ends to show the page in another language. */
  onTranslated: (translated: boolean) => void;
  /** The page has changed and is about to be looked at; the signal may end before that. */
  onLook: () => void;
}

/** Finds and paints the highlights of a document; the signal ends the looking, and wipes off the paint. */
export type CreateAnchors = (document: Document, watch: AnchorsWatch, signal: AbortSignal) => Anchors;

/** Stands for the passage that is not stored yet. */
const MEANWHILE = 'meanwhile';

interface Followed {
  annotation: Annotation;
  anchored?: Anchored;
  anchoring?: Anchoring;
}

/** Anchors a page's highlights in its body. */
export const createAnchors: CreateAnchors = (document, { onChange, onTranslated, onLook }, signal) => {
  const painter = isPaintingSupported(document.defaultView) ? createPagePainter(document) : null;
  const all = new Map<string, Followed>();
  const waiting = new Map<string, (() => void)[]>();

  const paint = ({ annotation: { id, color }, anchored }: Followed) => {
    if (anchored && anchored.ranges.length > 0) painter?.set(id, anchored.ranges, { color, state: stateOf(anchored) });
    else painter?.remove(id);
  };
  const release = (id: string) => {
    for (const resolve of waiting.get(id) ?? []) resolve();
    waiting.delete(id);
  };
  const onAnchored = (id: string, anchored: Anchored, wasHere: boolean) => {
    const one = all.get(id);
    if (!one) return;
    one.anchored = anchored;
    // A list that is drawn only where it is in view takes passages out and puts them back: nothing was lost.
    if (anchored.verdict !== 'orphan' || !wasHere) one.anchoring = anchoringOf(anchored);
    paint(one);
    release(id);
    onChange();
  };
  let kept: { root: HTMLElement; keeper: Keeper; end: AbortController } | null = null;
  /** The keeper of the body as it is: some pages put another in its place when they navigate. */
  const keeper = (): Keeper => {
    const root = document.body;
    if (kept?.root === root) return kept.keeper;
    kept?.end.abort();
    const end = new AbortController();
    const annotations = [...all.values()].map((one) => one.annotation);
    const keeper = keepAnchored({
      root,
      annotations,
      onAnchored,
      onTranslated,
      onLook,
      // The page may have wiped off what it did not paint.
      onSettled: () => painter?.restore(),
      signal: AbortSignal.any([signal, end.signal]),
    });
    kept = { root, keeper, end };
    return keeper;
  };
  const bodies = new MutationObserver(() => {
    if (kept && document.body && document.body !== kept.root) keeper();
  });
  bodies.observe(document.documentElement, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      bodies.disconnect();
      painter?.clear();
      for (const id of waiting.keys()) release(id);
    },
    { once: true },
  );

  /** True for an annotation that has to be looked for: it is new, or points elsewhere than before. */
  const takeIn = (annotation: Annotation): boolean => {
    const before = all.get(annotation.id);
    if (!before || placeKey(before.annotation) !== placeKey(annotation)) {
      all.set(annotation.id, { annotation });
      return true;
    }
    const isRecolored = before.annotation.color !== annotation.color;
    before.annotation = annotation;
    if (isRecolored) paint(before);
    return false;
  };
  const rangesOf = (id: string) => all.get(id)?.anchored?.ranges ?? [];

  return {
    canPaint: painter !== null,
    follow(annotations) {
      const next = new Set(annotations.map((one) => one.id));
      for (const id of all.keys()) {
        if (next.has(id)) continue;
        all.delete(id);
        kept?.keeper.remove(id);
        painter?.remove(id);
        release(id);
      }
      const sought = annotations.filter(takeIn);
      const keeping = kept?.keeper;
      // A keeper that is made now has them all: added one by one they would be looked for a second time.
      if (sought.length > 0 && keeper() === keeping) for (const one of sought) keeping.add(one);
    },
    anchoringOf: (id) => all.get(id)?.anchoring,
    rangesOf,
    async whenFound(id) {
      const one = all.get(id);
      if (one && !one.anchored) {
        await new Promise<void>((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
      }
      return rangesOf(id);
    },
    at: (x, y, inDocument) => painter?.annotationsAt(x, y, inDocument).filter((id) => id !== MEANWHILE) ?? [],
    paintMeanwhile(range, color) {
      painter?.set(MEANWHILE, [range], { color, state: 'normal' });
      return () => painter?.remove(MEANWHILE);
    },
    attend: (id) => painter?.focus(id),
  };
};

/** What makes an annotation point where it does. */
function placeKey({ target, refusedPlace }: Annotation): string {
  return JSON.stringify([target.selector, refusedPlace ?? null]);
}

function stateOf({ verdict }: Anchored): Paint['state'] {
  return verdict === 'edited' || verdict === 'unsure' ? verdict : 'normal';
}

function anchoringOf({ verdict, confidence, changes, found }: Anchored): Anchoring {
  const checked = new Date().toISOString();
  return { verdict, confidence, changes, checked, ...(found !== undefined && { found }) };
}
