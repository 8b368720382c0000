import type { Alarm, Verdict, WordChange } from '../model/anchoring';
import { alarmsOf } from './alarms';
import { numbersIn, tellPrimes } from './figures';
import { foldText } from './page-text';
import { diffWords, wordsOf, type Word } from './word-diff';

/** How the words that were found compare with the quote. */
export interface Comparison {
  verdict: Extract<Verdict, 'exact' | 'same' | 'edited'>;
  changes: WordChange[];
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Compares a quote with the words now in its place, in a text of that language (undefined when unknown). */
export function compareWords(quote: string, found: string, language?: string): Comparison {
  if (oneSpace(quote) === oneSpace(found)) return { verdict: 'exact', changes: [] };
  const quoteWords = tellPrimes(wordsOf(quote), quote);
  const pageWords = tellPrimes(wordsOf(found), found);
  const isSame =
    foldText(quote).text === foldText(found).text &&
    numbersIn(quote) === numbersIn(found) &&
    primesIn(quoteWords) === primesIn(pageWords);
  return isSame
    ? { verdict: 'same', changes: [] }
    : { verdict: 'edited', changes: changesOf(quoteWords, pageWords, language) };
}

const primesIn = (words: readonly Word[]): string => words.map(({ key }) => (/^[′″]$/.test(key) ? key : '')).join('');

/** Returns the word diff with its alarms. A run ends where the kind or the alarm changes. */
function changesOf(
  quoteWords: readonly Word[],
  pageWords: readonly Word[],
  language: string | undefined,
): WordChange[] {
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  const steps = diffWords(quoteWords, pageWords);
  for (const [at, step] of steps.entries()) {
    const text = step.words.map((word) => word.text);
    if (step.kind === 'equal') {
      changes.push({ kind: 'equal', text: text.join('') });
    } else {
      const isInsert = step.kind === 'insert';
      const others = [steps[at - 1], steps[at + 1]].flatMap((one) => (one && one.kind !== 'equal' ? one.words : []));
      const alarms = alarmsOf(step, isInsert ? pageWords : quoteWords, isInsert ? j : i, others, language);
      changes.push(...runsOf(step.kind, text, alarms));
    }
    if (step.kind !== 'insert') i += step.words.length;
    if (step.kind !== 'delete') j += step.words.length;
  }
  return changes;
}

function runsOf(
  kind: WordChange['kind'],
  texts: readonly string[],
  alarms: readonly (Alarm | undefined)[],
): WordChange[] {
  const runs: WordChange[] = [];
  for (const [i, text] of texts.entries()) {
    const alarm = alarms[i];
    const last = runs.at(-1);
    if (last && last.alarm === alarm) last.text += text;
    else runs.push(alarm ? { kind, text, alarm } : { kind, text });
  }
  return runs;
}
