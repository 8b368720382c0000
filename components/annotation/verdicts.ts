import type { MeaningChange, Verdict } from '@/utils/model/anchoring';
import type { Annotation } from '@/utils/model/annotation';
import { ALARM_WORDS } from '@/utils/text/alarm-words';

interface VerdictWords {
  label: string;
  /** What it means for the reader, in a sentence. */
  meaning: string;
  tone: 'warn' | 'bad';
}

/** The words for quotes that were not found unchanged. An unchanged quote needs none. */
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

/** Returns e.g. "a figure"; for a change without a counterpart "a negation, new:" or "a name, gone:". */
export function alarmWords({ alarm, before, after }: MeaningChange): string {
  return ALARM_WORDS[alarm] + (before === '' ? ', new:' : after === '' ? ', gone:' : '');
}

/** Whether the words of a highlight were gone from the page when it was last looked at. */
import { countOf, numberOf } from '../ui/numbers';
export function isOrphan(annotation: Pick<Annotation, 'anchoring'>): boolean {
  return annotation.anchoring?.verdict === 'orphan';
}

/** Returns e.g. "2 quotes edited since, 1 not on the page", or null if all quotes are unchanged. */
export function verdictSummary(annotations: readonly Pick<Annotation, 'anchoring'>[]): string | null {
  const count = (verdict: Verdict) => annotations.filter(({ anchoring }) => anchoring?.verdict === verdict).length;
  const parts = (['edited', 'unsure', 'orphan'] as const).flatMap((verdict) => {
    const many = count(verdict);
    return many === 0 ? [] : [{ many, words: VERDICT_WORDS[verdict].label.toLowerCase() }];
  });
  if (parts.length === 0) return null;
  return parts
    .map(({ many, words }, at) => `${at === 0 ? countOf(many, 'quote') : numberOf(many)} ${words}`)
    .join(', ');
}
