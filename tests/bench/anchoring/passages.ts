import type { Random } from './random';
import { blockOf, type Stretch, type TrackedPage } from './tracked-page';

/** The text of a block with the id of each of its units. */
interface Block {
  text: string;
  ids: number[];
  name: string;
}

/** A passage to be found again. */
export interface Passage extends Stretch {
  kind: string;
}

/** The blocks of a page, in order: passages are chosen from these. */
export function blocksOf(page: TrackedPage): Block[] {
  const blocks: Block[] = [];
  let last: HTMLElement | null = null;
  for (const text of page.texts()) {
    const element = blockOf(text);
    if (element !== last || blocks.length === 0) blocks.push({ text: '', ids: [], name: element?.localName ?? '' });
    last = element;
    const block = blocks.at(-1) as Block;
    block.text += text.data;
    for (const id of page.ids(text)) block.ids.push(id);
  }
  return blocks.filter((block) => block.text.trim().length > 1);
}

const squeezed = (text: string): string => text.normalize().replace(/\s+/g, '');
/** A block shorter than this is of the article only when it is a line of it. */
const TELLING = 30;

/** The blocks in which the article stands, of which `lines` are the paragraphs. */
export function blocksOfArticle(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const squeezedLines = lines.map(squeezed);
  const all = new Set(squeezedLines);
  const whole = squeezedLines.join('');
  return blocks.filter(({ text }) => {
    const own = squeezed(text);
    return own.length < TELLING ? all.has(own) : whole.includes(own);
  });
}

const segments = (text: string, granularity: 'word' | 'sentence'): [number, number][] =>
  [...new Intl.Segmenter(undefined, { granularity }).segment(text)]
    .filter((one) => (granularity === 'word' ? one.isWordLike : one.segment.trim().length > 1))
    .map((one) => [one.index, one.index + one.segment.trimEnd().length]);

function within({ ids }: Block, [start, end]: readonly [number, number]): Stretch {
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

/** All the text of a block. */
function whole(block: Block): Stretch {
  const start = block.text.length - block.text.trimStart().length;
  return within(block, [start, block.text.trimEnd().length]);
}

/** From letter to letter, as a hand that slipped leaves a selection. */
function letters(block: Block, random: Random): Stretch | null {
  const isEdge = (at: number): boolean =>
    at >= 0 && at < block.text.length && !/[\s\p{M}\ud800-\udfff\u200b-\u200f]/u.test(block.text[at] as string);
  const from = random.int(0, Math.max(0, block.text.length - 6));
  const to = Math.min(block.text.length - 1, from + random.int(3, 200));
  const isSafe = isEdge(from) && isEdge(to) && isEdge(to + 1);
  return isSafe && to > from ? within(block, [from, to + 1]) : null;
}

type Choose = (blocks: readonly Block[], long: readonly Block[], random: Random) => Stretch | null;

function across(blocks: readonly Block[], block: Block, count: number, random: Random): Stretch | null {
  const next = blocks[blocks.indexOf(block) + count];
  const head = run(block, 'word', 12, random);
  const tail = next && run(next, 'word', 12, random);
  return head && tail && head.start < tail.end ? { start: head.start, end: tail.end } : null;
}

/** What stands at least twice on the page: some words of a block. */
function repeated(blocks: readonly Block[], random: Random): Stretch | null {
  for (let attempt = 0; attempt < 12; attempt++) {
    const block = random.pick(blocks);
    const all = segments(block.text, 'word');
    const at = random.int(0, Math.max(0, all.length - 1));
    const [first, last] = [all[at], all[Math.min(all.length - 1, at + random.int(0, 3))]];
    if (!first || !last) continue;
    const words = block.text.slice(first[0], last[1]);
    const count = blocks.reduce((sum, one) => sum + one.text.split(words).length - 1, 0);
    if (words.length > 3 && count > 1 && count < 30) return within(block, [first[0], last[1]]);
  }
  return null;
}

type Kind = readonly [name: string, share: number, choose: Choose];

/** What a reader might mark, and how often: mostly in longer blocks. */
const ANYTHING: readonly Kind[] = [
  ['word', 6, (_, long, random) => run(random.pick(long), 'word', 1, random)],
  ['words', 7, (_, long, random) => run(random.pick(long), 'word', random.int(2, 3), random)],
  ['phrase', 25, (_, long, random) => run(random.pick(long), 'word', random.int(4, 12), random)],
  ['sentence', 20, (_, long, random) => run(random.pick(long), 'sentence', 1, random)],
  ['sentences', 10, (_, long, random) => run(random.pick(long), 'sentence', random.int(2, 4), random)],
  ['letters', 6, (_, long, random) => letters(random.pick(long), random)],
  ['paragraph', 5, (_, long, random) => whole(random.pick(long))],
  ['across', 8, (blocks, long, random) => across(blocks, random.pick(long), random.int(1, 2), random)],
  ['long', 3, (blocks, long, random) => across(blocks, random.pick(long), random.int(4, 8), random)],
  ['short-block', 5, (blocks, _, random) => whole(random.pick(blocks.filter((one) => one.text.length < 80)))],
  ['repeated', 3, (blocks, _, random) => repeated(blocks, random)],
  ['first', 1, (blocks, _, random) => run(blocks[0] as Block, 'word', random.int(1, 8), random)],
  ['last', 1, (blocks, _, random) => run(blocks.at(-1) as Block, 'word', random.int(1, 8), random)],
];

/** The same of somebody who reads an article: a phrase to a few sentences, now and then a heading or a name. */
const READING: readonly Kind[] = [
  ['word', 2, (_, long, random) => run(random.pick(long), 'word', 1, random)],
  ['words', 6, (_, long, random) => run(random.pick(long), 'word', random.int(2, 3), random)],
  ['phrase', 28, (_, long, random) => run(random.pick(long), 'word', random.int(4, 14), random)],
  ['sentence', 26, (_, long, random) => run(random.pick(long), 'sentence', 1, random)],
  ['sentences', 14, (_, long, random) => run(random.pick(long), 'sentence', random.int(2, 4), random)],
  ['paragraph', 8, (_, long, random) => whole(random.pick(long))],
  ['across', 11, (blocks, long, random) => across(blocks, random.pick(long), random.int(1, 2), random)],
  ['long', 2, (blocks, long, random) => across(blocks, random.pick(long), random.int(4, 8), random)],
  ['short-block', 3, (blocks, _, random) => whole(random.pick(blocks.filter((one) => one.text.length < 80)))],
];

const ENTRIES = new Set('li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary'.split(' '));

/** A stretch of one block, matched by `pattern`, that stands two to five times on the page. */
function fewTimes(blocks: readonly Block[], pattern: RegExp, random: Random): Stretch | null {
  const whole = blocks.map((one) => one.text).join('\n');
  for (let attempt = 0; attempt < 12; attempt++) {
    const block = random.pick(blocks);
    const found = [...block.text.matchAll(pattern)];
    if (found.length === 0) continue;
    const one = random.pick(found);
    const count = whole.split(one[0]).length - 1;
    if (count >= 2 && count <= 5) return within(block, [one.index, one.index + one[0].length]);
  }
  return null;
}

/** From within a block to its end, or from its beginning. */
function toEdge(block: Block, random: Random): Stretch | null {
  const words = segments(block.text, 'word');
  if (words.length < 3) return null;
  const all = whole(block);
  const [from, to] = random.pick(words.slice(1));
  return random.chance(0.5)
    ? { start: within(block, [from, to]).start, end: all.end }
    : { start: all.start, end: within(block, [from, to]).end };
}

/** From the middle of a word to the middle of another. */
function halfWords(block: Block, random: Random): Stretch | null {
  const words = segments(block.text, 'word').filter(([from, to]) => to - from > 3);
  const at = random.int(0, Math.max(0, words.length - 2));
  const [first, last] = [words[at], words[Math.min(words.length - 1, at + random.int(1, 12))]];
  if (!first || !last || first[0] >= last[0]) return null;
  const middle = ([from, to]: [number, number]): number => (from + to) >> 1;
  const isSafe = [middle(first), middle(last)].every(
    (one) => !/[\p{M}\ud800-\udfff]/u.test(block.text.slice(one, one + 1)),
  );
  return isSafe ? within(block, [middle(first), middle(last)]) : null;
}

/** What is hardest to tell from other text of the page, or ends where it is hard to end. */
const AWKWARD: readonly Kind[] = [
  ['one-word', 12, (_, long, random) => run(random.pick(long), 'word', 1, random)],
  ['two-words', 10, (_, long, random) => run(random.pick(long), 'word', 2, random)],
  ['three-words', 8, (_, long, random) => run(random.pick(long), 'word', 3, random)],
  ['figure', 10, (blocks, _, random) => fewTimes(blocks, /\p{Nd}[\p{Nd}.,:]*\p{Nd}|\p{Nd}/gu, random)],
  [
    'name',
    10,
    (blocks, _, random) => fewTimes(blocks, /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?|[\p{sc=Han}\p{sc=Kana}]{2,4}/gu, random),
  ],
  ['repeated', 10, (blocks, _, random) => repeated(blocks, random)],
  [
    'entry',
    12,
    (blocks, _, random) => {
      const entries = blocks.filter((one) => ENTRIES.has(one.name));
      return entries.length > 0 ? whole(random.pick(entries)) : null;
    },
  ],
  ['edge', 8, (_, long, random) => toEdge(random.pick(long), random)],
  ['half-words', 8, (_, long, random) => halfWords(random.pick(long), random)],
  ['across', 6, (blocks, long, random) => across(blocks, random.pick(long), 1, random)],
  ['paragraphs', 6, (blocks, long, random) => across(blocks, random.pick(long), random.int(3, 12), random)],
];
export const MIXES = { anything: ANYTHING, reading: READING, awkward: AWKWARD };

/** One passage of a page; null when the page has none of the kind that was drawn. */
export function choosePassage(
  blocks: readonly Block[],
  random: Random,
  kinds: readonly Kind[] = ANYTHING,
): Passage | null {
  if (blocks.length === 0) return null;
  let left = random.next() * kinds.reduce((sum, [, share]) => sum + share, 0);
  const [kind, , choose] = kinds.find(([, share]) => (left -= share) < 0) as Kind;
  const some = blocks.filter((block) => block.text.trim().length >= 80);
  const long = some.length > 0 && random.chance(0.9) ? some : blocks;
  const short = blocks.some((one) => one.text.length < 80);
  if (kind === 'short-block' && !short) return null;
  const stretch = choose(blocks, long, random);
  return stretch && stretch.end > stretch.start ? { ...stretch, kind } : null;
}

/** Passages closer than this to each other would change each other's surroundings. */
const APART = 500;

/** Up to `count` passages that stand well apart, in the order of the page. */
export function choosePassages(
  blocks: readonly Block[],
  count: number,
  random: Random,
  kinds: readonly Kind[] = ANYTHING,
): Passage[] {
  const chosen: Passage[] = [];
  for (let attempt = 0; attempt < count * 8 && chosen.length < count; attempt++) {
    const one = choosePassage(blocks, random, kinds);
    if (!one) continue;
    if (chosen.every((other) => one.start >= other.end + APART || other.start >= one.end + APART)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
