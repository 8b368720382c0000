import { DASH, DOT, DROP, EXPAND, SPACE, foldUnit, joinsLetter, moveTone } from './canonical';
import { foldText } from './page-text';

/** A word with what follows it up to the next word, and its canonical form, which is compared. */
export interface Word {
  text: string;
  key: string;
}

/** A run of words that both quote and page have, or only one of them. */
export interface Step {
  kind: 'equal' | 'delete' | 'insert';
  words: Word[];
}

/** With more pairs of words, the whole middle counts as changed. */
const MOST_PAIRS = 1_000_000;

let segmenter: Intl.Segmenter | undefined;
const PLAIN = /^[a-z0-9]+$/i;
const SPACES = /^ +$/;

/** Returns the canonical form of a word whose units fold independently of each other; null for other words. */
function plainKey(word: string): string | null {
  let key = '';
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    const code = foldUnit(word.charCodeAt(at));
    if (code === DROP || code === SPACE || code === EXPAND || joinsLetter(code)) return null;
    if ((code === DASH || code === DOT) && last === code) return null;
    if ((code === 0x61 || code === 0x65 || code === 0x79) && moveTone(last, code)) return null;
    key += String.fromCharCode(code);
    last = code;
  }
  return key;
}

/** Returns the canonical form of a word. Most words need only `plainKey`; `foldText` is dear for a single word. */
export const keyOf = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : SPACES.test(word) ? '' : (plainKey(word) ?? foldText(word).text);

/** Splits a text of any script into words; signs are words of their own. */
export function wordsOf(text: string): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: Word[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const key = keyOf(segment);
    const last = words.at(-1);
    if (key === '' && last) last.text += segment;
    else words.push({ text: segment, key });
  }
  return words;
}

/** Numbers the words, equal ones alike, because numbers are quicker to compare. */
function numbered(quote: readonly Word[], page: readonly Word[]): [Int32Array, Int32Array] {
  const known = new Map<string, number>();
  const numberOf = ({ key }: Word): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return [Int32Array.from(quote, numberOf), Int32Array.from(page, numberOf)];
}

/** Returns the longest common subsequence of two lists of words, as steps over both. */
function middle(quote: readonly Word[], page: readonly Word[]): Step['kind'][] {
  const m = quote.length;
  const n = page.length;
  if (m * n > MOST_PAIRS) return [...Array<'delete'>(m).fill('delete'), ...Array<'insert'>(n).fill('insert')];
  const width = n + 1;
  const best = new Uint16Array((m + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] as number;
  const [a, b] = numbered(quote, page);
  for (let i = m - 1; i >= 0; i--) {
    const row = i * width;
    const word = a[i];
    for (let j = n - 1; j >= 0; j--) {
      const cell = row + j;
      const below = best[cell + width] as number;
      const right = best[cell + 1] as number;
      best[cell] = word === b[j] ? (best[cell + width + 1] as number) + 1 : below > right ? below : right;
    }
  }
  const kinds: Step['kind'][] = [];
  let i = 0;
  let j = 0;
  while (i < m || j < n) {
    if (i < m && j < n && a[i] === b[j]) {
      kinds.push('equal');
      i++;
      j++;
    } else if (i < m && (j === n || at(i + 1, j) >= at(i, j + 1))) {
      kinds.push('delete');
      i++;
    } else {
      kinds.push('insert');
      j++;
    }
  }
  return kinds;
}

/** Returns how a quote became what the page says now, word by word. Equal words are those of the quote. */
export function diffWords(quote: readonly Word[], page: readonly Word[]): Step[] {
  let head = 0;
  const shorter = Math.min(quote.length, page.length);
  while (head < shorter && (quote[head] as Word).key === (page[head] as Word).key) head++;
  let tail = 0;
  while (tail < shorter - head && (quote.at(-1 - tail) as Word).key === (page.at(-1 - tail) as Word).key) tail++;
  const kinds: Step['kind'][] = [
    ...Array<'equal'>(head).fill('equal'),
    ...middle(quote.slice(head, quote.length - tail), page.slice(head, page.length - tail)),
    ...Array<'equal'>(tail).fill('equal'),
  ];
  return stepsOf(kinds, quote, page);
}

function stepsOf(kinds: readonly Step['kind'][], quote: readonly Word[], page: readonly Word[]): Step[] {
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  for (const kind of kinds) {
    const word =
      kind === 'equal'
        ? asInQuote(quote[i] as Word, page[j] as Word)
        : ((kind === 'insert' ? page[j] : quote[i]) as Word);
    if (kind !== 'insert') i++;
    if (kind !== 'delete') j++;
    const last = steps.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else steps.push({ kind, words: [word] });
  }
  return steps;
}

/** Returns a common word as in the quote, with a space after it where only the page has one. */
function asInQuote(word: Word, inPage: Word): Word {
  return /\s$/.test(inPage.text) && !/\s$/.test(word.text) ? { ...word, text: `${word.text} ` } : word;
}
