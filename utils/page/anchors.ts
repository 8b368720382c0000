import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';
import type { Anchored } from './anchoring';
import { keepAnchored, type Keeper } from './keep-anchored';
import { isPaintingSupported, type Paint } from './paint';
import { createPagePainter } from './page-painter';

/** The highlights of a page: found, painted, and found again as the page changes. */
export interface Anchors {
  /** False where the browser cannot paint: nothing is visible in the page then, but everything else works. */
  readonly canPaint: boolean;
  /** Finds and paints these annotations from now on, and no others. */
  follow(annotations: readonly Annotation[]): void;
  /** Returns how a quote was found; undefined until it has been looked for. */
  anchoringOf(id: string): Anchoring | undefined;
  /** Returns the ranges of a highlight; empty when it is not on the page. */
  rangesOf(id: string): readonly Range[];
  /** Resolves to the ranges of a highlight once it has been looked for. */
  whenFound(id: string): Promise<readonly Range[]>;
  /** Returns the highlights at a point of the viewport of `document` (the page or a frame in it), the shortest first. */
  at(x: number, y: number, document: Document): string[];
  /** Paints a passage that is not stored yet. Returns a function that removes the paint. */
  paintMeanwhile(range: Range, color: Color): () => void;
  /** Emphasises the highlight the reader is at; null for none. */
  attend(id: string | null): void;
}

export interface AnchorsWatch {
  /** A quote was found, lost or changed. */
  onChange: () => void;
  /** The browser started or stopped translating the page. */
  onTranslated: (translated: boolean) => void;
  /** Called before the page is searched. It may abort the signal, which prevents the search. */
  onLook: () => void;
}

/** Creates the anchors of a document. The signal ends the search and removes the paint. */
export type CreateAnchors = (document: Document, watch: AnchorsWatch, signal: AbortSignal) => Anchors;

/** The id of the passage that is not stored yet. */
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
    // A virtualised list removes passages and puts them back, so one that was here is not reported as lost.
    if (anchored.verdict !== 'orphan' || !wasHere) one.anchoring = anchoringOf(anchored);
    paint(one);
    release(id);
    onChange();
  };
  let kept: { root: HTMLElement; keeper: Keeper; end: AbortController } | null = null;
  /** Returns the keeper of the current body, which some pages replace when they navigate. */
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
      // The page may have cleared highlights that are not its own.
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

  /** Takes an annotation over. Returns whether it must be looked for, being new or changed in its place. */
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
      // A new keeper already has them all: adding them would look for them a second time.
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

/** Returns a key of everything that decides where an annotation is found. */
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
