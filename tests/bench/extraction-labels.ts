import { compare, f1Of, shinglesOf } from './extraction-shingles';

/** Blocks this many places away on each side tell which of two copies stands in the article. */
const NEAR = 6;

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Words, and each character of scripts without spaces, in lower case. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}]|$)/gu,
    ) ?? [];

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + 4 <= words.length; at++) runs.push(words.slice(at, at + 4).join(' '));
  return runs;
}

/** Share of each block that stands in the known text. */
function coverage(blocks: readonly string[], truth: string): number[] {
  const known = new Set(runsOf(wordsOf(truth)));
  const lines = new Set(truth.split('\n').map(keyOf));
  return blocks.map((block) => {
    const runs = runsOf(wordsOf(block));
    if (runs.length === 0) return Number(lines.has(keyOf(block)));
    return runs.filter((run) => known.has(run)).length / runs.length;
  });
}

/** Blocks that make up the known text of a page: those that stand in it, then each changed once where that comes closer. */
export function labelBlocks(blocks: readonly string[], truth: string): boolean[] {
  const covered = coverage(blocks, truth);
  const labels = covered.map((share) => share > 0.5);
  const wanted = shinglesOf(truth);
  const closeness = () => f1Of(compare(wanted, shinglesOf(blocks.filter((_, at) => labels[at]).join('\n'))));
  const company = (at: number) => {
    let letters = 0;
    for (let near = at - NEAR; near <= at + NEAR; near++)
      if (near !== at && labels[near]) letters += blocks[near]?.length ?? 0;
    return letters;
  };
  let best = closeness();
  const doubtful = [...covered.keys()].filter((at) => (covered[at] ?? 0) > 0);
  for (const at of doubtful.sort((one, other) => company(one) - company(other))) {
    labels[at] = !labels[at];
    const now = closeness();
    if (now > best + 1e-9) best = now;
    else labels[at] = !labels[at];
  }
  return labels;
}
