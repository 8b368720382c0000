import { useRef, useState } from 'preact/hooks';

type Tags = readonly string[];

interface Sent {
  tags: Tags;
  /** What the library may still be showing: what it held when the reader began, and what was sent since. */
  earlier: readonly Tags[];
  isStored: boolean;
}

const isSame = (one: Tags, other: Tags) => one.length === other.length && one.every((tag, at) => tag === other[at]);

/**
 * The tags as the reader left them, until the library has caught up: a change that follows quickly must not be made to
 * tags of before. `send` resolves to false where they could not be stored; what the library holds is shown then.
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
  // Anything but a list of before is newer: ours, or that of another window.
  const isBehind = last?.earlier.some((tags) => isSame(stored, tags)) && !isSame(stored, last.tags);
  if (last?.isStored && !isBehind) sent.current = null;
  const change = async (tags: string[]) => {
    const before = sent.current;
    const earlier = before ? [...before.earlier, before.tags] : [held.current];
    const mine: Sent = { tags, earlier, isStored: false };
    sent.current = mine;
    redraw({});
    mine.isStored = await send(tags);
    // A later change has its own answer to wait for.
    if (sent.current !== mine) return;
    if (!mine.isStored) sent.current = null;
    redraw({});
  };
  return { current: () => sent.current?.tags ?? held.current, change: (tags) => void change(tags) };
}
