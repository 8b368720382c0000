import { fromBytes, toBytes } from './bytes';
import { FORM_BYTE, prefixRange, type KeyRange } from './keys';
import { forEachList, spansOf, type SearchableIndex } from './lookup';
import { respell, type Plan, type PlannedWord } from './plan';

/** In UTF-16 units. Shorter words are one letter away from half the dictionary. */
const SHORTEST = 4;
/** From this length on, two letters may be wrong. */
const LONG = 8;
/** The most blocks worth reading to guess a word. */
const MOST_BLOCKS = 256;

/** A word that was read as another one, because it finds nothing as typed. */
export interface Respelling {
  from: string;
  to: string;
}

/** Returns the words of a plan that no article has and that may be misspelt. Accents in quotation marks are taken as meant. */
export function unknownWords(index: SearchableIndex, plan: Plan): PlannedWord[] {
  return loneWords(plan).filter((word) => isGuessable(word) && !isKnown(index, word));
}

/** Returns where the right word may lie: words with the same first letter, or the same two where those are too many. */
export function neighbourRange(index: Pick<SearchableIndex, 'segments'>, { word, part }: PlannedWord): KeyRange {
  const letters = Array.from(word.folded);
  const wide = prefixRange(letters[0] ?? '', part);
  const blocks = spansOf(index, wide).reduce((sum, { from, to }) => sum + to - from, 0);
  return blocks <= MOST_BLOCKS ? wide : prefixRange(letters.slice(0, 2).join(''), part);
}

/** Finds the nearest word of the index, and of equally near ones the most frequent; null when none is near. */
export function nearestWord(index: SearchableIndex, planned: PlannedWord): string | null {
  const wanted = toBytes(planned.word.folded);
  const most = planned.word.folded.length < LONG ? 1 : 2;
  // Letters of several bytes may differ in more bytes than letters.
  const reach = wanted.length === planned.word.folded.length ? most : most * 3;
  const letters = lettersOf(wanted, 0, wanted.length);
  const counts = new Map<string, number>();
  const skip = planned.part === undefined ? 0 : 2;
  forEachList(index, neighbourRange(index, planned), ({ count }, key) => {
    const form = key.indexOf(FORM_BYTE);
    const end = form < 0 ? key.length : form;
    if (Math.abs(end - skip - wanted.length) > reach) return;
    // A wrong letter changes at most two of the letters that occur: this cheap test rules out most words.
    if (countBits(letters ^ lettersOf(key, skip, end)) > 2 * reach) return;
    const folded = key.subarray(skip, end);
    if (editDistance(wanted, folded, reach) > reach) return;
    const word = fromBytes(folded);
    counts.set(word, (counts.get(word) ?? 0) + count);
  });
  let best: { word: string; distance: number; count: number } | null = null;
  for (const [word, count] of counts) {
    const distance = editDistance(Array.from(planned.word.folded), Array.from(word), most);
    if (distance > most) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { word, distance, count };
    }
  }
  return best?.word ?? null;
}

/** Returns the plan with some words in another spelling. */
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
function isGuessable({ word: { folded }, isLoose }: PlannedWord): boolean {
  // Plain letters first: compiling a class of all letters takes longer in a new page.
  return isLoose && folded.length >= SHORTEST && (/^[a-z]+$/.test(folded) || /^\p{L}+$/u.test(folded));
}

function isKnown(index: SearchableIndex, { range, strengthOf }: PlannedWord): boolean {
  let known = false;
  forEachList(index, range, (_postings, key) => {
    known = strengthOf(key) > 0;
    return known;
  });
  return known;
}

/** Which bytes occur, by their lowest five bits. */
function lettersOf(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters |= 1 << ((bytes[at] ?? 0) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Longer words are never near one another. */
const LONGEST = 256;
/** The last three rows of the table, shared by all comparisons. */
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * Counts the letters to insert, delete, replace or swap with their neighbour (optimal string alignment); `most + 1` when
 * there are more than `most`. Stays within `most` of the table's diagonal, so that it is linear in the length.
 */
export function editDistance<T>(a: ArrayLike<T>, b: ArrayLike<T>, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return far;
  let [before, last, here]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  for (let column = 0; column <= b.length; column++) last[column] = Math.min(column, far);
  for (let row = 1; row <= a.length; row++) {
    const [from, to] = [Math.max(1, row - most), Math.min(b.length, row + most)];
    let least = far;
    here[from - 1] = from === 1 ? Math.min(row, far) : far;
    if (to < b.length) here[to + 1] = far;
    for (let column = from; column <= to; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? far) + 1,
        (here[column - 1] ?? far) + 1,
        (last[column - 1] ?? far) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      here[column] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > most && (here[from - 1] ?? far) > most) return far;
    [before, last, here] = [last, here, before];
  }
  return last[b.length] ?? far;
}
