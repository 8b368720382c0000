import { foldedOf, prefixRange, type KeyRange } from './keys';
import { forEachList, spansOf, type SearchableIndex } from './lookup';
import { respell, type Plan, type PlannedWord } from './plan';

/** Shorter words are one letter away from half the dictionary. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;
/** Blocks worth reading to guess at a word. */
const MOST_BLOCKS = 256;

/** A word that was read as another one, for it finds nothing as it stands. */
export interface Respelling {
  from: string;
  to: string;
}

/** Words of a plan that nothing has, and that may be misspelt. A phrase in quotation marks with accents is left alone. */
export function unknownWords(index: SearchableIndex, plan: Plan): PlannedWord[] {
  return loneWords(plan).filter((word) => isGuessable(word) && !isKnown(index, word));
}

/** Where the right word may lie: words that begin with the same letter, or two where these would be too many. */
export function neighbourRange(index: Pick<SearchableIndex, 'segments'>, { word, part }: PlannedWord): KeyRange {
  const letters = Array.from(word.folded);
  const wide = prefixRange(letters[0] ?? '', part);
  const blocks = spansOf(index, wide).reduce((sum, { from, to }) => sum + to - from, 0);
  return blocks <= MOST_BLOCKS ? wide : prefixRange(letters.slice(0, 2).join(''), part);
}

/** The nearest word of the index, the most frequent of equally near ones; null when none is near. */
export function nearestWord(index: SearchableIndex, planned: PlannedWord): string | null {
  const wanted = planned.word.folded;
  const most = wanted.length < LONG ? 1 : 2;
  const counts = new Map<string, number>();
  const skip = planned.part === undefined ? 0 : 2;
  forEachList(index, neighbourRange(index, planned), (_postings, count, key) => {
    const folded = foldedOf(key()).slice(skip);
    if (Math.abs(folded.length - wanted.length) <= most) counts.set(folded, (counts.get(folded) ?? 0) + count);
  });
  let best: { folded: string; distance: number; count: number } | null = null;
  for (const [folded, count] of counts) {
    const distance = editDistance(wanted, folded, most);
    if (distance > most) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { folded, distance, count };
    }
  }
  return best?.folded ?? null;
}

/** The plan with some words in another spelling. */
export function replaceWords(plan: Plan, replaced: ReadonlyMap<PlannedWord, string>): Plan {
  switch (plan.type) {
    case 'word':
      return replaceWord(plan, replaced);
    case 'phrase':
      return { ...plan, words: plan.words.map((word) => replaceWord(word, replaced)) };
    case 'and':
    case 'or':
      return { ...plan, of: plan.of.map((one) => replaceWords(one, replaced)) };
    default:
      return plan;
  }
}

function replaceWord(word: PlannedWord, replaced: ReadonlyMap<PlannedWord, string>): PlannedWord {
  const to = replaced.get(word);
  return to === undefined ? word : respell(word, to);
}

function loneWords(plan: Plan): PlannedWord[] {
  if (plan.type === 'word') return [plan];
  if (plan.type === 'phrase') return plan.words;
  return plan.type === 'and' || plan.type === 'or' ? plan.of.flatMap(loneWords) : [];
}

/** Letters only: a number that is one digit off is another number. */
function isGuessable({ word, isLoose }: PlannedWord): boolean {
  return isLoose && word.folded.length >= SHORTEST && /^\p{L}+$/u.test(word.folded);
}

function isKnown(index: SearchableIndex, { range, strengthOf }: PlannedWord): boolean {
  let known = false;
  forEachList(index, range, (_postings, _count, key) => {
    known ||= strengthOf(key()) > 0;
  });
  return known;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour (optimal string alignment); anything above `most` when
 * there are more.
 */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here.push(cost);
    }
    if (Math.min(...here) > most) return most + 1;
    before = last;
    last = here;
  }
  return last[b.length] ?? 0;
}
