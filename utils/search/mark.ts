import { foldUnspaced, type FoldedWord } from '../text/fold';
import { foldCached, forEachRun, wordsOf, type RunKind } from '../text/segment';
import { toBytes } from './bytes';
import type { WordAt } from './body';
import { wordKey } from './keys';
import type { Plan, PlannedWord } from './plan';
import { STRENGTH } from './rank';

/** A word of the query found in a text: its offsets in UTF-16 units, and its place in words. */
export interface Mark extends Answer {
  start: number;
  end: number;
  place: number;
}

/** The word of the query that a word of a text answers. */
interface Answer {
  /** Its number among the query's words. */
  word: number;
  /** Whether it has the accents that were typed, if any were. */
  isSame: boolean;
}

/** A run of word characters in a text. */
interface Run {
  start: number;
  end: number;
  kind: RunKind;
}

/** The part of an article that a text is. Words looked for in one part are marked only there. */
export type MarkedField = 'title' | 'byline' | 'tag' | 'note' | 'quote' | 'body';

/** Enough marks of one text to choose a passage from. */
const MOST_MARKS = 2000;
/** The most characters of a text that are read. */
const MOST_TEXT = 2_000_000;
/** Characters after the best words of a text; a passage shown with them ends within these. */
const MORE_THAN_SHOWN = 500;
/** The most different words remembered over the texts of one search. */
const MEMORY = 50_000;

/** Finds the words of one query in texts. */
export interface Marker {
  /** How many words the query has. */
  words: number;
  /**
   * Marks in the order of the text, up to the best possible passage and what is shown with it. Words of a phrase are
   * marked only in the whole phrase. Linear in the text, and bounded.
   */
  marksIn(text: string, field: MarkedField): Mark[];
  /**
   * Marks the wanted word in a run whose first place is `first`; null where the text has another word there.
   */
  markAt(text: string, run: Run, first: number, wanted: WordAt): Mark | null;
  /** Leaves out words of a phrase that are not part of the whole phrase. */
  wholePhrases<T extends WordAt>(marks: readonly T[]): readonly T[];
}

export function createMarker(plan: Plan): Marker {
  const sequences = sequencesOf(plan);
  const words = sequences.flatMap(({ words }) => words);
  const known = new Map<string, readonly Answer[]>();

  /** The query's words that a word of a text, or a pair of characters, answers. */
  const answered = (raw: string, kind: RunKind): readonly Answer[] => {
    let found = known.get(raw);
    if (!found) {
      found = answersOf(words, formsOf(raw, kind));
      if (known.size < MEMORY) known.set(raw, found);
    }
    return found;
  };

  const mayBegin = firstLettersOf(words);
  const hasNoGaps = sequences.every(({ places }) => places.every((place, at) => place === at));

  return {
    words: words.length,
    wholePhrases: (marks) => wholePhrases(marks, sequences),
    markAt(text, { start, end, kind }, first, { place, word }) {
      const pair = kind === 'unspaced' ? pairsIn(text, start, end)[place - first] : undefined;
      const answer = answered(pair?.pair ?? text.slice(start, end), kind).find((one) => one.word === word);
      return answer ? { start: pair?.start ?? start, end: pair?.end ?? end, place, ...answer } : null;
    },
    marksIn(text, field) {
      const marks: Mark[] = [];
      let place = 0;
      /** How many words of the query, from its first on, stand side by side just before here, as they were typed. */
      let inRow = 0;
      let limit = MOST_TEXT;
      const add = (start: number, end: number, found: readonly Answer[]) => {
        for (const answer of found) if (isIn(words[answer.word], field)) marks.push({ start, end, place, ...answer });
        inRow = rowWith(found, inRow);
        // No window can be better, so the text need not be read further than is shown with this one.
        if (inRow === words.length && hasNoGaps) limit = Math.min(limit, end + MORE_THAN_SHOWN);
        place++;
      };
      forEachRun(text, (start, end, kind) => {
        if (kind === 'word' && !mayBegin(text.charCodeAt(start))) {
          place++;
          inRow = 0;
        } else if (kind !== 'unspaced') add(start, end, answered(text.slice(start, end), kind));
        else
          for (const { start: from, end: to, pair } of pairsIn(text, start, end)) add(from, to, answered(pair, kind));
        return marks.length >= MOST_MARKS || end > limit;
      });
      return [...wholePhrases(marks, sequences)];
    },
  };
}

/**
 * Rules out most words of a text by their first letter. Works for Latin letters only, because folding always drops their
 * marks; in other scripts a mark may make another letter.
 */
function firstLettersOf(words: readonly PlannedWord[]): (unit: number) => boolean {
  const wanted = new Set(words.map(({ word }) => word.folded.charCodeAt(0)));
  const known = new Map<number, boolean>();
  return (unit) => {
    let may = known.get(unit);
    if (may === undefined) {
      const isLatin = unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);
      const { folded } = foldCached(String.fromCharCode(unit));
      may = !isLatin || folded === '' || wanted.has(folded.charCodeAt(0));
      known.set(unit, may);
    }
    return may;
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

function formsOf(raw: string, kind: RunKind): readonly FoldedWord[] {
  if (kind === 'unspaced') return [{ folded: raw, exact: raw }];
  return kind === 'number' ? wordsOf(raw).words : [foldCached(raw)];
}

const NO_ANSWERS: readonly Answer[] = [];

/** The new length of a row of query words after the next word of the text. A place with several answers ends the row. */
function rowWith(found: readonly Answer[], inRow: number): number {
  const [answer] = found;
  if (!answer || found.length > 1 || !answer.isSame) return 0;
  return answer.word === inRow ? inRow + 1 : answer.word === 0 ? 1 : 0;
}

function answersOf(words: readonly PlannedWord[], forms: readonly FoldedWord[]): readonly Answer[] {
  let found: Answer[] | null = null;
  for (const [word, planned] of words.entries()) {
    let best = 0;
    for (const form of forms) best = Math.max(best, strengthOf(planned, form));
    if (best > 0) (found ??= []).push({ word, isSame: best >= STRENGTH.longer });
  }
  return found ?? NO_ANSWERS;
}

/** How well a word of a text answers a word of the query; 0 where it does not answer it. */
function strengthOf({ word, prefix, part, isLoose, strengthOf }: PlannedWord, form: FoldedWord): number {
  const isBegun = prefix ? form.folded.startsWith(word.folded) : form.folded === word.folded;
  if (!isBegun || !(isLoose || prefix || form.exact === word.exact)) return 0;
  return strengthOf(toBytes(wordKey(form, part)));
}

function isIn(word: PlannedWord | undefined, field: MarkedField): boolean {
  if (!word) return false;
  if (word.inTitle) return field === 'title';
  return word.part === undefined || field === (word.part === 'author' ? 'byline' : word.part);
}

/** The overlapping pairs of characters in a run of unspaced script. */
function pairsIn(text: string, start: number, end: number): { start: number; end: number; pair: string }[] {
  const raw = text.slice(start, end);
  const characters = Array.from(foldUnspaced(raw));
  // Where folding changes lengths (half-width kana), offsets are unknown, and the whole run is marked.
  const isAligned = characters.join('').length === raw.length;
  let at = start;
  return characters.map((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    const place = isAligned ? { start: at, end: at + pair.length, pair } : { start, end, pair };
    at += character.length;
    return place;
  });
}

/** Leaves out words of a phrase that are not part of the whole phrase. */
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
