/**
 * What became of a quote on the page it was last looked for:
 * `exact` letter by letter; `same` but for normalisation (spacing, quote marks, NFC, tone placement);
 * `edited` its words changed; `unsure` a likely place a reader has to confirm; `orphan` not there.
 */
export type Verdict = 'exact' | 'same' | 'edited' | 'unsure' | 'orphan';

/** Changes that alter what a quote says, called out wherever it is shown. */
export type Alarm = 'figure' | 'date' | 'name' | 'negation';

/** One run of a word diff, in reading order: the runs but `insert` spell the quote, those but `delete` the page. */
export interface WordChange {
  kind: 'equal' | 'insert' | 'delete';
  text: string;
  alarm?: Alarm;
}

/** The result of looking for a quote, kept with its annotation. */
export interface Anchoring {
  verdict: Verdict;
  /** 0 to 1. */
  confidence: number;
  /** Empty unless the verdict is `edited` or `unsure`. */
  changes: WordChange[];
  /** The passage as it reads now; absent when it is an orphan or reads exactly like the quote. */
  found?: string;
  /** When it was looked for, ISO 8601. */
  checked: string;
}

/** One change that alters what a quote says: the words it had, and those the page has; one of the two may be empty. */
export interface MeaningChange {
  alarm: Alarm;
  before: string;
  after: string;
}

/** The changes of a word diff that alter what the quote says; what was put in place of something is one with it. */
export function meaningChangesIn(changes: readonly WordChange[]): MeaningChange[] {
  const found: MeaningChange[] = [];
  changes.forEach(({ kind, text, alarm }, at) => {
    if (alarm === undefined || kind === 'equal') return;
    const previous = changes[at - 1];
    const last = found.at(-1);
    if (kind === 'insert' && last && previous?.kind === 'delete' && previous.alarm === alarm) last.after = text.trim();
    else
      found.push({ alarm, before: kind === 'delete' ? text.trim() : '', after: kind === 'insert' ? text.trim() : '' });
  });
  return found;
}
