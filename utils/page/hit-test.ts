/** CSS Custom Highlight API §5.3, not yet in the DOM types: returns the highlights and ranges at a point. */
interface HitTestingRegistry extends HighlightRegistry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
}

type Painted = ReadonlyMap<string, { ranges: readonly Range[] }>;

function shadowRootsOf(painted: Painted): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { ranges } of painted.values()) {
    for (const { startContainer } of ranges) {
      const root = startContainer.getRootNode();
      if ('host' in root) roots.add(root as ShadowRoot);
    }
  }
  return [...roots];
}

/** Finds the unit at or before the caret that covers the point; undefined when the caret is only beside the text. */
function unitUnder(document: Document, node: Node, offset: number, x: number, y: number): number | undefined {
  if (node.nodeType !== 3) return undefined;
  const unit = document.createRange();
  return [offset - 1, offset].find((at) => {
    if (at < 0 || at >= (node as Text).length) return false;
    unit.setStart(node, at);
    unit.setEnd(node, at + 1);
    return [...unit.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  });
}

function byCaret(document: Document, painted: Painted, x: number, y: number): string[] {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsOf(painted) });
  const unit = caret ? unitUnder(document, caret.offsetNode, caret.offset, x, y) : undefined;
  if (!caret || unit === undefined) return [];
  const { offsetNode } = caret;
  const here = [...painted].filter(([, { ranges }]) =>
    ranges.some(
      (range) =>
        range.startContainer.getRootNode() === offsetNode.getRootNode() &&
        range.isPointInRange(offsetNode, unit) &&
        range.isPointInRange(offsetNode, unit + 1),
    ),
  );
  const size = ([, { ranges }]: (typeof here)[number]): number =>
    ranges.reduce((sum, range) => sum + range.toString().length, 0);
  return here.sort((a, b) => size(a) - size(b)).map(([id]) => id);
}

function byRegistry(registry: HitTestingRegistry, painted: Painted, x: number, y: number): string[] {
  const owners = new Map<AbstractRange, string>();
  for (const [id, { ranges }] of painted) for (const range of ranges) owners.set(range, id);
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots: shadowRootsOf(painted) }) ?? [];
  const ids = hits.flatMap(({ ranges }) => ranges.map((range) => owners.get(range)));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * Returns the ids painted at a point of the viewport, each once; those found by the caret are sorted, the shortest first. The
 * caret comes first because Chromium's `highlightsFromPoint` finds nothing where a CSS pixel is not a screen pixel (seen in
 * 156 at a device pixel ratio of 1.5 and 2). The registry finds text that cannot be selected, which has no caret.
 */
export function idsAtPoint(
  document: Document,
  registry: HighlightRegistry,
  painted: Painted,
  x: number,
  y: number,
): string[] {
  const ids = byCaret(document, painted, x, y);
  return ids.length > 0 ? ids : byRegistry(registry, painted, x, y);
}
