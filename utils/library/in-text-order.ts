import type { Annotation } from '../model/annotation';
import { positionOf } from '../model/selector';

/** Live annotations in the order of the text; those without a position last, in the order they were made. */
export function inTextOrder(annotations: readonly Annotation[]): Annotation[] {
  const start = (one: Annotation) => positionOf(one.target)?.start ?? Number.MAX_SAFE_INTEGER;
  return annotations
    .filter((one) => one.deleted === undefined)
    .sort((a, b) => start(a) - start(b) || a.created.localeCompare(b.created));
}
