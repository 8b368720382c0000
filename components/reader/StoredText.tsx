import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '@/utils/model/annotation';
import type { Snapshot } from '@/utils/model/article';
import type { CopyOfferEvents } from '@/utils/contract/surface';
import { CopyToolbar } from './CopyToolbar';
import type { ReaderTools } from './reader-tools';
import { recolorMarks, unwrapMarks, wrapMarks, type Placement } from './wrap-marks';

interface StoredTextProps {
  snapshot: Snapshot;
  annotations: readonly Annotation[];
  /** Words of a search result to scroll to. */
  passage: string | null;
  tools: ReaderTools;
  hasSingleKeys: boolean;
  /** Called with the order of the highlights in this copy, by id; null for those not found. */
  onPlaced: (placed: ReadonlyMap<string, number | null>) => void;
  onChoose: (id: string) => void;
  onHighlight: CopyOfferEvents['onHighlight'];
  /** Called when the highlight key is pressed without a selection. */
  onNothing: () => void;
}

/** The stored copy with its highlights as marks. Its nodes are made from sanitised HTML, not by Preact. */
export function StoredText(props: StoredTextProps) {
  const { snapshot, annotations, passage, tools, hasSingleKeys, onChoose, onHighlight, onNothing } = props;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { lang, dir } = snapshot.metadata;

  useLayoutEffect(() => {
    if (root.current) show(root.current, latest.current.tools.sanitise(snapshot.content));
  }, [snapshot.id, snapshot.content]);

  // Marks depend on ids and selectors only. A changed note or tag must not set them again.
  const laid = annotations.map(({ id, target }) => `${id} ${JSON.stringify(target.selector)}`).join('\n');
  const colors = annotations.map(({ id, color }) => `${id} ${color}`).join('\n');
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const lifetime = new AbortController();
    void layMarks(element, latest.current, lifetime.signal).then(() =>
      // A colour may have changed while the passages were being looked for.
      recolorMarks(element, latest.current.annotations),
    );
    return () => lifetime.abort();
  }, [snapshot.id, laid]);

  useEffect(() => {
    if (root.current) recolorMarks(root.current, latest.current.annotations);
  }, [colors]);

  useEffect(() => {
    const element = root.current;
    if (!element || passage === null) return undefined;
    const lifetime = new AbortController();
    void showPassage(element, passage, latest.current.tools, lifetime.signal);
    return () => {
      lifetime.abort();
      CSS.highlights?.delete(FOUND);
    };
  }, [snapshot.id, passage]);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a short cut: the notes beside the text lead to the same places by keyboard */}
      <div
        ref={root}
        class="stored-text"
        lang={lang ?? undefined}
        dir={dir ?? 'auto'}
        onClick={(event) => {
          const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-mark]') : null;
          // A drag that ends over a mark is a selection, not a click.
          if (mark?.dataset.mark && document.getSelection()?.isCollapsed !== false) onChoose(mark.dataset.mark);
        }}
      />
      <CopyToolbar
        root={root}
        tools={tools}
        hasSingleKeys={hasSingleKeys}
        onHighlight={onHighlight}
        onNothing={onNothing}
      />
    </>
  );
}

/** Name of the custom highlight of a passage that was searched for. */
const FOUND = 'pressmark-found';

function show(root: HTMLElement, content: DocumentFragment): void {
  // A picture's name is not part of the text. As an attribute it cannot break up a quote.
  for (const picture of content.querySelectorAll<HTMLElement>('[data-image]')) {
    const label = picture.textContent ?? 'Image';
    picture.dataset.label = label;
    picture.setAttribute('aria-label', label);
    if (picture.localName !== 'a') picture.setAttribute('role', 'img');
    picture.replaceChildren();
  }
  root.replaceChildren(content);
}

async function layMarks(
  root: HTMLElement,
  { annotations, tools, onPlaced }: StoredTextProps,
  signal: AbortSignal,
): Promise<void> {
  unwrapMarks(root);
  const selectors = annotations.map((one) => one.target.selector);
  const ranges = await tools.anchor(root, selectors, signal).catch(() => null);
  if (signal.aborted || ranges === null) return;
  const placements = annotations.map(({ id, color }, index) => ({ id, color, ranges: ranges[index] ?? [] }));
  wrapMarks(root, placements);
  onPlaced(orderOf(root, placements));
}

/** Orders highlights by their first marks, because stored positions may count in the page's text instead of the copy's. */
function orderOf(root: HTMLElement, placements: readonly Placement[]): Map<string, number | null> {
  const inOrder = [
    ...new Set([...root.querySelectorAll<HTMLElement>('mark[data-mark]')].map((one) => one.dataset.mark)),
  ];
  return new Map(placements.map(({ id }) => [id, inOrder.includes(id) ? inOrder.indexOf(id) : null]));
}

async function showPassage(root: HTMLElement, exact: string, tools: ReaderTools, signal: AbortSignal): Promise<void> {
  const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  const [ranges = []] = await tools.anchor(root, [[quote]], signal).catch(() => [[]]);
  if (signal.aborted || ranges.length === 0) return;
  CSS.highlights?.set(FOUND, new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
