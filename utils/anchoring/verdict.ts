import type { Alarm, Verdict, WordChange } from '../model/anchoring';
import { alarmsOf } from './alarms';
import { foldText } from './page-text';
import { diffWords, wordsOf } from './word-diff';

/** What became of a quote: how the words that were found compare with it. */
export interface Comparison {
  verdict: Extract<Verdict, 'exact' | 'same' | 'edited'>;
  changes: WordChange[];
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Compares a quote with the words that now stand in its place. */
export function compareWords(quote: string, found: string): Comparison {
  if (oneSpace(quote) === oneSpace(found)) return { verdict: 'exact', changes: [] };
  if (foldText(quote).text === foldText(found).text) return { verdict: 'same', changes: [] };
  return { verdict: 'edited', changes: changesOf(quote, found) };
}

/** The word diff with its alarms; a run ends where the kind or the alarm of its words does. */
function changesOf(quote: string, found: string): WordChange[] {
  const quoteWords = wordsOf(quote);
  const pageWords = wordsOf(found);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  for (const step of diffWords(quoteWords, pageWords)) {
    const text = step.words.map((word) => word.text);
    if (step.kind === 'equal') {
      changes.push({ kind: 'equal', text: text.join('') });
    } else {
      const isInsert = step.kind === 'insert';
      const alarms = alarmsOf(step, isInsert ? pageWords : quoteWords, isInsert ? j : i);
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
