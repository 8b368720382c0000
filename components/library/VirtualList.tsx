import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps {
  label: string;
  /** Names what is listed. A new topic scrolls back to the first row. */
  topic: string;
  count: number;
  /** Height of every row in rem, so that it grows with the reader's font size. */
  rowHeight: number;
  renderRow: (index: number) => ComponentChildren;
  /** Called when the rows from `start` up to but not including `end` are about to be seen. */
  onReach: (start: number, end: number) => void;
  keyOf: (index: number) => string | number;
}

/** Rows rendered above and below those in sight. */
const MARGIN = 6;

interface Slice {
  start: number;
  end: number;
}

const FIRST: Slice = { start: 0, end: 24 };

/** A long list with only the rows in sight in the document. Up, Down, Home and End move between the rows. */
export function VirtualList({ label, topic, count, rowHeight, renderRow, onReach, keyOf }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [slice, setSlice] = useState(FIRST);
  /** The row that has the focus, and the one it is to move to, which may still have to be read. */
  const [focused, setFocused] = useState<number | null>(null);
  const [goal, setGoal] = useState<number | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let row = 1;
    const measure = () => setSlice((before) => sameOr(before, sliceOf(element, row)));
    const onResize = () => {
      row = rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      measure();
    };
    onResize();
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [rowHeight]);

  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setGoal(null);
  }, [topic]);

  const reach = useRef(onReach);
  reach.current = onReach;
  useEffect(() => reach.current(slice.start, Math.min(slice.end, count)), [slice.start, slice.end, count]);

  useLayoutEffect(() => {
    if (goal === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-posinset="${goal + 1}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const row = rowOf(event.target);
    const to = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    setGoal(to);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    setFocused(rowOf(target as HTMLElement));
    setGoal(null);
  };
  const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent & { currentTarget: HTMLElement }) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    setFocused(null);
    setGoal(null);
  };

  return (
    <div class="virtual" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the links inside */}
      <ul
        class="rows"
        aria-label={label}
        style={{ height: `${count * rowHeight}rem` }}
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
        onFocusOut={onFocusOut}
      >
        {rowsOf(slice, [focused, goal], count).map((index) => (
          <li
            key={keyOf(index)}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: `${rowHeight}rem`, top: `${index * rowHeight}rem` }}
          >
            {renderRow(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Returns the rows in sight and a few around them. `row` is the height of a row in CSS pixels. */
function sliceOf(element: HTMLElement, row: number): Slice {
  const first = Math.floor(element.scrollTop / row);
  return {
    start: Math.max(0, first - MARGIN),
    end: first + Math.ceil(element.clientHeight / row) + MARGIN,
  };
}

const sameOr = (before: Slice, after: Slice) =>
  before.start === after.start && before.end === after.end ? before : after;

/** Returns the rows in sight, and the wanted ones out of sight. */
function rowsOf({ start, end }: Slice, wanted: readonly (number | null)[], count: number): number[] {
  const last = Math.min(end, count);
  const rows = Array.from({ length: Math.max(0, last - start) }, (_, offset) => start + offset);
  const others = wanted.filter((row) => row !== null && row < count && !rows.includes(row)) as number[];
  return [...rows, ...new Set(others)];
}

const rowOf = (element: HTMLElement) => Number(element.closest('li')?.ariaPosInSet ?? 1) - 1;
