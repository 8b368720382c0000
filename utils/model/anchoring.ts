/**
 * How well a quote was found on the page where it was last looked for:
 * `exact`: letter by letter; `same`: after normalisation (spacing, quote marks, NFC, tone placement);
 * `edited`: with changed words; `unsure`: at a likely place that the reader has to confirm; `orphan`: not at all.
 */
export type Verdict = 'exact' | 'same' | 'edited' | 'unsure' | 'orphan';

/** Changes that alter what a quote says, called out wherever it is shown. */
export type Alarm = 'figure' | 'date' | 'name' | 'negation';

/** One run of a word diff, in reading order. `equal` and `delete` runs spell the quote, `equal` and `insert` runs the page. */
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
  /** The passage as it reads now; absent for an orphan, and where it reads exactly like the quote. */
  found?: string;
  /** When it was looked for, ISO 8601. */
  checked: string;
}

/** One change that alters what a quote says: the quote's words and the page's words. One of the two may be empty. */
export interface MeaningChange {
  alarm: Alarm;
  before: string;
  after: string;
}

/** Finds the changes that alter what the quote says. A `delete` and the `insert` that replaces it are one change. */
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
