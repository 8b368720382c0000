import { foldUnspaced } from '../text/fold';
import { forEachRun, wordsOf, type PlacedWord } from '../text/segment';
import { toBytes } from './bytes';
import type { WordAt } from './body';
import { wordKey } from './keys';
import type { Plan, PlannedWord } from './plan';

/** A word of the query found in a text, in UTF-16 units, and its place in words. */
export interface Mark {
  start: number;
  end: number;
  place: number;
  /** Which word of the query. */
  word: number;
}

/** What of an article a text is: words that are looked for in one part are marked there only. */
export type MarkedField = 'title' | 'byline' | 'tag' | 'note' | 'quote' | 'body';

/** So many marks of one text are enough to choose a passage from. */
const MOST_MARKS = 2000;
/** Characters of a text that are looked through. */
const MOST_TEXT = 2_000_000;
/** Different words remembered over the texts of one search. */
const MEMORY = 50_000;

/** Finds the words of one query in texts. */
export interface Marker {
  /** How many words the query has. */
  words: number;
  /**
   * In the order of the text, or of a part of it. Words of a phrase only where the whole phrase stands. Linear in the
   * text, and bounded.
   */
  marksIn(text: string, field: MarkedField, within?: { start: number; end: number }): Mark[];
  /** Leaves out words of a phrase that stand without the others. */
  wholePhrases<T extends WordAt>(marks: readonly T[]): readonly T[];
}

export function createMarker(plan: Plan): Marker {
  const sequences = sequencesOf(plan);
  const words = sequences.flatMap(({ words }) => words);
  const known = new Map<string, readonly number[]>();

  /** The query's words that a word of a text answers. */
  const answered = (raw: string, placed: () => readonly PlacedWord[]): readonly number[] => {
    let found = known.get(raw);
    if (!found) {
      const forms = placed();
      found = words.flatMap((word, index) => (forms.some((form) => answers(word, form)) ? [index] : []));
      if (known.size < MEMORY) known.set(raw, found);
    }
    return found;
  };

  return {
    words: words.length,
    wholePhrases: (marks) => wholePhrases(marks, sequences),
    marksIn(whole, field, within = { start: 0, end: whole.length }) {
      const text = whole.slice(within.start, within.end);
      const marks: Mark[] = [];
      const add = (start: number, end: number, place: number, found: readonly number[]) => {
        for (const word of found)
          if (isIn(words[word], field)) {
            marks.push({ start: within.start + start, end: within.start + end, place, word });
          }
      };
      let place = 0;
      forEachRun(text, (start, end, kind) => {
        if (kind === 'unspaced') {
          place = forEachPair(text, start, end, place, (from, to, at, pair) => {
            const sign: PlacedWord = { folded: pair, exact: pair, place: 0 };
            add(
              from,
              to,
              at,
              answered(pair, () => [sign]),
            );
          });
        } else {
          const raw = text.slice(start, end);
          add(
            start,
            end,
            place++,
            answered(raw, () => wordsOf(raw).words),
          );
        }
        return marks.length >= MOST_MARKS || end > MOST_TEXT;
      });
      return [...wholePhrases(marks, sequences)];
    },
  };
}

interface Sequence {
  words: PlannedWord[];
  places: number[];
}

function sequencesOf(plan: Plan): Sequence[] {
  switch (plan.type) {
    case 'word':
      return [{ words: [plan], places: [0] }];
    case 'phrase':
      return [plan];
    case 'and':
    case 'or':
      return plan.of.flatMap(sequencesOf);
    default:
      return [];
  }
}

function answers(planned: PlannedWord, form: PlacedWord): boolean {
  const { word, prefix } = planned;
  if (!prefix && form.folded !== word.folded) return false;
  if (!form.folded.startsWith(word.folded)) return false;
  return (
    planned.isLoose ||
    (planned.strengthOf(toBytes(wordKey(form, planned.part))) > 0 && (prefix || form.exact === word.exact))
  );
}

function isIn(word: PlannedWord | undefined, field: MarkedField): boolean {
  if (!word) return false;
  if (word.inTitle) return field === 'title';
  return word.part === undefined || field === (word.part === 'author' ? 'byline' : word.part);
}

function forEachPair(
  text: string,
  start: number,
  end: number,
  first: number,
  visit: (from: number, to: number, place: number, pair: string) => void,
): number {
  const raw = text.slice(start, end);
  const characters = Array.from(foldUnspaced(raw));
  // Where folding changes lengths (half-width kana) characters cannot be told apart: the row is marked as a whole.
  const isAligned = characters.join('').length === raw.length;
  let at = start;
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? '');
    if (isAligned) visit(at, at + pair.length, first + index, pair);
    else visit(start, end, first + index, pair);
    at += character.length;
  }
  return first + characters.length;
}

/** Leaves out words of a phrase that stand without the others. */
function wholePhrases<T extends WordAt>(marks: readonly T[], sequences: readonly Sequence[]): readonly T[] {
  if (sequences.every(({ words }) => words.length === 1)) return marks;
  const total = sequences.reduce((sum, { words }) => sum + words.length, 0);
  const present = new Set(marks.map(({ place, word }) => place * total + word));
  const sequenceOf = sequences.flatMap((sequence) => sequence.words.map(() => sequence));
  const firstOf = sequences.flatMap(({ words }, index) => {
    const first = sequences.slice(0, index).reduce((sum, before) => sum + before.words.length, 0);
    return words.map(() => first);
  });
  return marks.filter(({ place, word }) => {
    const { places } = sequenceOf[word] ?? { places: [] };
    const first = firstOf[word] ?? 0;
    const start = place - (places[word - first] ?? 0);
    return places.every((offset, index) => present.has((start + offset) * total + first + index));
  });
}
