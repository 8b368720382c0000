import { useRef, useState } from 'preact/hooks';

type Tags = readonly string[];

interface Sent {
  tags: Tags;
  /** Older tags that the library may still hold: those it had at the first change, and those sent since. */
  earlier: readonly Tags[];
  isStored: boolean;
}

const isSame = (one: Tags, other: Tags) => one.length === other.length && one.every((tag, at) => tag === other[at]);

/**
 * Returns the tags as the reader left them until the library has caught up, so that a quick second change is not applied
 * to outdated tags. `send` resolves to false if they could not be stored; the library's tags are shown again then.
 */
export function useLastSent(
  stored: Tags,
  send: (tags: string[]) => Promise<boolean>,
): { current: () => Tags; change: (tags: string[]) => void } {
  const sent = useRef<Sent | null>(null);
  const [, redraw] = useState({});
  const held = useRef(stored);
  held.current = stored;
  const last = sent.current;
  // A list that is not among the earlier ones is newer: ours, or another window's.
  const isBehind = last?.earlier.some((tags) => isSame(stored, tags)) && !isSame(stored, last.tags);
  if (last?.isStored && !isBehind) sent.current = null;
  const change = async (tags: string[]) => {
    const before = sent.current;
    const earlier = before ? [...before.earlier, before.tags] : [held.current];
    const mine: Sent = { tags, earlier, isStored: false };
    sent.current = mine;
    redraw({});
    mine.isStored = await send(tags);
    // A later change waits for its own answer.
    if (sent.current !== mine) return;
    if (!mine.isStored) sent.current = null;
    redraw({});
  };
  return { current: () => sent.current?.tags ?? held.current, change: (tags) => void change(tags) };
}
