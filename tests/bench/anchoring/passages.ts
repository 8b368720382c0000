import type { Random } from './random';
import { blockOf, type Stretch, type TrackedPage } from './tracked-page';

/** The text of a block with the id of each of its units. */
interface Block {
  text: string;
  ids: number[];
}

function blocksOf(page: TrackedPage): Block[] {
  const blocks: Block[] = [];
  let last: HTMLElement | null = null;
  for (const text of page.texts()) {
    const element = blockOf(text);
    if (element !== last || blocks.length === 0) blocks.push({ text: '', ids: [] });
    last = element;
    const block = blocks.at(-1) as Block;
    block.text += text.data;
    block.ids.push(...page.ids(text));
  }
  return blocks.filter((block) => block.text.trim().length > 1);
}

const segments = (text: string, granularity: 'word' | 'sentence'): [number, number][] =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    .filter((one) => (granularity === 'word' ? one.isWordLike : one.segment.trim().length > 1))
    .map((one) => [one.index, one.index + one.segment.trimEnd().length]);

function within({ ids }: Block, [start, end]: [number, number]): Stretch {
  return { start: ids[start] as number, end: (ids[end - 1] as number) + 1 };
}

/** A run of `count` neighbouring words or sentences of a block. */
function run(block: Block, granularity: 'word' | 'sentence', count: number, random: Random): Stretch | null {
  const all = segments(block.text, granularity);
  if (all.length === 0) return null;
  const from = random.int(0, Math.max(0, all.length - count));
  const to = Math.min(all.length - 1, from + count - 1);
  return within(block, [(all[from] as [number, number])[0], (all[to] as [number, number])[1]]);
}

/** What a reader might mark: a word or three, a phrase, a sentence, several, from block to block; mostly in long blocks. */
export function choosePassage(page: TrackedPage, random: Random): Stretch | null {
  const blocks = blocksOf(page);
  if (blocks.length === 0) return null;
  const long = blocks.filter((block) => block.text.trim().length >= 80);
  const block = random.pick(long.length > 0 && random.chance(0.85) ? long : blocks);
  const kind = random.next();
  if (kind < 0.1) return run(block, 'word', random.int(1, 3), random);
  if (kind < 0.45) return run(block, 'word', random.int(4, 12), random);
  if (kind < 0.75) return run(block, 'sentence', 1, random);
  if (kind < 0.88) return run(block, 'sentence', random.int(2, 4), random);
  const next = blocks[Math.min(blocks.length - 1, blocks.indexOf(block) + random.int(1, 2))] as Block;
  const head = run(block, 'word', 12, random);
  const tail = run(next, 'word', 12, random);
  return head && tail && head.start < tail.end ? { start: head.start, end: tail.end } : head;
}
