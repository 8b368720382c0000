import { foldUnspaced, foldWord, type FoldedWord } from './fold';
import { GROUP_SPACES, NUMBER_SEPARATORS, numberForms } from './number-forms';

/**
 * Version of the rules that turn text into words, folding included. Stored with the index. Raise it with any change here,
 * in `fold.ts` or in `number-forms.ts`: saved articles are then indexed again in the background.
 */
export const WORDS_VERSION = 2;

/**
 * `word`: letters, digits and marks that do not begin with a digit. `number`: digits with single separators between them
 * ("29/02/2024"), and the letters glued to the last ("3.500đ", "4G").
 * `unspaced`: characters of a script without spaces between words (Chinese, Japanese, Thai, Khmer, Lao), or Hangul.
 */
export type RunKind = 'word' | 'number' | 'unspaced';

/** A word and its place. Words at the same place are spellings of the same thing. */
export interface PlacedWord extends FoldedWord {
  place: number;
  /** Of unspaced script: a pair of characters, or the single last character of a run. */
  sign?: 'pair' | 'last';
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const UNSPACED = 3;

/**
 * Finds the runs of word characters in a text, in order. `visit` may return true to stop. Linear in the text; allocates
 * no strings.
 */
export function forEachRun(text: string, visit: (start: number, end: number, kind: RunKind) => boolean | void): void {
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const end =
      kind === UNSPACED ? endOfUnspaced(text, at) : endOfSpaced(text, kind === DIGIT ? endOfFigure(text, at) : at);
    const stop = visit(at, end, kind === UNSPACED ? 'unspaced' : kind === DIGIT ? 'number' : 'word');
    if (stop === true) return;
    at = end;
  }
}

/**
 * Returns the words of a text, each with its place. Articles and queries both pass through here.
 *
 * Unspaced script becomes overlapping pairs of characters. Unlike a dictionary, pairs find every word and do not change
 * with the browser. A number is found with and without its separators, and by its parts.
 *
 * @param first the place of the first word
 * @returns the words, and the place after the last
 */
export function wordsOf(text: string, first = 0): { words: PlacedWord[]; next: number } {
  const words: PlacedWord[] = [];
  let place = first;
  forEachRun(text, (start, end, kind) => {
    const raw = text.slice(start, end);
    if (kind === 'unspaced') place = addPairs(raw, place, words);
    else if (kind === 'number') addNumber(raw, place++, words);
    else {
      const { folded, exact } = foldCached(raw);
      if (folded !== '') words.push({ folded, exact, place: place++ });
    }
  });
  return { words, next: place };
}

/** Returns how many places a run of word characters takes in `wordsOf`. */
export function placesOf(text: string, start: number, end: number, kind: RunKind): number {
  if (kind === 'number') return 1;
  const isPlain = text.charCodeAt(start) < 0x300 && text.charCodeAt(start) !== SOFT_HYPHEN;
  if (kind === 'word') return isPlain || foldCached(text.slice(start, end)).folded !== '' ? 1 : 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // Half-width kana join their marks, and surrogate pairs are one character: both take fewer places than units.
    if (unit < 0x4e00 || unit > 0x9fff) return Array.from(foldUnspaced(text.slice(start, end))).length;
  }
  return end - start;
}

const SOFT_HYPHEN = 0xad;

function addPairs(raw: string, first: number, words: PlacedWord[]): number {
  const characters = Array.from(foldUnspaced(raw));
  characters.forEach((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    const sign = index < characters.length - 1 ? 'pair' : 'last';
    words.push({ folded: pair, exact: pair, place: first + index, sign });
  });
  return first + characters.length;
}

function addNumber(raw: string, place: number, words: PlacedWord[]): void {
  const end = endOfFigure(raw, 0);
  for (const word of numberForms(raw.slice(0, end), raw.slice(end))) words.push({ ...word, place });
}

/** Worth keeping, because words recur: a saved article has each about twice. */
const cache = new Map<string, FoldedWord>();
const CACHE_SIZE = 20_000;

/** Folds a run of letters as `wordsOf` does. */
export function foldCached(raw: string): FoldedWord {
  const known = cache.get(raw);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const folded = foldWord(raw);
  cache.set(raw, folded);
  return folded;
}

function endOfSpaced(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    // By far the most letters. Inline, because in a new page a call for each costs more than the rest of a search.
    const unit = text.charCodeAt(at);
    if ((unit >= 97 && unit <= 122) || (unit >= 0x1e00 && unit <= 0x1eff) || (unit >= 0xf8 && unit <= 0x24f)) {
      at++;
      continue;
    }
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    at += widthAt(text, at);
  }
  return at;
}

function endOfUnspaced(text: string, start: number): number {
  let at = start;
  while (at < text.length && (classAt(text, at) === UNSPACED || isLooseMark(text.charCodeAt(at))))
    at += widthAt(text, at);
  return at;
}

/** Finds where the digits of a number end, and the separators between them. */
function endOfFigure(text: string, start: number): number {
  let end = endOfDigits(text, start);
  let group = end - start;
  while (classAt(text, end + 1) === DIGIT) {
    const next = endOfDigits(text, end + 1);
    const length = next - end - 1;
    const between = text[end] ?? '';
    const joins = GROUP_SPACES.includes(between) ? group <= 3 && length === 3 : NUMBER_SEPARATORS.includes(between);
    if (!joins) break;
    [end, group] = [next, length];
  }
  return end;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (classAt(text, at) === DIGIT) at++;
  return at;
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function isLooseMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x200d || unit === 0x200c;
}

/** Code-point ranges first: a regular expression over all scripts takes milliseconds to compile in a new page. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return asciiClass(unit);
  if (unit < 0xc0) return (unit >= 0xb2 && LATIN_1_WORD.has(unit)) || unit === 0xad || unit === 0xaa ? LETTER : OTHER;
  if (unit < 0x370)
    return unit === 0xd7 || unit === 0xf7 || (unit >= 0x2c2 && unit <= 0x2ff) ? rareClass(unit) : LETTER;
  if (unit >= 0x1e00 && unit <= 0x1eff) return LETTER;
  if (unit >= 0x2010 && unit <= 0x205f) return OTHER;
  if (unit >= 0xd800 && unit < 0xe000) return astralClass(text.codePointAt(at) ?? 0);
  if (isUnspaced(unit)) return UNSPACED;
  return rareClass(unit);
}

function asciiClass(unit: number): number {
  if (unit >= 97 && unit <= 122) return LETTER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  return unit >= 65 && unit <= 90 ? LETTER : OTHER;
}

/** Superscript digits, micro sign, ordinals and fractions. */
const LATIN_1_WORD = new Set([0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]);

/** Pairs of first and last unit: ideographs, kana, Hangul, Thai, Lao, Myanmar, Khmer. The gaps are left to `rareClass`. */
const UNSPACED_RANGES = new Uint16Array([
  0x4e00, 0x9fff, 0x3041, 0x309a, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fc, 0x30ff, 0xac00, 0xd7a3, 0x0e01, 0x0e3a,
  0x0e40, 0x0e4e, 0x0e81, 0x0edf, 0x1000, 0x103f, 0x1780, 0x17d3, 0x1100, 0x11ff, 0x3005, 0x3007, 0x3105, 0x318e,
  0x31a0, 0x31bf, 0x31f0, 0x31ff, 0x3400, 0x4dbf, 0xf900, 0xfaff, 0xff66, 0xff9f,
]);

function isUnspaced(unit: number): boolean {
  if (unit < 0xe01) return false;
  for (let at = 0; at < UNSPACED_RANGES.length; at += 2) {
    if (unit >= (UNSPACED_RANGES[at] ?? 0) && unit <= (UNSPACED_RANGES[at + 1] ?? 0)) return true;
  }
  return false;
}

function astralClass(codePoint: number): number {
  const isUnspacedPlane = codePoint >= 0x20000 && codePoint <= 0x3ffff;
  return isUnspacedPlane || (codePoint >= 0x1b000 && codePoint <= 0x1b16f) ? UNSPACED : rareClass(codePoint);
}

let rarePattern: RegExp | null = null;
const rare = new Map<number, number>();

/** Classes of all other characters, remembered because a text holds few different ones. */
function rareClass(codePoint: number): number {
  let found = rare.get(codePoint);
  if (found === undefined) {
    // oxlint-disable-next-line no-misleading-character-class -- marks by themselves are meant
    rarePattern ??= /[\p{L}\p{N}\p{M}\u200c\u200d\u2060\ufeff]/u;
    found = rarePattern.test(String.fromCodePoint(codePoint))
      ? isDigitBeyondAscii(codePoint)
        ? DIGIT
        : LETTER
      : OTHER;
    rare.set(codePoint, found);
  }
  return found;
}

/** Arabic, Persian and full-width digits. */
function isDigitBeyondAscii(codePoint: number): boolean {
  return (
    (codePoint >= 0x660 && codePoint <= 0x669) ||
    (codePoint >= 0x6f0 && codePoint <= 0x6f9) ||
    (codePoint >= 0xff10 && codePoint <= 0xff19)
  );
}
