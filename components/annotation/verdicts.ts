import type { Alarm, Verdict } from '@/utils/model/anchoring';
import type { Annotation } from '@/utils/model/annotation';

interface VerdictWords {
  label: string;
  /** What it means for the reader, in a sentence. */
  meaning: string;
  tone: 'calm' | 'warn' | 'bad';
}

/** What is said of a quote that is not simply there. A quote found as it was needs no words. */
export const VERDICT_WORDS: Record<Exclude<Verdict, 'exact' | 'same'>, VerdictWords> = {
  edited: { label: 'Edited since', meaning: 'The page says this differently now.', tone: 'warn' },
  unsure: {
    label: 'Unsure',
    meaning: 'The page has a likely place. Look at it there and accept it, or not.',
    tone: 'warn',
  },
  orphan: {
    label: 'Not on the page',
    meaning: 'These words are no longer there. Your highlight is kept.',
    tone: 'bad',
  },
};

const ALARM_WORDS: Record<Alarm, string> = {
  figure: 'a figure',
  date: 'a date',
  name: 'a name',
  negation: 'a negation',
};

/** "Changed: a figure, a negation.", or null when no change alters what the quote says. */
export function alarmWords(alarms: readonly (Alarm | undefined)[]): string | null {
  const words = [...new Set(alarms.flatMap((alarm) => (alarm ? [ALARM_WORDS[alarm]] : [])))];
  return words.length === 0 ? null : `Changed: ${words.join(', ')}.`;
}

/** Whether the words of a highlight were gone from the page when it was last looked at. */
export function isOrphan(annotation: Pick<Annotation, 'anchoring'>): boolean {
  return annotation.anchoring?.verdict === 'orphan';
}
